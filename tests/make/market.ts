// A small market by direct inserts: a region, a cluster, makers, products with variants, pools and offers, a hall. For tests of flows and laws.
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';

export interface MadeProduct {
  makerId: string;
  productId: string;
  variantId: string;
  poolId: string;
  offerId: string;
  /** The hall's offer and pool of the same variant, where a hall was asked for. */
  hall: { hallId: string; offerId: string; poolId: string } | null;
}

export interface ProductWish {
  makerId?: string;
  price?: number;
  onHand?: number;
  made?: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
  customFields?: { key: string; ko: string; en: string; required: boolean; maxLength: number }[];
  /** Pieces set aside for an open hall, with the hall's own price. */
  hall?: { onHand: number; price?: number };
  leadDays?: number;
}

const longAgo = new Date('2026-01-01T00:00:00Z');
/** Business numbers of one process are never alike; where it begins is by chance, as others may work in the same database. */
const firstNumber = Math.floor(Math.random() * 1e7);
let counter = 0;

/** The places and categories every product needs; safe to call again. */
export async function makePlaces(): Promise<void> {
  await inTransaction('make places', async (tx) => {
    await tx.region.createMany({ data: [{ key: 'seoul', kind: 'special_city' }], skipDuplicates: true });
    await tx.regionText.createMany({
      data: [
        { regionKey: 'seoul', locale: 'ko', name: '서울특별시', shortName: '서울' },
        { regionKey: 'seoul', locale: 'en', name: 'Seoul', shortName: 'Seoul' },
      ],
      skipDuplicates: true,
    });
    await tx.cluster.createMany({
      data: [
        { id: 'clu_print', slug: 'euljiro-print', regionKey: 'seoul', district: '중구', lat: 37.5, lng: 127, accuracyKm: 1, kind: 'urban', published: true },
      ],
      skipDuplicates: true,
    });
    await tx.clusterText.createMany({
      data: ['ko', 'en'].map((locale) => ({
        clusterId: 'clu_print',
        locale,
        name: locale === 'ko' ? '을지로 인쇄골목' : 'Euljiro print alley',
        tagline: '',
        story: '',
        gettingThere: '',
      })),
      skipDuplicates: true,
    });
    await tx.category.createMany({ data: [{ id: 'cat_ware', slug: 'ware', noticeKey: 'other_goods' }], skipDuplicates: true });
  });
}

/** A maker that may sell; answers its id. Shipping 3,000 won, free from 50,000, 3,000 more to islands, unless told otherwise. */
export async function makeMaker(wish: { fee?: number; freeOver?: number | null; remote?: number; cluster?: boolean } = {}): Promise<string> {
  counter += 1;
  const businessNumber = `999${String((firstNumber + counter) % 1e7).padStart(7, '0')}`;
  const tag = `${String(counter)}-${newId('tst').slice(-6)}`;
  const id = newId('mkr');
  await inTransaction('make maker', async (tx) => {
    const organisationId = newId('org');
    await tx.organisation.create({ data: { id: organisationId, kind: 'maker', nameKo: `공방 ${tag}`, nameEn: `Workshop ${tag}` } });
    await tx.maker.create({ data: { ...makerRow(id, organisationId, tag), businessNumber } });
    await tx.makerText.createMany({
      data: ['ko', 'en'].map((locale) => ({
        makerId: id,
        locale,
        name: locale === 'ko' ? `공방 ${tag}` : `Workshop ${tag}`,
        craft: '',
        introduction: '',
        story: '',
      })),
    });
    await tx.workshop.create({
      data: {
        id: newId('wsp'),
        makerId: id,
        regionKey: 'seoul',
        clusterId: (wish.cluster ?? true) ? 'clu_print' : null,
        district: '중구',
        addressKo: '을지로',
        addressEn: 'Euljiro',
        validFrom: longAgo,
      },
    });
    await tx.eligibilityProof.create({
      data: { id: newId('prf'), makerId: id, kind: 'small-business-certificate', state: 'verified', issuedOn: longAgo, expiresOn: new Date('2099-01-01') },
    });
    await tx.shippingPolicy.create({
      data: { makerId: id, fee: wish.fee ?? 3_000, freeOver: wish.freeOver === undefined ? 50_000 : wish.freeOver, remoteSurcharge: wish.remote ?? 3_000 },
    });
  });
  return id;
}

/** A listed product of one variant with its pool and offer. */
export async function makeProduct(wish: ProductWish = {}): Promise<MadeProduct> {
  counter += 1;
  const makerId = wish.makerId ?? (await makeMaker());
  return inTransaction('make product', async (tx, now) => {
    const workshop = await tx.workshop.findFirstOrThrow({ where: { makerId } });
    const productId = newId('prd', now);
    const revisionId = newId('rev', now);
    await tx.product.create({ data: { id: productId, slug: productId.replace('_', '-'), makerId, workshopId: workshop.id, publishedAt: longAgo } });
    const content = { customFields: wish.customFields ?? [] };
    await tx.listingRevision.create({
      data: {
        id: revisionId,
        productId,
        number: 1,
        state: 'live',
        categoryId: 'cat_ware',
        made: wish.made ?? 'STOCK',
        leadDays: wish.leadDays ?? 0,
        content,
        authorId: 'psn_test',
      },
    });
    await tx.product.update({ where: { id: productId }, data: { liveRevisionId: revisionId } });
    await tx.productText.createMany({
      data: ['ko', 'en'].map((locale) => ({
        productId,
        locale,
        name: locale === 'ko' ? `물건 ${String(counter)}` : `Thing ${String(counter)}`,
        summary: '',
        description: '',
      })),
    });
    const variantId = newId('var', now);
    await tx.variant.create({ data: { id: variantId, productId, sku: variantId, valuesKo: [], valuesEn: [], price: wish.price ?? 10_000 } });
    const direct = await makeOffer(tx, { variantId, onHand: wish.onHand ?? 10, hallId: null, price: null, now });
    return {
      makerId,
      productId,
      variantId,
      ...direct,
      hall: wish.hall === undefined ? null : await makeHall(tx, { makerId, productId, variantId, ...wish.hall, now }),
    };
  });
}

async function makeHall(
  tx: Tx,
  wish: { makerId: string; productId: string; variantId: string; onHand: number; price?: number; now: Date },
): Promise<MadeProduct['hall']> {
  const { makerId, productId, variantId, now } = wish;
  const hallId = newId('hll', now);
  const zoneId = newId('zon', now);
  const day = 86_400_000;
  await tx.hall.create({
    data: {
      id: hallId,
      slug: hallId.replace('_', '-'),
      opensAt: new Date(now.getTime() - day),
      closesAt: new Date(now.getTime() + day),
      announced: true,
      createdBy: 'psn_test',
    },
  });
  await tx.hallText.create({ data: { hallId, locale: 'ko', name: '시험관', tagline: '', story: '' } });
  await tx.hallZone.create({ data: { id: zoneId, hallId, slug: 'one', nameKo: '첫째', nameEn: 'One' } });
  const made = await makeOffer(tx, { variantId, onHand: wish.onHand, hallId, price: wish.price ?? null, now });
  await tx.hallItem.create({
    data: { id: newId('hit', now), hallId, zoneId, makerId, productId, variantId, offerId: made.offerId, poolId: made.poolId, setAside: wish.onHand },
  });
  return { hallId, ...made };
}

async function makeOffer(
  tx: Tx,
  wish: { variantId: string; onHand: number; hallId: string | null; price: number | null; now: Date },
): Promise<{ poolId: string; offerId: string }> {
  const { variantId, onHand, hallId, price, now } = wish;
  const channel = hallId === null ? ('direct' as const) : ('hall' as const);
  const poolId = newId('pol', now);
  const offerId = newId('ofr', now);
  await tx.pool.create({ data: { id: poolId, variantId, channel, hallId, onHand } });
  if (onHand > 0) await tx.stockMovement.create({ data: { id: newId('mov', now), poolId, kind: 'received', quantity: onHand, reference: 'test', at: now } });
  await tx.offer.create({ data: { id: offerId, variantId, poolId, channel, hallId, price } });
  return { poolId, offerId };
}

function makerRow(id: string, organisationId: string, tag: string) {
  return {
    id,
    organisationId,
    slug: `maker-${tag}`,
    status: 'approved' as const,
    mailOrderExempt: 'EXEMPT_SIMPLIFIED',
    representativeKo: '김소공',
    representativeEn: 'Kim Sogong',
    phone: '02-000-0000',
    email: `maker-${tag}@makers.example`,
    postalCode: '04524',
    addressKo: '서울특별시 중구 을지로 1',
    addressEn: '1 Euljiro, Jung-gu, Seoul',
    ksic: '18',
    foundedYear: 1990,
    employees: 3,
    dispatchDays: 3,
  };
}
