// The only ways to redirect: to an address of ours, never to one a request chose (trust.md T39; Remix passes `//evil` through).
import { redirect } from '@remix-run/node';

const inside = /^\/(?![/\\])[^\s\\\u0000-\u001f\u007f]*$/;

/** Redirects to an address made by url(). Extra headers (cookies) are kept. */
export function goTo(address: string, headers?: Headers): Response {
  if (!isInside(address)) throw new Error('goTo() takes addresses of this shop');
  return headers === undefined ? redirect(address) : redirect(address, { headers });
}

/** Redirects to `next` when it is a plain path of this shop, else to `fallback`. */
export function safeRedirect(next: unknown, fallback: string, headers?: Headers): Response {
  return goTo(safePath(next, fallback), headers);
}

/** `next` when it is a plain path of this shop, else `fallback`. */
export function safePath(next: unknown, fallback: string): string {
  return typeof next === 'string' && isInside(next) ? next : fallback;
}

/** Redirects to a payment page of the provider (an https address that the SDK gave us, or the sandbox's own path). */
export function goToPayment(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: new URL(address).href } });
}

function isInside(path: string): boolean {
  if (path.length > 2000 || !inside.test(path)) return false;
  const decoded = decode(path);
  return decoded !== null && inside.test(decoded) && new URL(path, 'http://inside.invalid').host === 'inside.invalid';
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
