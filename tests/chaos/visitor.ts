// A visitor of a shop whose processes die: every request goes to one that listens, cookies stay, redirects are followed by hand,
// broken connections are an answer like any other.
import type { Prng } from '#app/lib/prng.ts';

import { patienceMs, shopOrigin } from './shop.ts';

export interface Answer {
  /** 0: the connection broke, the outcome is unknown. */
  status: number;
  /** Address without the origin, after redirects; of Stripe's page with the origin. */
  address: string;
  html: string;
}

/** What is noted of every answer of the shop. */
export interface Seen {
  status: number;
  path: string;
  method: string;
  retryAfter: string | null;
  tookMs: number;
  /** Nobody listened there: the request was not taken at all. */
  refused?: boolean;
}

export interface World {
  origins: () => string[];
  stripeOrigin: string;
  /** Told of every answer of the shop, also of broken ones (status 0). */
  onAnswer: (seen: Seen) => void;
}

export interface Visitor {
  get: (address: string) => Promise<Answer>;
  post: (address: string, fields: readonly [string, string][]) => Promise<Answer>;
  /** A form with a file. */
  upload: (address: string, fields: Readonly<Record<string, string>>, file: string) => Promise<Answer>;
  cookie: (name: string) => string | null;
}

const mostRedirects = 8;
const lookAgainMs = 25;

/** A visitor with these cookies. `random` draws which process is asked. */
export function newVisitor(world: World, random: Prng, cookies: readonly string[] = []): Visitor {
  const jar = new Map<string, string>();
  keep(jar, cookies);
  const ask = async (method: 'GET' | 'POST', address: string, body: URLSearchParams | FormData | null, redirects = 0): Promise<Answer> => {
    const atStripe = address.startsWith(world.stripeOrigin);
    const origin = atStripe ? world.stripeOrigin : await someOrigin(world, random);
    const path = atStripe ? address.slice(origin.length) : address;
    const begun = performance.now();
    const note = (status: number, retryAfter: string | null, refused = false): void => {
      if (!atStripe) world.onAnswer({ status, path, method, retryAfter, tookMs: performance.now() - begun, refused });
    };
    try {
      const headers: Record<string, string> = {
        ...(atStripe ? {} : { 'x-forwarded-host': new URL(shopOrigin).host }),
        accept: 'text/html',
        cookie: [...jar].map((pair) => pair.join('=')).join('; '),
      };
      if (method === 'POST') Object.assign(headers, { origin: atStripe ? origin : shopOrigin });
      const response = await fetch(`${origin}${path}`, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
      if (!atStripe) keep(jar, response.headers.getSetCookie());
      const html = await response.text();
      note(response.status, response.headers.get('retry-after'));
      const next = response.headers.get('location');
      if (next === null || response.status < 300 || response.status > 399 || redirects >= mostRedirects) return { status: response.status, address, html };
      return await ask('GET', addressOf(new URL(next, `${origin}${path}`), world), null, redirects + 1);
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'TimeoutError') note(-1, null);
      else note(0, null, isRefused(fault));
      return { status: 0, address, html: '' };
    }
  };
  return {
    get: (address) => ask('GET', address, null),
    post: (address, fields) => ask('POST', address, new URLSearchParams(fields.map(([name, value]) => [name, value]))),
    upload: (address, fields, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([file]), 'result.csv');
      return ask('POST', address, form);
    },
    cookie: (name) => jar.get(name) ?? null,
  };
}

function isRefused(fault: unknown): boolean {
  const cause: unknown = fault instanceof Error ? fault.cause : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ECONNREFUSED';
}

// Every process of the shop may serve what another began.
function addressOf(url: URL, world: World): string {
  return url.origin === world.stripeOrigin ? url.href : `${url.pathname}${url.search}`;
}

async function someOrigin(world: World, random: Prng): Promise<string> {
  for (;;) {
    const origins = world.origins();
    if (origins.length > 0) return random.pick(origins);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

function keep(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [pair = '', ...rest] = cookie.split(';');
    const [name = ''] = pair.split('=', 1);
    if (rest.some((part) => /^\s*max-age=0\s*$/i.test(part))) jar.delete(name);
    else jar.set(name, pair.slice(name.length + 1));
  }
}
