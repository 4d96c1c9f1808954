// What is shown when a page is not there, not allowed, or failed: what happened, what is safe, what to do.
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

export function ErrorPage() {
  const fault = useRouteError();
  const status = isRouteErrorResponse(fault) ? fault.status : 500;
  return <h1>{status}</h1>;
}
