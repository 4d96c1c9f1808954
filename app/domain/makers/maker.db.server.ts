// The only SQL for makers, their texts, workshops, proofs and shipping. States move by a conditional update.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import { canMoveMaker, type MakerApplication, type MakerStatus, type MakerText, type ShippingTerms } from './maker.ts';

export type MakerRow = Row<'maker'>;

export interface NewMaker extends Omit<MakerApplication, 'proof' | 'workshop' | 'shipping' | 'ko' | 'en'> {
  slug: string;
  organisationId: string;
  mediaId: string | null;
}

/** Adds a maker in state `applied`; null when the business number or the organisation is registered already. */
export async function insertMaker(tx: Tx, maker: NewMaker, now: Date): Promise<{ id: string; slug: string } | null> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const slug = attempt === 1 ? maker.slug : `${maker.slug}-${String(attempt)}`;
    const taken = await one(tx, q.selectFrom('maker').select('id').where('slug', '=', slug));
    if (taken !== null) continue;
    const id = newId('mkr', now);
    const { count } = await tx.maker.createMany({ data: [{ id, ...maker, slug, createdAt: now }], skipDuplicates: true });
    return count === 1 ? { id, slug } : null;
  }
  throw new Error('no free slug');
}

/** The texts in both languages. */
export async function writeMakerTexts(tx: Tx, makerId: string, { ko, en }: { ko: MakerText; en: MakerText }): Promise<void> {
  for (const [locale, words] of Object.entries({ ko, en })) {
    await tx.makerText.upsert({ where: { makerId_locale: { makerId, locale } }, create: { makerId, locale, ...words }, update: words });
  }
}

/** Opens the workshop in which a maker works from now on. */
export async function openWorkshop(tx: Tx, makerId: string, place: MakerApplication['workshop'], now: Date): Promise<string> {
  const { id } = await tx.workshop.create({ data: { id: newId('wsp', now), makerId, ...place, validFrom: now }, select: { id: true } });
  return id;
}

/** The workshop that is in use, or null. */
export async function findWorkshop(tx: Tx, makerId: string): Promise<Row<'workshop'> | null> {
  return one(tx, q.selectFrom('workshop').selectAll().where('makerId', '=', makerId).where('validTo', 'is', null));
}

/** Hands in proof of eligibility. */
export async function submitProof(tx: Tx, makerId: string, proof: MakerApplication['proof'], now: Date): Promise<string> {
  const { kind, mediaId } = proof;
  const days = { issuedOn: new Date(`${proof.issuedOn}T00:00:00Z`), expiresOn: new Date(`${proof.expiresOn}T00:00:00Z`) };
  const { id } = await tx.eligibilityProof.create({ data: { id: newId('prf', now), makerId, kind, mediaId, ...days }, select: { id: true } });
  return id;
}

/** Verifies the submitted proofs that are not over on `today` (YYYY-MM-DD, KST); answers how many. */
export async function verifyProofs(tx: Tx, makerId: string, { verifiedBy, today, now }: { verifiedBy: string; today: string; now: Date }): Promise<string[]> {
  const due = await run(
    tx,
    q
      .selectFrom('eligibilityProof')
      .select('id')
      .where('makerId', '=', makerId)
      .where('state', '=', 'submitted')
      .where('expiresOn', '>=', new Date(`${today}T00:00:00Z`))
      .forNoKeyUpdate(),
  );
  const ids = due.map((proof) => proof.id);
  await tx.eligibilityProof.updateMany({ where: { id: { in: ids } }, data: { state: 'verified', verifiedBy, verifiedAt: now } });
  return ids;
}

/** Locks a maker; null when it is absent. */
export async function lockMaker(tx: Tx, id: string): Promise<MakerRow | null> {
  return one(tx, q.selectFrom('maker').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** The maker of an organisation's person: whether the person belongs to the maker now (own cases are decided by others). */
export async function isMemberOfMaker(tx: Tx, { makerId, personId, now }: { makerId: string; personId: string; now: Date }): Promise<boolean> {
  const row = await one(
    tx,
    q
      .selectFrom('maker as k')
      .innerJoin('membership as m', 'm.organisationId', 'k.organisationId')
      .select('m.id')
      .where('k.id', '=', makerId)
      .where('m.personId', '=', personId)
      .where((where) => where.or([where('m.validTo', 'is', null), where('m.validTo', '>', now)]))
      .limit(1),
  );
  return row !== null;
}

/** Moves a locked maker; false when its state does not allow it. */
export async function moveMaker(tx: Tx, maker: { id: string; status: MakerStatus }, to: MakerStatus, more: { verifiedAt?: Date } = {}): Promise<boolean> {
  if (!canMoveMaker(maker.status, to)) return false;
  const { count } = await tx.maker.updateMany({ where: { id: maker.id, status: maker.status }, data: { status: to, ...more, version: { increment: 1 } } });
  return count === 1;
}

/** Changes a locked maker's plain settings. */
export async function changeMaker(tx: Tx, id: string, change: { paused?: boolean; dispatchDays?: number; mediaId?: string | null }): Promise<void> {
  await tx.maker.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
}

/** Sets the shipping terms (KRW); `expectedVersion` is what the form showed, and false says that they changed meanwhile. */
export async function setShipping(tx: Tx, makerId: string, terms: ShippingTerms, expectedVersion: number | null): Promise<boolean> {
  const { bands, ...flat } = terms;
  if (expectedVersion === null) {
    await tx.shippingPolicy.upsert({ where: { makerId }, create: { makerId, ...flat }, update: { ...flat, version: { increment: 1 } } });
  } else {
    const { count } = await tx.shippingPolicy.updateMany({ where: { makerId, version: expectedVersion }, data: { ...flat, version: { increment: 1 } } });
    if (count === 0) return false;
  }
  await tx.shippingBand.deleteMany({ where: { makerId } });
  await tx.shippingBand.createMany({ data: bands.map((band) => ({ makerId, ...band })) });
  return true;
}
