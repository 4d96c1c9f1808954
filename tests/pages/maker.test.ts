// The maker desk against the built shop: foreign things are absent, bad input is told at its field, a listing with options and pictures, prices and stock.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoPassword, emails, makeWorld, type World } from '../access/world.ts';
import { multipart, picture } from '../setup/multipart.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { Visitor } from '../setup/visitor.ts';

let shop: Shop;
let world: World;
let database: pg.Client;
let maker: Visitor;
let other: Visitor;

beforeAll(async () => {
  shop = await startShop({ data: 'demo', env: { JOBS: 'off' } });
  world = await makeWorld(shop.databaseUrl);
  database = new pg.Client(shop.databaseUrl);
  await database.connect();
  maker = await new Visitor(shop.origin).signIn(emails.makerOwner, demoPassword);
  other = await new Visitor(shop.origin).signIn(emails.makerStaff, demoPassword);
});
afterAll(async () => {
  await database.end();
  await shop.stop();
});

async function one<T extends object>(text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.query<T & pg.QueryResultRow>(text, values);
  const [row] = rows;
  if (row === undefined) throw new Error(`no row: ${text}`);
  return row;
}

function mediaIds(html: string): string[] {
  return [...html.matchAll(/name="pictures\[\d+\]\.mediaId" value="([^"]+)"/g)].map(([, id = '']) => id);
}

describe('whose things', () => {
  it('answers another maker’s order and listing like absent ones, read or changed', async () => {
    const paths = [`/maker/orders/${world.orderOfA}`, `/maker/listings/${world.listingOfA}`];
    for (const path of paths) {
      expect((await maker.get(path)).status).toBe(200);
      expect((await other.get(path)).status).toBe(404);
    }
    expect((await other.post(`/maker/orders/${world.orderOfA}`, { intent: 'prepare' })).status).toBe(404);
    expect((await other.post('/maker/listings', { intent: 'archive', productId: world.listingOfA })).status).toBe(404);
    const variant = await one<{ id: string }>('select id from variant where product_id = $1 limit 1', [world.listingOfA]);
    expect((await other.post('/maker/stock', { intent: 'stock', variantId: variant.id, expectedOnHand: '1', onHand: '2', reason: 'count' })).status).toBe(404);
    expect((await other.post('/maker/stock', { intent: 'price', variantId: variant.id, expectedPrice: '1000', price: '2000' })).status).toBe(404);
  });

  it('takes odd addresses for their defaults', async () => {
    for (const path of [
      '/maker',
      '/maker/orders?stage=none&page=abc&q=%00%25',
      '/maker/listings?show=x&page=-1',
      '/maker/stock?show=1&product=nothing',
      '/en/maker/shop',
    ]) {
      expect([path, (await maker.get(path.replace('%00', ''))).status]).toEqual([path, 200]);
    }
  });
});

describe('orders', () => {
  it('tells a wrong tracking number at its field, then ships and shows the parcel', async () => {
    // The guest bought of maker A alone; nothing of it has left yet.
    const path = `/maker/orders/${world.guestPurchase}-1`;
    const prepared = await maker.post(path, { intent: 'prepare' });
    expect([302, 409]).toContain(prepared.status);
    const page = await maker.get(path);
    const lines = Object.fromEntries(
      [...page.body.matchAll(/name="(lines\[\d+\]\.lineId)" value="([^"]+)"/g)].flatMap(([, name = '', id = '']) => [
        [name, id],
        [name.replace('lineId', 'quantity'), '1'],
      ]),
    );
    expect(Object.keys(lines).length).toBeGreaterThan(0);
    const wrong = await maker.post(path, { intent: 'ship', carrier: 'epost', trackingNumber: '12', ...lines });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toMatch(/id="trackingNumber-error"/);
    expect(wrong.body).toMatch(/name="trackingNumber"[^>]*value="12"|value="12"[^>]*name="trackingNumber"/);
    const shipped = await maker.post(path, { intent: 'ship', carrier: 'epost', trackingNumber: '6-8901-2345-6789', ...lines });
    expect(shipped.status).toBe(302);
    expect((await maker.get(path)).body).toContain('6890123456789');
  });
});

describe('a new listing', () => {
  const words = { made: 'STOCK', 'ko.name': '시험 찻잔', 'ko.summary': '한 줄', 'ko.description': '흙으로 빚었어요.', materials: '흙, 유약' };
  const options = {
    'options[0].ko': '색',
    'options[0].valuesKo': '흰색\n검은색',
    'options[0].valuesEn': 'White\nBlack',
    'options[1].ko': '크기',
    'options[1].valuesKo': '소\n대',
  };

  it('names bad files and keeps good ones with everything that was typed', async () => {
    const answer = await multipart(maker, '/maker/listings/new', { intent: 'upload', ...words }, [
      { name: 'cup.jpg', bytes: await picture(200) },
      { name: 'notes.pdf', bytes: Buffer.from('%PDF-1.7 nothing') },
    ]);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('notes.pdf');
    expect(answer.body).toContain('시험 찻잔');
    expect(mediaIds(answer.body)).toHaveLength(1);
  });

  it('is made with two options and three pictures, without scripts, and handed in when nothing is missing', async () => {
    const shelf = await one<{ id: string }>(
      "select id from category c where notice_key = 'other_goods' and slug <> 'lamps' and not exists (select 1 from category x where x.parent_id = c.id) limit 1",
    );
    const uploaded = await multipart(maker, '/maker/listings/new', { intent: 'upload', categoryId: shelf.id, ...words, ...options }, [
      { name: '1.jpg', bytes: await picture(10) },
      { name: '2.jpg', bytes: await picture(110) },
      { name: '3.jpg', bytes: await picture(210) },
    ]);
    expect(uploaded.status).toBe(200);
    const ids = mediaIds(uploaded.body);
    expect(ids).toHaveLength(3);
    const combinations = [...uploaded.body.matchAll(/name="variants\[\d+\]\.values" value="([^"]+)"/g)].map(([, values = '']) => values);
    expect(combinations).toEqual(['흰색 / 소', '흰색 / 대', '검은색 / 소', '검은색 / 대']);
    const rows = Object.fromEntries(
      combinations.flatMap((values, at) => [
        [`variants[${String(at)}].values`, values],
        [`variants[${String(at)}].sold`, 'on'],
        [`variants[${String(at)}].price`, at === 3 ? '열 냥' : '12,000원'],
        [`variants[${String(at)}].stock`, '4'],
      ]),
    );
    const pictures = Object.fromEntries(
      ids.flatMap((id, at) => [
        [`pictures[${String(at)}].mediaId`, id],
        [`pictures[${String(at)}].order`, String(3 - at)],
        [`pictures[${String(at)}].altKo`, `사진 ${String(at)}`],
      ]),
    );
    const typed = { categoryId: shelf.id, ...words, ...options, ...rows, ...pictures };

    const refused = await multipart(maker, '/maker/listings/new', { intent: 'save', ...typed });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('variants[3].price-error');
    expect(mediaIds(refused.body)).toHaveLength(3);

    const saved = await multipart(maker, '/maker/listings/new', { intent: 'submit', ...typed, 'variants[3].price': '15000' });
    expect(saved.status).toBe(302);
    expect(saved.headers.location).toContain('done=incomplete');
    const path = (saved.headers.location ?? '').split('?')[0] ?? '';
    const page = await maker.get(path);
    expect(page.body).toContain('href="#notice.');
    expect((await other.get(path)).status).toBe(404);

    const fields = [...page.body.matchAll(/name="(notice\.[^"]+)"/g)].map(([, name = '']) => name);
    const notice = Object.fromEntries(fields.map((name) => [name, '해당 없음']));
    const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const again = { ...typed, 'variants[3].price': '15000', ...notice };
    const stale = await multipart(maker, path, { intent: 'save', ...again, version: String(Number(version) + 7) });
    expect(stale.status).toBe(409);
    const submitted = await multipart(maker, path, { intent: 'submit', ...again, version });
    expect(submitted.headers.location).toContain('done=submitted');
    expect((await maker.get(path)).body).toContain('value="withdraw"');
    const kept = await one<{ first: string; variants: number }>(
      "select content #>> '{pictures,0,mediaId}' as first, jsonb_array_length(content -> 'variants') as variants from listing_revision where product_id = $1",
      [path.split('/').at(-1)],
    );
    expect(kept).toEqual({ first: ids[2], variants: 4 });
    expect((await maker.get(`${path}?view=versions`)).status).toBe(200);
  });

  it('refuses pictures of another maker and fields it does not know', async () => {
    const foreign = await one<{ id: string }>("select id from media where source = 'upload' and organisation_id is not null limit 1");
    const shelf = await one<{ id: string }>("select id from category where notice_key = 'other_goods' limit 1");
    const answer = await multipart(other, '/maker/listings/new', { intent: 'save', categoryId: shelf.id, ...words, 'pictures[0].mediaId': foreign.id });
    expect(answer.status).toBe(400);
    expect((await multipart(maker, '/maker/listings/new', { intent: 'save', ...words, makerId: 'mkr_other' })).status).toBe(400);
  });
});

describe('price and stock', () => {
  it('change at once, say what is wrong at the field, and tell of a change meanwhile', async () => {
    const variant = await one<{ id: string; price: number; on_hand: number }>(
      "select v.id, v.price::int as price, pl.on_hand from variant v join pool pl on pl.variant_id = v.id and pl.channel = 'direct' where v.product_id = $1 and v.active limit 1",
      [world.listingOfA],
    );
    const { id, price, on_hand: onHand } = variant;
    const bad = await maker.post('/maker/stock', { intent: 'price', variantId: id, expectedPrice: String(price), price: '5원' });
    expect(bad.status).toBe(400);
    expect(bad.body).toContain(`price-${id}-error`);
    expect((await maker.post('/maker/stock', { intent: 'price', variantId: id, expectedPrice: String(price), price: '77,000원' })).status).toBe(302);
    expect((await maker.post('/maker/stock', { intent: 'price', variantId: id, expectedPrice: String(price), price: '66000' })).status).toBe(409);
    expect(
      (await maker.post('/maker/stock', { intent: 'stock', variantId: id, expectedOnHand: String(onHand), onHand: String(onHand + 5), reason: 'made' })).status,
    ).toBe(302);
    const late = await maker.post('/maker/stock', { intent: 'stock', variantId: id, expectedOnHand: String(onHand), onHand: '1', reason: 'count' });
    expect(late.status).toBe(409);
    expect(late.body).toContain(`on-hand-${id}-error`);
    expect(
      await one('select v.price::int as price, pl.on_hand from variant v join pool pl on pl.variant_id = v.id and pl.channel = $2 where v.id = $1', [
        id,
        'direct',
      ]),
    ).toEqual({ price: 77_000, on_hand: onHand + 5 });
    expect(
      await one(
        "select reference, quantity from stock_movement m join pool pl on pl.id = m.pool_id where pl.variant_id = $1 and m.kind = 'adjusted' order by m.at desc limit 1",
        [id],
      ),
    ).toEqual({ reference: 'made', quantity: 5 });
  });
});

describe('the shop', () => {
  it('is paused by its owner alone, and takes itself down and back', async () => {
    expect((await other.post('/maker/shop', { intent: 'pause', paused: 'yes' })).status).toBe(403);
    expect((await maker.post('/maker/shop', { intent: 'pause', paused: 'yes' })).status).toBe(302);
    expect((await maker.post('/maker/shop', { intent: 'pause', paused: 'no' })).status).toBe(302);
    const bad = await maker.post('/maker/shop', { intent: 'shipping', version: '1', fee: '-3', remoteSurcharge: '0' });
    expect(bad.status).toBe(400);
    expect(bad.body).toContain('fee-error');
  });

  it('takes a listing down and brings it back', async () => {
    const down = await maker.post('/maker/listings', { intent: 'archive', productId: world.listingOfA });
    expect((await maker.get(down.headers.location ?? '')).body).toContain('value="restore"');
    expect((await maker.post('/maker/listings', { intent: 'restore', productId: world.listingOfA })).status).toBe(302);
  });
});
