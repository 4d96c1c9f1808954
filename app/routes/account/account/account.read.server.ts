// What a member sees of the own account: details, the consent to marketing, sessions that still hold. No token leaves the server.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import { shortAddress } from '#app/lib/ip-network.ts';
import type { Locale } from '#app/lib/locale.ts';

export interface SessionLine {
  id: string;
  here: boolean;
  since: Date;
  lastSeen: Date;
  device: string;
  address: string;
}

/** Sessions newest first. */
export async function readAccountPage(personId: string, sessionToken: string) {
  const [person, sessions] = await Promise.all([readPerson(personId), readSessions(personId)]);
  const locale: Locale = person.locale === 'en' ? 'en' : 'ko';
  return {
    locale,
    marketing: person.marketing === 'marketing',
    orders: person.orders ?? 0,
    sessions: sessions.map((row): SessionLine => ({
      id: row.id,
      here: row.token === sessionToken,
      since: row.createdAt,
      lastSeen: row.updatedAt,
      device: deviceOf(row.userAgent ?? ''),
      address: shortAddress(row.ipAddress ?? ''),
    })),
  };
}

function readPerson(personId: string) {
  return reader()
    .selectFrom('person as p')
    .select(['p.locale'])
    .select((query) =>
      query
        .selectFrom('consent')
        .select('kind')
        .where('personId', '=', personId)
        .where('kind', 'in', ['marketing', 'marketing_withdrawn'])
        .orderBy('givenAt', 'desc')
        .limit(1)
        .as('marketing'),
    )
    .select((query) =>
      query
        .selectFrom('purchase')
        .select(query.fn.countAll<number>().as('count'))
        .where('personId', '=', personId)
        .where('paidAt', 'is not', null)
        .as('orders'),
    )
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
}

function readSessions(personId: string) {
  return reader()
    .selectFrom('session')
    .select(['id', 'token', 'createdAt', 'updatedAt', 'userAgent', 'ipAddress'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('updatedAt', 'desc')
    .limit(50)
    .execute();
}

const browsers: readonly [RegExp, string][] = [
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Whale/, 'Whale'],
  [/Edg\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

function deviceOf(userAgent: string): string {
  const find = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers), find(systems)].filter((part) => part !== undefined).join(' · ');
}
