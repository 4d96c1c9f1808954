// What the pages of halls, stars, places and search read: honest numbers in a hall, nothing for what the public may not see, one query shape for all addresses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readShopSearch } from '#app/domain/search/shop-search.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { readNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';
import { readHallPage } from '#app/routes/hall/hall/hall.read.server.ts';
import { readHallsPage } from '#app/routes/hall/halls/halls.read.server.ts';
import { readSearchPage } from '#app/routes/store/search/search.read.server.ts';
import { readStarPage } from '#app/routes/store/star/star.read.server.ts';
import { readStarsPage } from '#app/routes/store/stars/stars.read.server.ts';
import { readClusterPage } from '#app/routes/tour/cluster/cluster.read.server.ts';
import { readClustersFilter, readClustersPage } from '#app/routes/tour/clusters/clusters.read.server.ts';
import { readRegionPage } from '#app/routes/tour/region/region.read.server.ts';

import { makePlaces, makeProduct, type MadeProduct } from '../make/market.ts';
import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;
let product: MadeProduct;
const day = 86_400_000;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent', APP_MODE: 'demo' });
  await makePlaces();
  product = await makeProduct({ price: 10_000, onHand: 10, hall: { onHand: 5, price: 9_000 } });
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const hallSlug = () => (product.hall?.hallId ?? '').replace('_', '-');
const changeHall = (data: { opensAt?: Date; closesAt?: Date; announced?: boolean }) =>
  inTransaction('change hall', (tx) => tx.hall.update({ where: { id: product.hall?.hallId ?? '' }, data }));

describe('a hall', () => {
  it('shows its own price, the direct one beside it, and what is left', async () => {
    await inTransaction('hold', (tx) => tx.pool.update({ where: { id: product.hall?.poolId ?? '' }, data: { held: 2 } }));
    const page = await readHallPage(hallSlug(), 'ko');
    expect(page?.hall.state).toBe('open');
    expect(page?.zones.map((zone) => zone.goods)).toMatchObject([[{ price: 9_000, directPrice: 10_000, left: 3, setAside: 5, available: true }]]);
  });

  it('says when its share is sold although there is more in direct trade', async () => {
    await inTransaction('hold', (tx) => tx.pool.update({ where: { id: product.hall?.poolId ?? '' }, data: { held: 5 } }));
    const page = await readHallPage(hallSlug(), 'en');
    expect(page?.zones[0]?.goods).toMatchObject([{ left: 0, available: false }]);
    expect(page?.hall).toMatchObject({ lang: 'ko', hasEnglish: false });
  });

  it('sells nothing before and after its window, and is not there unless it was announced', async () => {
    const now = (await readNow()).getTime();
    await changeHall({ opensAt: new Date(now + day), closesAt: new Date(now + 2 * day) });
    expect((await readHallPage(hallSlug(), 'ko'))?.zones[0]?.goods).toMatchObject([{ left: null, price: 10_000 }]);
    expect((await readHallsPage('ko')).coming).toHaveLength(1);
    await changeHall({ opensAt: new Date(now - 2 * day), closesAt: new Date(now - day) });
    expect((await readHallPage(hallSlug(), 'ko'))?.hall.state).toBe('closed');
    expect((await readHallsPage('ko')).past).toHaveLength(1);
    await changeHall({ announced: false });
    expect(await readHallPage(hallSlug(), 'ko')).toBeNull();
  });
});

describe('stars', () => {
  const makeStar = (stage: 'designated' | 'ended', validTo: Date) =>
    inTransaction('make star', async (tx, now) => {
      const id = newId('str', now);
      const slug = `star-${stage}-${String(validTo.getTime())}`;
      await tx.star.create({
        data: { id, slug, makerId: product.makerId, cohort: slug, stage, validFrom: new Date(now.getTime() - 9 * day), validTo, createdAt: now },
      });
      await tx.starText.create({ data: { starId: id, locale: 'ko', headline: '한 줄', story: '이야기' } });
      return slug;
    });

  it('are shown while they are live, and have no page when they ended or their term is over', async () => {
    const now = (await readNow()).getTime();
    const [live, ended, over] = [
      await makeStar('designated', new Date(now + day)),
      await makeStar('ended', new Date(now + day)),
      await makeStar('designated', new Date(now - day)),
    ];
    expect((await readStarsPage('ko')).stars.map((star) => star.slug)).toEqual([live]);
    expect(await readStarPage(live, 'ko')).toMatchObject({ label: '소공 스타', star: { slug: live }, goods: [{ price: 10_000 }] });
    expect(await Promise.all([readStarPage(ended, 'ko'), readStarPage(over, 'ko')])).toEqual([null, null]);
  });
});

describe('places', () => {
  it('show makers and goods; unpublished ones are not there', async () => {
    expect(await readClusterPage('euljiro-print', 'en')).toMatchObject({
      makers: [{}],
      goods: [{}],
      goodsCount: 1,
      place: { designated: false, checkedOn: null },
    });
    await inTransaction('unpublish', (tx) => tx.cluster.update({ where: { slug: 'euljiro-print' }, data: { published: false } }));
    expect(await readClusterPage('euljiro-print', 'ko')).toBeNull();
    expect((await readClustersPage(readClustersFilter(new URLSearchParams('region=%00&kind=x')), 'ko')).places).toEqual([]);
    await inTransaction('publish', (tx) => tx.cluster.update({ where: { slug: 'euljiro-print' }, data: { published: true } }));
  });

  it('a region counts what its predecessors hold, and an ended one names its successor', async () => {
    await inTransaction('new region', async (tx) => {
      await tx.region.create({ data: { key: 'greater-seoul', kind: 'special_city' } });
      await tx.regionText.create({ data: { regionKey: 'greater-seoul', locale: 'ko', name: '큰서울', shortName: '큰서울' } });
      await tx.region.update({ where: { key: 'seoul' }, data: { successorKey: 'greater-seoul', validTo: new Date('2026-06-30') } });
    });
    expect(await readRegionPage('greater-seoul', 'ko')).toMatchObject({
      before: [{ key: 'seoul', validTo: '2026-06-30' }],
      after: null,
      clusters: [{}],
      goods: [{}],
    });
    expect(await readRegionPage('seoul', 'ko')).toMatchObject({ after: { key: 'greater-seoul', name: '큰서울' } });
    expect(await readRegionPage('nowhere', 'ko')).toBeNull();
  });
});

describe('the search page', () => {
  it('answers any address, and helps where nothing is found', async () => {
    for (const query of ['', 'q=%00', 'q=없는말zzz', 'page=99999&min=-1&max=x', 'category=../../x&region=%27', 'sort=worst', `q=${'가'.repeat(5_000)}`]) {
      const page = await readSearchPage(readShopSearch(new URLSearchParams(query)), 'en');
      expect(page.last).toBeGreaterThanOrEqual(1);
      if (page.total === 0) expect(page.ways.some((way) => way.kind === 'cluster')).toBe(true);
    }
  });
});
