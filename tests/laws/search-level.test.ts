// Whatever changes, the columns in memory answer exactly what the plain statement over listed_product answers, in the very next search.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SHOP_FACETS } from '#app/domain/search/shop-search.ts';
import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { run, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { openSearchStand, type SearchStand } from '#tests/conformance/search-stand.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';

const facets: readonly FacetName[] = [...new Set<FacetName>([...SHOP_FACETS, 'price', 'freeShipping'])];
const sorts: readonly Sort[] = ['newest', 'priceLow', 'priceHigh'];
const asked = ['', '한과', '유기', '가죽 지갑', 'ㅎㄱ', '3만원 이하', '성수동', 'silver ring', '배'] as const;
const filters: readonly Filter[] = [
  { kind: 'and', of: [] },
  { kind: 'is', field: 'available', value: true },
  {
    kind: 'and',
    of: [
      { kind: 'in', field: 'region', values: ['seoul', 'gangwon'] },
      { kind: 'range', field: 'price', min: 10_000, max: 60_000 },
    ],
  },
  {
    kind: 'or',
    of: [
      { kind: 'is', field: 'star', value: true },
      { kind: 'is', field: 'inHall', value: true },
      { kind: 'in', field: 'made', values: ['CUSTOM'] },
    ],
  },
];

let stand: SearchStand;
let plain: Search;

beforeAll(async () => {
  stand = await openSearchStand();
  plain = createSearch({ db: reader(), columns: 'off' });
  await inTransaction('hall', async (tx) => {
    await tx.hall.create({
      data: { id: 'hal_1', slug: 'hall', opensAt: new Date('2020-01-01'), closesAt: new Date('2020-01-02'), announced: true, createdBy: 'psn_test' },
    });
    await tx.hallZone.create({ data: { id: 'hzn_1', hallId: 'hal_1', slug: 'z', nameKo: 'z', nameEn: 'z' } });
    await tx.pool.create({ data: { id: 'pol_h', variantId: 'var_prd_05', channel: 'hall', hallId: 'hal_1', onHand: 2 } });
    await tx.offer.create({ data: { id: 'off_h', variantId: 'var_prd_05', poolId: 'pol_h', channel: 'hall', hallId: 'hal_1', price: 9_000 } });
    const item = { id: 'hit_1', hallId: 'hal_1', zoneId: 'hzn_1', makerId: 'mkr_maker-seoul', productId: 'prd_05', variantId: 'var_prd_05' };
    await tx.hallItem.create({ data: { ...item, offerId: 'off_h', poolId: 'pol_h', setAside: 2 } });
  });
});

afterAll(() => stand.close());

/** A source of numbers that is the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const whole = (random: () => number, most: number): number => Math.floor(random() * most);
const product = (random: () => number): string => CORPUS[whole(random, CORPUS.length)]?.id ?? '';
const maker = (random: () => number): string => `mkr_${CORPUS[whole(random, CORPUS.length)]?.facets.maker ?? ''}`;
const day = 86_400_000;

/** Everything that a listing can undergo. */
const changes: readonly ((tx: Tx, random: () => number, now: Date) => Promise<unknown>)[] = [
  (tx, random) => tx.product.update({ where: { id: product(random) }, data: { paused: random() < 0.5 } }),
  (tx, random, now) => tx.product.update({ where: { id: product(random) }, data: { archivedAt: random() < 0.5 ? now : null } }),
  (tx, random) => tx.variant.update({ where: { id: `var_${product(random)}` }, data: { price: 1_000 + whole(random, 90_000) } }),
  (tx, random) => tx.variant.update({ where: { id: `var_${product(random)}` }, data: { active: random() < 0.7 } }),
  (tx, random) => tx.offer.update({ where: { id: `off_${product(random)}` }, data: { active: random() < 0.7, price: random() < 0.3 ? 7_700 : null } }),
  (tx, random) => tx.pool.update({ where: { id: `pol_${product(random)}` }, data: { onHand: 10, held: whole(random, 2) * 10 } }),
  (tx, random) => tx.maker.update({ where: { id: maker(random) }, data: { status: random() < 0.5 ? 'suspended' : 'approved' } }),
  (tx, random) => tx.maker.update({ where: { id: maker(random) }, data: { paused: random() < 0.4 } }),
  (tx, random, now) =>
    tx.eligibilityProof.updateMany({ where: { makerId: maker(random) }, data: { expiresOn: new Date(now.getTime() + (whole(random, 4) - 1) * day) } }),
  (tx, random, now) => tx.star.updateMany({ data: { validTo: random() < 0.5 ? null : new Date(now.getTime() + (whole(random, 4) - 1) * day) } }),
  (tx, random) => {
    const makerId = maker(random);
    return tx.shippingPolicy.upsert({
      where: { makerId },
      create: { makerId, fee: 3_000, freeOver: 40_000 },
      update: { fee: whole(random, 2) * 2_500, freeOver: 20_000 },
    });
  },
  (tx, random, now) => {
    const opensAt = new Date(now.getTime() + (whole(random, 5) - 3) * day);
    return tx.hall.update({
      where: { id: 'hal_1' },
      data: { opensAt, closesAt: new Date(opensAt.getTime() + 2 * day), cancelledAt: random() < 0.2 ? now : null },
    });
  },
  (tx, random, now) => tx.hallItem.update({ where: { id: 'hit_1' }, data: { withdrawnAt: random() < 0.5 ? now : null } }),
  (tx, random) => tx.category.updateMany({ where: { slug: 'onggi' }, data: { adultsOnly: random() < 0.5 } }),
  (tx, random) => run(tx, q.updateTable('clockOffset').set({ offsetMs: whole(random, 6) * day })),
  (tx, random) => {
    const document = CORPUS[whole(random, CORPUS.length)];
    if (document === undefined) return Promise.resolve();
    const words = { ...document.words, nameKo: random() < 0.5 ? `가죽 지갑 한과 ${document.words.nameKo}` : document.words.nameKo };
    return stand.engine.write(tx, [{ ...document, revision: 1_000, words }]);
  },
  (tx, random) => stand.engine.remove(tx, [product(random)]),
];

function comparable({ hits, facets: counts, ...rest }: SearchAnswer, isOrdered: boolean) {
  const ids = hits.map(({ id }) => id);
  const byFacet = Object.entries(counts).map(([name, values]) => [name, values.toSorted((a, b) => (a.value < b.value ? -1 : 1))] as const);
  return { ids: isOrdered ? ids : ids.sort(), facets: Object.fromEntries(byFacet.filter(([, values]) => values.length > 0)), ...rest };
}

async function expectLevel(random: () => number): Promise<void> {
  const filter = filters[whole(random, filters.length)];
  const query: SearchQuery = { q: asked[whole(random, asked.length)] ?? '', locale: 'ko', facets, limit: 60, adult: random() < 0.3, ...(filter && { filter }) };
  const sort = sorts[whole(random, sorts.length)] ?? 'newest';
  const [level, read] = [await stand.engine.search({ ...query, sort }), await plain.search({ ...query, sort })];
  expect(comparable(level, true)).toEqual(comparable(read, true));
}

describe('the columns in memory', () => {
  it.each([1, 2, 3, 4, 5])('stay level with listed_product, change by change (seed %i)', async (seed) => {
    const random = chance(seed * 7_919);
    for (let step = 0; step < 60; step += 1) {
      const change = changes[whole(random, changes.length)];
      const isUndone = random() < 0.1;
      await inTransaction('change', async (tx, now) => {
        await change?.(tx, random, now);
        return isUndone ? { ok: false as const, refusal: { kind: 'undone' } } : null;
      });
      await expectLevel(random);
    }
  });

  it('stay level when many change at once while others search', async () => {
    const random = chance(99);
    const writing = Array.from({ length: 12 }, () =>
      inTransaction('change', async (tx, now) => {
        for (let step = 0; step < 3; step += 1) await changes[2 + whole(random, 4)]?.(tx, random, now);
      }).catch(() => undefined),
    );
    const searching = Array.from({ length: 30 }, () => stand.ask('한과', { facets }));
    await Promise.all([...writing, ...searching]);
    for (let step = 0; step < 10; step += 1) await expectLevel(random);
  });

  it('take a change that commits after a later one', async () => {
    const ids = async (): Promise<string[]> => (await stand.ask('', { limit: 60 })).hits.map(({ id }) => id);
    const { rows } = await sql<{ id: string }>`select id from listed_product order by id limit 2`.execute(reader());
    const [first, second] = rows.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('nothing is listed');
    await inTransaction('slow', async (slow) => {
      await slow.product.update({ where: { id: first }, data: { paused: true } });
      await inTransaction('quick', (quick) => quick.product.update({ where: { id: second }, data: { paused: true } }));
      expect(await ids()).not.toContain(second);
    });
    expect(await ids()).not.toContain(first);
  });
});
