// Ids, tokens and order numbers. An id is a prefix and 26 sortable characters: 48 bits of time, 80 random bits.
import { invariant } from './invariant.ts';
import type { Day } from './time.ts';

declare const idBrand: unique symbol;

/** The id of one kind of thing, for example `Id<'prd'>`: 'prd_01kar3v9m4…'. */
export type Id<P extends string> = `${P}_${string}` & { readonly [idBrand]: P };

/** A source of random bytes; seeds and tests pass a seeded one. */
export type RandomBytes = (count: number) => Uint8Array;

// Crockford's base 32: no i, l, o, u. One case, digits first, so that every collation sorts it by time.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const LATEST_TIME = 2 ** 48 - 1;
const BODY = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const PREFIX = /^[a-z][a-z0-9]{1,7}$/;

// Drawn from the system in portions: a purchase makes some forty ids. No byte is given twice.
const drawn = new Uint8Array(4_096);
let used = drawn.length;
const secureBytes: RandomBytes = (count) => {
  if (used + count > drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  used += count;
  return drawn.slice(used - count, used);
};

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let place = 0; place < TIME_CHARACTERS; place += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeBytes(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** Whether the text is a well-formed id with this prefix. */
export function isId<P extends string>(prefix: P, text: string): text is Id<P> {
  return text.startsWith(`${prefix}_`) && BODY.test(text.slice(prefix.length + 1));
}

/** A new id. The instant (a Date or milliseconds UTC) only orders ids; inside a transaction pass its `now`. */
export function newId<P extends string>(prefix: P, now: Date | number = Date.now(), random: RandomBytes = secureBytes): Id<P> {
  const time = Number(now);
  invariant(PREFIX.test(prefix), `not an id prefix: ${prefix}`);
  invariant(Number.isInteger(time) && time >= 0 && time <= LATEST_TIME, 'the time of an id is out of range');
  const id = `${prefix}_${encodeTime(time)}${encodeBytes(random(10))}`;
  invariant(isId(prefix, id), 'a new id must be well formed');
  return id;
}

/** 160 secret random bits as 32 URL-safe characters: links in mails, guest orders, sessions. Never seeded. */
export function unguessableToken(): string {
  return encodeBytes(secureBytes(20));
}

/**
 * The number a buyer reads out: KST day and six unambiguous characters, '20261123-7K3M9Q'. Not sequential, so that nobody
 * counts the orders. 30 random bits: the database keeps it unique, and a transaction that drew a taken one is done again.
 */
export function orderNumber(day: Day, random: RandomBytes = secureBytes): string {
  const tail = Array.from(random(6), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${day.replaceAll('-', '')}-${tail.toUpperCase()}`;
}
