// What stands in front of Remix (trust.md section 0): known hosts, no `_data`, same-origin writes, caps, security headers.
import type { BodyCaps } from './body.ts';

export interface GuardSettings {
  /** Hosts that may be asked for ("shop.example", "localhost:3000"); others get 421. */
  isKnownHost: (host: string) => boolean;
  /** The one origin of the shop when APP_URL is set; null: the request's own host, which is known. */
  origin: string | null;
  https: boolean;
  /** Where forms may lead to besides ourselves (the payment page). */
  formTargets: readonly string[];
}

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const known = new Set(['GET', 'HEAD', 'OPTIONS', ...writing]);
/** Called by other servers, proven by a signature: no browser, no Origin. */
const machineWrites = new Set(['/webhooks/stripe']);
const bodyCap = 1_000_000;
const uploadCap = 80_000_000;
const fieldCap = 2_000;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const uploadPath = /^(\/en)?\/(maker|admin)\//;

/** Refuses before any loader or action runs; returns null to let the request pass. */
export function refuse(request: Request, settings: GuardSettings): Response | null {
  const { pathname, search, searchParams } = new URL(request.url);
  if (!settings.isKnownHost(request.headers.get('host') ?? '')) return plain(421, 'unknown host');
  if (!known.has(request.method)) return plain(405, 'method not allowed');
  if (search.length > 4000 || pathname.length > 2000) return plain(414, 'address too long');
  if (searchParams.has('_data')) return plain(400, 'bad request');
  if (isMalformed(pathname)) return plain(400, 'bad address');
  if (!writing.has(request.method)) return null;
  return refuseWrite(request, pathname, settings);
}

function refuseWrite(request: Request, pathname: string, settings: GuardSettings): Response | null {
  const length = request.headers.get('content-length');
  const cap = uploadPath.test(pathname) && (request.headers.get('content-type') ?? '').startsWith('multipart/form-data') ? uploadCap : bodyCap;
  if (length !== null && Number(length) > cap) return tooLarge();
  if (request.headers.get('content-encoding') !== null) return plain(415, 'no compressed bodies');
  if (machineWrites.has(pathname)) return null;
  if (!isSameOrigin(request, settings)) return plain(403, 'cross-site request refused');
  return formTypes.test(request.headers.get('content-type') ?? '') || request.body === null ? null : plain(415, 'forms only');
}

// Origin first; a browser that leaves it out must at least say Sec-Fetch-Site: same-origin (trust.md T32).
function isSameOrigin(request: Request, settings: GuardSettings): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return site === 'same-origin';
  if (settings.origin !== null) return origin === settings.origin;
  return origin === `http://${request.headers.get('host') ?? ''}` || origin === `https://${request.headers.get('host') ?? ''}`;
}

function isMalformed(pathname: string): boolean {
  try {
    return /[\u0000-\u001f]/.test(decodeURIComponent(pathname));
  } catch {
    return true;
  }
}

/** How much a body may bring, by where it goes. */
export function capsOf(request: Request): BodyCaps {
  return { bytes: uploadPath.test(new URL(request.url).pathname) ? uploadCap : bodyCap, fields: fieldCap };
}

/** 413, for bodies over the cap. */
export function tooLarge(): Response {
  return plain(413, 'too large');
}

/** Headers of every answer. No page has scripts of its own in it. */
export function securityHeaders(headers: Headers, settings: GuardSettings): void {
  if (!headers.has('content-security-policy')) headers.set('Content-Security-Policy', policy(settings));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  if (settings.https) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}

function policy(settings: GuardSettings): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...settings.formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');
}

function plain(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });
}
