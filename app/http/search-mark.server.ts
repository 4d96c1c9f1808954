// Marks without identity: one that says that a query was served by this shop (so that nobody invents clicks), and the cookie that says for half an
// hour which query led to which products on this device. Both are signed; neither names or finds a person.
import { createHmac, timingSafeEqual } from 'node:crypto';

import { countedQuery } from '#app/domain/insight/counted.ts';
import { env } from '#app/infra/env.server.ts';

import { cookie, readCookie } from './cookies.server.ts';

const cookieName = 'found';
const halfHour = 1 / 48;
const mostProducts = 6;
const slug = /^[\w-]{1,100}$/;

/** What a search led to on this device. */
export interface Found {
  query: string;
  /** Slugs of the products that were opened, newest first. */
  products: readonly string[];
}

/** The mark of a query that was served; the same for everybody who asks it. */
export function queryMark(query: string): string {
  return signed(`query ${query}`);
}

export function isServed(query: string, mark: string): boolean {
  return same(mark, queryMark(query));
}

/** The cookie after one more product was opened; null for a query that is not counted by name. */
export function foundCookie(request: Request, typed: string, product: string): string | null {
  const query = countedQuery(typed);
  if (query === '' || !slug.test(product)) return null;
  const before = readFound(request);
  const products = [product, ...(before?.query === query ? before.products.filter((other) => other !== product) : [])].slice(0, mostProducts);
  const body = Buffer.from(JSON.stringify({ query, products })).toString('base64url');
  return cookie(cookieName, `${body}.${signed(`found ${body}`)}`, halfHour);
}

/** What this browser found lately, or null. */
export function readFound(request: Request): Found | null {
  const [body = '', mark = ''] = (readCookie(request, cookieName) ?? '').split('.', 2);
  if (body === '' || !same(mark, signed(`found ${body}`))) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Found;
}

/** Takes the cookie away: a search is counted once. */
export function forgetFound(): string {
  return cookie(cookieName, '', 0);
}

function signed(text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url').slice(0, 22);
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
