// A live star with story, reasons, place and goods; two round trips. A star that ended has no page: a badge without a live record is not shown.
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';

import { toPlace } from '../maker-facts.ts';
import { placeProfile } from '../maker-profile.read.server.ts';
import { shelfCards, readNextEdge, toCard } from '../product-cards.read.server.ts';
import { starLabel, starRows, toStar } from './star-rows.read.server.ts';

export type StarPage = NonNullable<Awaited<ReturnType<typeof readStarPage>>>;

/** Null when no live star has the slug. */
export async function readStarPage(slug: string, locale: Locale) {
  const base = await starRows(locale)
    .where('s.slug', '=', slug)
    .select(['ko.story as storyKo', 'ko.reasons as reasonsKo', 'tr.story as storyTr', 'tr.reasons as reasonsTr'])
    .executeTakeFirst();
  if (base === undefined) return null;
  const db = reader();
  const [goods, place, edge] = await Promise.all([
    shelfCards(db, locale).where('p.makerId', '=', base.makerId).limit(8).execute(),
    placeProfile(base, locale).executeTakeFirst(),
    readNextEdge(db),
  ]);
  return {
    label: starLabel(locale),
    star: {
      ...toStar(base, locale),
      hasEnglish: locale === 'ko' || base.headlineTr !== null,
      storyHtml: markdownToHtml(base.storyTr ?? base.storyKo),
      reasons: base.reasonsTr ?? base.reasonsKo,
    },
    place: place === undefined ? null : toPlace(place, locale),
    goods: goods.map(toCard),
    cache: { tags: ['stars', `maker:${base.makerId}`, ...goods.map((card) => `product:${card.id}`)], endsAt: edge, counts: `star:${base.id}` },
  };
}
