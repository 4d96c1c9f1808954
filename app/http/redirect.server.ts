// The only ways to redirect: to an address of ours, never to one a request chose (trust.md T39; Remix passes `//evil` through).
import { redirect } from '@remix-run/node';

import { usesSandbox } from '#app/infra/stripe/stripe.server.ts';

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

/**
 * Redirects to the payment page that the SDK gave us. The sandbox's page is a path of this shop: the buyer stays on the host by which he came,
 * where his cookies are.
 */
export function goToPayment(address: string, headers = new Headers()): Response {
  const page = new URL(address);
  headers.set('Location', usesSandbox() ? page.pathname + page.search : page.href);
  return new Response(null, { status: 303, headers });
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
