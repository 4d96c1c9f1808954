// Our own cookies: HttpOnly, SameSite=Lax, host-only; `__Host-` and Secure as soon as the shop is reached by https.
import { env } from '#app/infra/env.server.ts';

function isHttps(): boolean {
  return env().APP_URL?.startsWith('https://') === true;
}

/** The name as the browser knows it. */
function fullName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** The value of one of our cookies, or null. */
export function readCookie(request: Request, name: string): string | null {
  const wanted = `${fullName(name)}=`;
  const pair = (request.headers.get('cookie') ?? '').split(/;\s*/).find((one) => one.startsWith(wanted));
  return pair === undefined ? null : pair.slice(wanted.length);
}

/** A Set-Cookie header's value. `value` holds no spaces, commas or semicolons; `days` 0 takes the cookie away. */
export function cookie(name: string, value: string, days: number): string {
  return `${fullName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}${isHttps() ? '; Secure' : ''}`;
}
