// Halls as lists and pages show them: words, tone, window, state by the market's clock. Announced halls alone.
import { sql } from 'kysely';

import { pictureOf } from '#app/components/picture-source.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';

export type HallState = 'announced' | 'open' | 'closed';

/** The query; callers add where, order and limit. `h` is public_hall. */
export function hallRows(locale: Locale) {
  return reader()
    .selectFrom('publicHall as h')
    .innerJoin('hallText as ko', (join) => join.onRef('ko.hallId', '=', 'h.id').on('ko.locale', '=', 'ko'))
    .leftJoin('hallText as tr', (join) =>
      join.onRef('tr.hallId', '=', 'h.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'h.mediaId')
    .select(['h.id', 'h.slug', 'h.tone', 'h.opensAt', 'h.closesAt', 'h.state', 'md.hash', 'md.colour'])
    .select(['ko.name as nameKo', 'ko.tagline as taglineKo', 'tr.name as nameTr', 'tr.tagline as taglineTr'])
    .select(sql<number>`extract(epoch from market_now() - now())::float8 * 1000`.as('clockOffset'));
}

export type HallRow = Awaited<ReturnType<ReturnType<typeof hallRows>['execute']>>[number];

export function toHall(row: HallRow, locale: Locale) {
  return {
    slug: row.slug,
    tone: row.tone,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    state: stateOf(row.state),
    name: row.nameTr ?? row.nameKo,
    tagline: row.taglineTr ?? row.taglineKo,
    lang: koreanOnly(row.nameTr, locale),
    clockOffset: row.clockOffset,
    picture: pictureOf(row),
  };
}

function stateOf(state: string | null): HallState {
  return state === 'open' || state === 'announced' ? state : 'closed';
}
