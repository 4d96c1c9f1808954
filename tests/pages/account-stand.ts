// A shop without demonstration data, and members who join it as people do: by the form and the mail.
import { expect } from 'vitest';
import pg from 'pg';

import { startShop, type Shop } from '../setup/server.ts';
import { Visitor } from '../setup/visitor.ts';

export const password = 'a long enough pass phrase';
export const joining = { name: '김소공', password, member_terms: 'on', member_privacy: 'on', over_14: 'on' };

export interface AccountStand {
  shop: Shop;
  /** Everyone comes from an address of his own, so that limits per address do not meet. */
  visitor: () => Visitor;
  rows: <T>(text: string, values?: unknown[]) => Promise<T[]>;
  /** The newest mail to an address and the path of its first link. */
  mailTo: (email: string) => Promise<{ kind: string; path: string; text: string }>;
  /** Posts the sign-up form. */
  join: (email: string) => Promise<void>;
  /** A member who has confirmed the address and is signed in. */
  member: (email: string) => Promise<Visitor>;
  close: () => Promise<void>;
}

/** Call in beforeAll; `close` in afterAll. */
export async function openAccountStand(env: Record<string, string> = {}): Promise<AccountStand> {
  const shop = await startShop({ data: 'none', env });
  const database = new pg.Client(shop.databaseUrl);
  await database.connect();
  let last = 1;
  const stand: AccountStand = {
    shop,
    visitor() {
      last += 1;
      return new Visitor(shop.origin, `127.0.1.${String(last)}`);
    },
    async rows<T>(text: string, values: unknown[] = []) {
      return (await database.query<T & pg.QueryResultRow>(text, values)).rows;
    },
    async mailTo(email) {
      const [mail] = await stand.rows<{ kind: string; text: string }>(
        'select kind, text from mail where recipient = $1 order by created_at desc, id desc limit 1',
        [email],
      );
      if (mail === undefined) throw new Error(`no mail to ${email}`);
      const { pathname, search } = new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? '');
      return { ...mail, path: pathname + search };
    },
    async join(email) {
      expect((await stand.visitor().post('/sign-up', { ...joining, email })).status).toBe(302);
    },
    async member(email) {
      await stand.join(email);
      const { path } = await stand.mailTo(email);
      const person = stand.visitor();
      expect((await person.post(path, { token: tokenOf(path), password })).headers.location).toBe('/account?done=welcome');
      return person;
    },
    async close() {
      await database.end();
      await shop.stop();
    },
  };
  return stand;
}

/** The token in a mail's link. */
export function tokenOf(path: string): string {
  return new URL(path, 'http://shop.invalid').searchParams.get('token') ?? '';
}
