// The only SQL for makers that come with a catalogue of another system: whole batches at once. What the catalogue does not say (business
// number, representative, address) is marked as missing; in live mode such a maker only has applied and sells nothing yet.
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export interface LoadedMaker {
  slug: string;
  organisationId: string;
  nameKo: string;
  nameEn: string;
  regionKey: string;
  clusterId: string | null;
}

export interface MakerIds {
  slug: string;
  makerId: string;
  workshopId: string;
}

// 999 is the prefix that the tax office does not give; 9997… are those of loaded makers.
const FIRST_NUMBER = 9_997_000_000;
const MISSING = '확인 중';

/** Makers by slug with their current workshop. */
export async function findMakersBySlug(tx: Tx, slugs: readonly string[]): Promise<MakerIds[]> {
  return run(
    tx,
    q
      .selectFrom('maker as m')
      .innerJoin('workshop as w', (join) => join.onRef('w.makerId', '=', 'm.id').on('w.validTo', 'is', null))
      .select(['m.slug', 'm.id as makerId', 'w.id as workshopId'])
      .where('m.slug', 'in', [...slugs]),
  );
}

/** Adds makers with texts, workshop, proof and shipping terms; `isApproved` in demonstrations alone. */
export async function addLoadedMakers(tx: Tx, makers: readonly LoadedMaker[], terms: { isApproved: boolean; now: Date }): Promise<MakerIds[]> {
  const { isApproved, now } = terms;
  const first = await nextNumber(tx);
  const rows = makers.map((maker, index) => ({ ...maker, makerId: newId('mkr', now), workshopId: newId('wsp', now), number: String(first + index) }));
  await tx.maker.createMany({
    data: rows.map(({ makerId, slug, organisationId, number }) => ({
      ...{ id: makerId, slug, organisationId, businessNumber: number, mailOrderExempt: 'EXEMPT_SIMPLIFIED' },
      ...{ representativeKo: MISSING, representativeEn: 'To be confirmed', phone: '070-0000-0000', email: `${slug}@makers.example` },
      ...{ postalCode: '00000', addressKo: MISSING, addressEn: 'To be confirmed', ksic: '33', foundedYear: 2000, employees: 1 },
      ...(isApproved ? { status: 'approved' as const, verifiedAt: now } : {}),
      createdAt: now,
    })),
  });
  await tx.makerText.createMany({
    data: rows.flatMap(({ makerId, nameKo, nameEn }) =>
      Object.entries({ ko: nameKo, en: nameEn }).map(([locale, name]) => ({ makerId, locale, name, craft: '', introduction: '', story: '' })),
    ),
  });
  await tx.workshop.createMany({
    data: rows.map(({ makerId, workshopId, regionKey, clusterId }) => ({
      ...{ id: workshopId, makerId, regionKey, clusterId, district: '', addressKo: MISSING, addressEn: 'To be confirmed', validFrom: now },
    })),
  });
  if (isApproved) await tx.eligibilityProof.createMany({ data: rows.map(({ makerId }) => proofOf(makerId, now)) });
  await tx.shippingPolicy.createMany({ data: rows.map(({ makerId }) => ({ makerId, fee: 3_000, freeOver: 50_000 })) });
  return rows.map(({ slug, makerId, workshopId }) => ({ slug, makerId, workshopId }));
}

function proofOf(makerId: string, now: Date) {
  const year = 365 * 86_400_000;
  const days = { issuedOn: now, expiresOn: new Date(now.getTime() + 2 * year) };
  return { id: newId('prf', now), makerId, kind: 'small_business_certificate', state: 'verified' as const, ...days, verifiedAt: now, note: 'catalogue' };
}

async function nextNumber(tx: Tx): Promise<number> {
  const [last] = await run(
    tx,
    q.selectFrom('maker').select('businessNumber').where('businessNumber', 'like', '9997%').orderBy('businessNumber', 'desc').limit(1),
  );
  return last === undefined ? FIRST_NUMBER : Number(last.businessNumber) + 1;
}
