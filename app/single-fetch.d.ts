// Loader data arrives as it was returned (Date stays Date): Remix's single fetch, told to the types.
import '@remix-run/node';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}
