// The live stars, newest cohort first; within one they take turns by the day. One round trip.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { readNextEdge } from '../product-cards.read.server.ts';
import { starLabel, starRows, toStar } from '../star/star-rows.read.server.ts';

export async function readStarsPage(locale: Locale) {
  const [rows, edge] = await Promise.all([
    starRows(locale)
      .orderBy('s.cohort', 'desc')
      .orderBy(sql`md5(s.id || market_today()::text)`)
      .limit(120)
      .execute(),
    readNextEdge(reader()),
  ]);
  return { label: starLabel(locale), stars: rows.map((row) => toStar(row, locale)), endsAt: edge };
}
