// A catalogue from another system: loaded whole, bad lines told, loaded again without change, changed lines followed, asked about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openAsker, type CatalogueAsker } from '#app/flows/ask-catalogue.server.ts';
import { loadCatalogue, type LoadReport } from '#app/flows/load-catalogue.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { makePlaces } from '#tests/make/market.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let asker: CatalogueAsker;

const line = (id: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{
      id,
      name: '방짜유기 밥그릇',
      name_en: 'Brass rice bowl',
      maker: '새벽놋점',
      maker_en: 'Dawn Brass',
      category: 'brass-bowls',
      category_ko: '유기 그릇',
    },
    ...{ category_en: 'Brass bowls', cluster: '안성 유기', province: '서울', materials: ['놋쇠'], technique: '방짜', description: '두드려 만든 그릇입니다.' },
    ...{ price: 45_000, stock: 3, rating: 4.5, sales: 12, star: false, createdAt: 1_700_000_000, colour: 'unknown field' },
    ...more,
  });
const GOOD = [
  line('A-1'),
  line('A-2', {
    name: '옹기 항아리',
    category: 'jars',
    category_ko: '항아리',
    category_en: 'Jars',
    materials: ['옹기토'],
    price: 20_000,
    stock: 0,
    cluster: null,
  }),
  line('A-3', {
    name: '자개 손거울',
    maker: '빛나전',
    maker_en: 'Bit Najeon',
    star: true,
    price: 80_000,
    province: '서울특별시',
    description: '혼수로 드려요.',
  }),
];
async function* linesOf(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
const load = (texts: readonly string[]): Promise<LoadReport> => loadCatalogue(linesOf(texts));
const listed = () => reader().selectFrom('listedProduct').select(['id', 'price', 'available', 'star']).orderBy('price').execute();

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  await makePlaces();
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

describe('a catalogue', () => {
  it('is loaded and listed; bad lines are told and passed over', async () => {
    const report = await load([...GOOD, 'nonsense', '', line('A-4', { price: 'dear' }), line('A-5', { province: 'Atlantis' })]);
    expect(report).toMatchObject({ added: 3, changed: 0, same: 0 });
    expect(report.bad.map(({ number }) => number)).toEqual([4, 6, 7]);
    expect(report.bad[1]?.reason).toMatch(/^price/u);
    expect(await listed()).toMatchObject([
      { price: 20_000, available: false, star: false },
      { price: 45_000, available: true, star: false },
      { price: 80_000, available: true, star: true },
    ]);
  });

  it('changes nothing when it is loaded again, and follows a changed line', async () => {
    expect(await load(GOOD)).toMatchObject({ added: 0, changed: 0, same: 3 });
    const changed = line('A-1', { name: '방짜유기 국그릇', price: 47_000, stock: 0 });
    expect(await load([changed])).toMatchObject({ added: 0, changed: 1, same: 0 });
    expect((await listed()).find(({ price }) => price === 47_000)).toMatchObject({ available: false });
    const history = await reader().selectFrom('priceHistory').select('price').orderBy('since').orderBy('id').execute();
    expect(history.map(({ price }) => price).slice(-1)).toEqual([47_000]);
    const moves = await reader().selectFrom('stockMovement').select(['kind', 'quantity']).where('kind', '=', 'adjusted').execute();
    expect(moves).toEqual([{ kind: 'adjusted', quantity: -3 }]);
  });

  it('answers with its own ids, through the filters', async () => {
    asker = await openAsker();
    expect((await asker.ask({ q: '국그릇' })).ids).toEqual(['A-1']);
    expect((await asker.ask({ q: '' })).ids.toSorted()).toEqual(['A-1', 'A-2', 'A-3']);
    expect((await asker.ask({ q: '', filter: { category: '항아리' } })).ids).toEqual(['A-2']);
    expect((await asker.ask({ q: '', filter: { category: 'Jars', province: 'seoul' } })).ids).toEqual(['A-2']);
    expect((await asker.ask({ q: '', filter: { province: '부산' } })).ids).toEqual([]);
    expect((await asker.ask({ q: '', filter: { price: [50_000, 90_000] } })).ids).toEqual(['A-3']);
    const slip = await asker.ask({ q: 'wkro' });
    expect(slip.ids).toEqual(['A-3']);
    expect(slip.interpreted).toContainEqual({ kind: 'keyboard', from: 'wkro', to: '자개' });
  });

  it('finds by what the catalogue calls its shelf, and keeps a maker apart at each place', async () => {
    const shelf = { category: 'jars', category_ko: '장독류', category_en: 'Crocks', name: '물레 단지', name_en: 'Wheel pot', price: 31_000 };
    await load([line('B-1', { ...shelf, cluster: '여주 가마골' }), line('B-2', { ...shelf, cluster: 'bujeon-alley' })]);
    expect((await asker.ask({ q: '장독류' })).ids.toSorted()).toEqual(['B-1', 'B-2']);
    expect((await asker.ask({ q: 'crocks' })).ids.toSorted()).toEqual(['B-1', 'B-2']);
    expect((await asker.ask({ q: '', filter: { category: '장독류' } })).ids).toEqual(expect.arrayContaining(['A-2', 'B-1', 'B-2']));
    expect((await asker.ask({ q: '여주 단지' })).ids[0]).toBe('B-1');
    // New words and names are known within seconds; what is written as it is typed is found at once.
    await expect.poll(async () => (await asker.ask({ q: '부전 단지' })).ids[0], { timeout: 20_000, interval: 100 }).toBe('B-2');
  });
});
