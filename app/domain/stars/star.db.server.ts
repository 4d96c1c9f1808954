// The only SQL for stars and their stories. Stages move by a conditional update.
import { one, q, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

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

/** Locks a star; null when it is absent. */
export async function lockStar(tx: Tx, id: string): Promise<StarRow | null> {
  return one(tx, q.selectFrom('star').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** Moves a locked star; false when its stage does not allow it. */
export async function moveStar(
  tx: Tx,
  star: { id: string; stage: StarStage },
  to: StarStage,
  more: { validFrom?: Date; validTo?: Date | null; plan?: StarPlan; decidedBy?: string } = {},
): Promise<boolean> {
  if (!canMoveStar(star.stage, to)) return false;
  const { count } = await tx.star.updateMany({ where: { id: star.id, stage: star.stage }, data: { stage: to, ...more, version: { increment: 1 } } });
  return count === 1;
}

/** Writes the texts in both languages. */
export async function writeStarTexts(tx: Tx, starId: string, texts: StarTexts): Promise<void> {
  for (const [locale, words] of Object.entries(texts)) {
    await tx.starText.upsert({ where: { starId_locale: { starId, locale } }, create: { starId, locale, ...words }, update: words });
  }
}

/** Whether the maker passes the machine's part of eligibility: approved, not paused, with valid proof (view `public_maker`). */
export async function isEligible(tx: Tx, makerId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('publicMaker').select('id').where('id', '=', makerId))) !== null;
}
