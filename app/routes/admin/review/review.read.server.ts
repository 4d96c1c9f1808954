// One listing revision for a curator, with what it is compared to: the live one while it waits, its base afterwards.
import { sql } from 'kysely';

import { listingContent } from '#app/domain/catalog/listing.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';

/** Null when there is no such revision, or when it is a draft that nobody submitted. */
export async function readReviewPage(id: string, locale: Locale) {
  const head = await reader()
    .selectFrom('listingRevision as r')
    .innerJoin('product as p', 'p.id', 'r.productId')
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'p.makerId').on('k.locale', '=', 'ko'))
    .select(['r.id', 'r.state', 'r.submittedAt', 'r.decisionReason', 'p.slug', 'k.name as makerName'])
    .select([
      sql<boolean>`r.base_revision_id is distinct from p.live_revision_id`.as('stale'),
      sql<string | null>`case when r.state = 'in_review' then p.live_revision_id else r.base_revision_id end`.as('beforeId'),
    ])
    .where('r.id', '=', id)
    .where('r.state', '!=', 'draft')
    .executeTakeFirst();
  if (head === undefined) return null;
  const snapshots = await readSnapshots([id, ...(head.beforeId === null ? [] : [head.beforeId])], locale);
  const after = snapshots.find((snapshot) => snapshot.id === id);
  if (after === undefined) return null;
  const before = snapshots.find((snapshot) => snapshot.id === head.beforeId) ?? null;
  const { ko, en } = after.content.texts;
  const preview = { ko: markdownToHtml(ko.description), en: en === null ? null : markdownToHtml(en.description) };
  return { head: { ...head, stale: head.state === 'in_review' && head.stale }, before, after, preview };
}

export type ReviewFacts = NonNullable<Awaited<ReturnType<typeof readReviewPage>>>;
export type Snapshot = ReviewFacts['after'];

async function readSnapshots(ids: string[], locale: Locale) {
  const rows = await reader()
    .selectFrom('listingRevision as r')
    .innerJoin('category as g', 'g.id', 'r.categoryId')
    .leftJoin('categoryText as c', (join) => join.onRef('c.categoryId', '=', 'r.categoryId').on('c.locale', '=', locale))
    .select(['r.id', 'r.made', 'r.leadDays', 'r.content', 'g.noticeKey', 'g.slug as categorySlug', 'c.name as categoryName'])
    .where('r.id', 'in', ids)
    .execute();
  const snapshots = rows.map((row) => ({ ...row, content: listingContent.parse(row.content) }));
  const shown = new Set(snapshots.flatMap((snapshot) => snapshot.content.pictures.map((picture) => picture.mediaId)));
  const media =
    shown.size === 0
      ? []
      : await reader()
          .selectFrom('media')
          .select(['id', 'hash', 'colour'])
          .where('id', 'in', [...shown])
          .execute();
  return snapshots.map((snapshot) => ({ ...snapshot, media: media.filter((one) => snapshot.content.pictures.some((picture) => picture.mediaId === one.id)) }));
}
