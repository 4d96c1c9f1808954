// What a page says once after a post was answered by a redirect: a cookie of ten minutes that the next page takes away. Holds nothing that gives rights.
import type { z } from 'zod';

import { cookie, readCookie } from './cookies.server.ts';

const cookieName = 'said';
const longest = 3_000;

/** The Set-Cookie value that carries the message; too long a message is dropped. */
export function sayOnce(message: object): string {
  const text = Buffer.from(JSON.stringify(message), 'utf8').toString('base64url');
  return cookie(cookieName, text.length > longest ? '' : text, 1 / 144);
}

/** The message if it has the shape, and the headers that take it away. */
export function takeSaid<S extends z.ZodType>(request: Request, shape: S): { said: z.output<S> | null; headers: Headers } {
  const text = readCookie(request, cookieName);
  if (text === null || text === '') return { said: null, headers: new Headers() };
  const parsed = shape.safeParse(decoded(text));
  return { said: parsed.success ? parsed.data : null, headers: new Headers({ 'Set-Cookie': cookie(cookieName, '', 0) }) };
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
