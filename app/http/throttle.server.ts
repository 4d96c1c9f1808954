// Limits on guessing: counted in the database before the dear or telling work begins, given back when it was no guess (trust.md T29, ASVS 6.3.1).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { data } from '@remix-run/node';

import { countRequest, uncountRequest } from '#app/domain/identity/request-count.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { env } from '#app/infra/env.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { ipNetwork } from '#app/lib/ip-network.ts';

import { cookie, readCookie } from './cookies.server.ts';

const minute = 60_000;

/** What is limited: `most` requests in `windowMs` from the first one. */
export const limits = {
  signInAccount: { most: 10, windowMs: 10 * minute },
  signInAddress: { most: 30, windowMs: 10 * minute },
  signUpAddress: { most: 20, windowMs: 60 * minute },
  mailAddress: { most: 20, windowMs: 60 * minute },
  mailRecipient: { most: 5, windowMs: 60 * minute },
  passwordCheck: { most: 10, windowMs: 10 * minute },
} as const;
export type LimitName = keyof typeof limits;

/** Whether a request may go on. `giveBack` uncounts it. */
export type Pass = { ok: true; giveBack: () => Promise<void> } | { ok: false; retryAfter: number };

/** Counts one request against a limit. The key is hashed: no addresses of people or machines lie in the counters. */
export async function throttle(name: LimitName, subject: string): Promise<Pass> {
  const { most, windowMs } = limits[name];
  const key = sha256(`${name} ${subject}`);
  const { count, windowStart, now } = await inTransaction('count request', async (tx, now) => ({ now, ...(await countRequest(tx, { key, windowMs, now })) }));
  if (count > most) return { ok: false, retryAfter: Math.ceil((windowStart.getTime() + windowMs - now.getTime()) / 1000) };
  return { ok: true, giveBack: () => inTransaction('uncount request', (tx) => uncountRequest(tx, key, windowStart)) };
}

/** Counts one try to sign in, by client address and by account. A device that signed in before has a count of its own: guessers cannot lock its owner out. */
export async function throttleSignIn(request: Request, email: string): Promise<Pass> {
  const address = await throttle('signInAddress', clientOf(request));
  if (!address.ok) return address;
  const account = await throttle('signInAccount', isKnownDevice(request, email) ? `known ${email}` : email);
  if (!account.ok) return account;
  return {
    ok: true,
    async giveBack() {
      await address.giveBack();
      await account.giveBack();
    },
  };
}

/** The client's network, as the server saw it. */
export function clientOf(request: Request): string {
  return ipNetwork(request.headers.get('x-sogong-client') ?? 'unknown');
}

/** 429 with the same page; Retry-After in seconds. The page exports `retryHeaders` as `headers`. */
export function tooMany<T>(reply: T, retryAfter: number) {
  return data(reply, { status: 429, headers: { 'Retry-After': String(retryAfter) } });
}

/** Hands Retry-After on to the document. */
export function retryHeaders({ actionHeaders }: { actionHeaders: Headers }): Headers {
  const value = actionHeaders.get('Retry-After');
  return new Headers(value === null ? {} : { 'Retry-After': value });
}

/** The cookie that says "this account signed in on this device"; worth nothing else. */
export function knownDeviceCookie(email: string): string {
  return cookie('device', deviceMark(email), 180);
}

function isKnownDevice(request: Request, email: string): boolean {
  const given = Buffer.from(readCookie(request, 'device') ?? '');
  const wanted = Buffer.from(deviceMark(email));
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
}

function deviceMark(email: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`known device ${email}`).digest('base64url');
}
