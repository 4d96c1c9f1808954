// Makers, workshops and listings behind the documents of the search tests, so that listed_product shows them for real.
import { sql } from 'kysely';

import { q, run, type Tx } from '#app/infra/db/sql.ts';
import type { SearchDocument } from '#app/infra/search/port.ts';

/** What a listing costs and how it stands; a test reads its expectations from the same list. */
export interface ListedGoods {
  id: string;
  price: number;
  onHand: number;
  made: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
}

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const DAY = 86_400_000;

/** Writes everything that makes the documents listed, in one transaction. `stars` are slugs of makers in the programme. */
export async function listGoods(tx: Tx, documents: readonly SearchDocument[], goods: readonly ListedGoods[], stars: readonly string[]): Promise<void> {
  await writePlaces(tx, documents);
  await writeMakers(tx, documents, stars);
  const leaves = new Set(documents.map(leafOf));
  await tx.category.createMany({
    data: [...leaves].map((slug) => ({ id: `cat_${slug}`, slug, noticeKey: 'other_goods', adultsOnly: slug === 'distilled' })),
    skipDuplicates: true,
  });
  await tx.product.createMany({
    data: documents.map((document, index) => ({
      id: document.id,
      slug: document.id,
      makerId: `mkr_${document.facets.maker}`,
      workshopId: `wsp_${document.facets.maker}`,
      publishedAt: new Date(LONG_AGO.getTime() + index * DAY),
    })),
  });
  await writeListings(tx, documents, goods);
}

function leafOf(document: SearchDocument): string {
  return document.facets.category.at(-1) ?? 'none';
}

async function writePlaces(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const regions = new Set(documents.map((document) => document.facets.region));
  await tx.region.createMany({ data: [...regions].map((key) => ({ key, kind: 'province' })), skipDuplicates: true });
  const clusters = new Map(documents.flatMap(({ facets }) => (facets.cluster === null ? [] : [[facets.cluster, facets.region]])));
  await tx.cluster.createMany({
    data: [...clusters].map(([slug, regionKey]) => ({
      id: `clu_${slug}`,
      slug,
      regionKey,
      district: '',
      lat: 37,
      lng: 127,
      accuracyKm: 1,
      kind: 'tourism' as const,
      published: true,
    })),
    skipDuplicates: true,
  });
}

async function writeMakers(tx: Tx, documents: readonly SearchDocument[], stars: readonly string[]): Promise<void> {
  const makers = [...new Map(documents.map((document) => [document.facets.maker, document])).values()];
  await tx.organisation.createMany({
    data: makers.map(({ facets, words }) => ({
      id: `org_${facets.maker}`,
      kind: 'maker' as const,
      nameKo: words.makerKo,
      nameEn: words.makerEn,
      createdAt: LONG_AGO,
    })),
  });
  await tx.maker.createMany({
    data: makers.map(({ facets }, index) => ({
      id: `mkr_${facets.maker}`,
      slug: facets.maker,
      organisationId: `org_${facets.maker}`,
      status: 'approved' as const,
      businessNumber: `999${String(index).padStart(7, '0')}`,
      mailOrderExempt: 'EXEMPT_SIMPLIFIED',
      representativeKo: '김소공',
      representativeEn: 'Kim Sogong',
      phone: '02-000-0000',
      email: `${facets.maker}@makers.example`,
      postalCode: '04524',
      addressKo: '서울',
      addressEn: 'Seoul',
      ksic: '33',
      foundedYear: 1990,
      employees: 3,
    })),
  });
  await tx.workshop.createMany({
    data: makers.map(({ facets }) => ({
      id: `wsp_${facets.maker}`,
      makerId: `mkr_${facets.maker}`,
      regionKey: facets.region,
      clusterId: facets.cluster === null ? null : `clu_${facets.cluster}`,
      district: '',
      addressKo: '',
      addressEn: '',
      validFrom: LONG_AGO,
    })),
  });
  await tx.eligibilityProof.createMany({
    data: makers.map(({ facets }) => ({
      id: `prf_${facets.maker}`,
      makerId: `mkr_${facets.maker}`,
      kind: 'small-business-certificate',
      state: 'verified' as const,
      issuedOn: LONG_AGO,
      expiresOn: new Date('2099-01-01T00:00:00Z'),
    })),
  });
  await tx.star.createMany({
    data: stars.map((slug) => ({
      id: `str_${slug}`,
      slug,
      makerId: `mkr_${slug}`,
      cohort: '2026',
      stage: 'designated' as const,
      validFrom: LONG_AGO,
      createdAt: LONG_AGO,
    })),
  });
}

async function writeListings(tx: Tx, documents: readonly SearchDocument[], goods: readonly ListedGoods[]): Promise<void> {
  const categories = new Map(documents.map((document) => [document.id, `cat_${leafOf(document)}`]));
  await tx.listingRevision.createMany({
    data: goods.map(({ id, made }) => ({
      id: `rev_${id}`,
      productId: id,
      number: 1,
      state: 'live' as const,
      categoryId: categories.get(id) ?? '',
      made,
      content: {},
      authorId: 'psn_test',
      createdAt: LONG_AGO,
    })),
  });
  await run(
    tx,
    q
      .updateTable('product')
      .set({ liveRevisionId: sql`'rev_' || id` })
      .where(
        'id',
        'in',
        goods.map(({ id }) => id),
      ),
  );
  await tx.variant.createMany({
    data: goods.map(({ id, price }) => ({ id: `var_${id}`, productId: id, sku: id, valuesKo: [], valuesEn: [], price: BigInt(price) })),
  });
  await tx.pool.createMany({ data: goods.map(({ id, onHand }) => ({ id: `pol_${id}`, variantId: `var_${id}`, onHand })) });
  await tx.stockMovement.createMany({
    data: goods
      .filter(({ onHand }) => onHand > 0)
      .map(({ id, onHand }) => ({ id: `mov_${id}`, poolId: `pol_${id}`, kind: 'received' as const, quantity: onHand, reference: 'test', at: LONG_AGO })),
  });
  await tx.offer.createMany({ data: goods.map(({ id }) => ({ id: `off_${id}`, variantId: `var_${id}`, poolId: `pol_${id}` })) });
}
