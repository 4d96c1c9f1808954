// Where a buyer comes back to after paying: the host by which he came, so that his cookies are there (trust.md section 0: hosts are checked).
import { appUrl, env } from '#app/infra/env.server.ts';

/** APP_URL when it is set; else the request's own host, which the guard has found among this machine's names. */
export function baseUrl(request: Request): string {
  return env().APP_URL === undefined ? `http://${request.headers.get('host') ?? new URL(request.url).host}` : appUrl();
}
