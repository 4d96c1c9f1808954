// The only SQL for stars and their stories. Stages move by a conditional update.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { textRevisions } from '#app/lib/text-revisions.ts';

import { canMoveStar, type StarPlan, type StarStage, type StarTexts } from './star.ts';

export type StarRow = Row<'star'>;

/** Adds a nomination; null when the maker is in this cohort already. */
export async function insertStar(tx: Tx, star: { slug: string; makerId: string; cohort: string }, now: Date): Promise<string | null> {
  const taken = await one(tx, q.selectFrom('star').select('id').where('slug', '=', star.slug));
  const slug = taken === null ? star.slug : `${star.slug}-${star.cohort}`;
  const id = newId('str', now);
  const { count } = await tx.star.createMany({ data: [{ id, ...star, slug, createdAt: now }], skipDuplicates: true });
  return count === 1 ? id : null;
}

/** Makers that a loaded catalogue calls stars of ours are designated from now on; those that are stars already stay as they are. */
export async function designateLoaded(tx: Tx, makers: readonly { makerId: string; slug: string }[], now: Date): Promise<void> {
  const known = await run(
    tx,
    q
      .selectFrom('star')
      .select('makerId')
      .where('makerId', 'in', ['', ...makers.map(({ makerId }) => makerId)]),
  );
  const data = makers
    .filter(({ makerId }) => !known.some((star) => star.makerId === makerId))
    .map(({ makerId, slug }) => ({ id: newId('str', now), slug, makerId, cohort: 'catalogue', stage: 'designated' as const, validFrom: now, createdAt: now }));
  await tx.star.createMany({ data, skipDuplicates: true });
}

/** Locks a star; null when it is absent. */
export async function lockStar(tx: Tx, id: string): Promise<StarRow | null> {
  return one(tx, q.selectFrom('star').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** Moves a locked star; false when its stage does not allow it. */
export async function moveStar(
  tx: Tx,
  star: { id: string; stage: StarStage },
  to: StarStage,
  more: { validFrom?: Date; validTo?: Date | null; plan?: StarPlan | null; decidedBy?: string } = {},
): Promise<boolean> {
  if (!canMoveStar(star.stage, to)) return false;
  const { count } = await tx.star.updateMany({ where: { id: star.id, stage: star.stage }, data: { stage: to, ...more, version: { increment: 1 } } });
  return count === 1;
}

/** Writes the texts in both languages with the revision of the Korean source that each follows. */
export async function writeStarTexts(tx: Tx, starId: string, texts: StarTexts): Promise<void> {
  const revisions = textRevisions(await run(tx, q.selectFrom('starText').selectAll().where('starId', '=', starId)), texts);
  for (const locale of ['ko', 'en'] as const) {
    const text = { ...texts[locale], sourceRevision: revisions[locale] };
    await tx.starText.upsert({ where: { starId_locale: { starId, locale } }, create: { starId, locale, ...text }, update: text });
  }
}

/** Sets the plan of a locked star and raises its version (its words were rewritten). */
export async function changeStar(tx: Tx, id: string, plan: StarPlan | null): Promise<void> {
  await tx.star.update({ where: { id }, data: { plan, version: { increment: 1 } } });
}

/** Whether the maker passes the machine's part of eligibility: approved, not paused, with valid proof (view `public_maker`). */
export async function isEligible(tx: Tx, makerId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('publicMaker').select('id').where('id', '=', makerId))) !== null;
}
