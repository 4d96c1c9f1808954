// The curator's desk against the built shop: what is decided there shows in the shop at once, and nothing typed is lost.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startShop, type Shop } from '../setup/server.ts';
import { Visitor } from '../setup/visitor.ts';

const password = 'sogong-demo-2026';
let shop: Shop;
let database: pg.Client;
let curator: Visitor;

beforeAll(async () => {
  shop = await startShop();
  database = new pg.Client(shop.databaseUrl);
  await database.connect();
  curator = await new Visitor(shop.origin, '127.0.2.1').signIn('curator@demo.sogong.example', password);
});
afterAll(async () => {
  await database.end();
  await shop.stop();
});

async function row<T>(text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.query<T & pg.QueryResultRow>(text, values);
  const [found] = rows;
  if (found === undefined) throw new Error(`no row: ${text}`);
  return found;
}

/** What a form of the page would send by itself: the value of a hidden field. */
function hidden(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
}

/** A change of a live listing that waits for review; `staleBase` makes it older than what is live. */
async function submittedChange(name: string, place: number): Promise<{ id: string; slug: string }> {
  return row(
    `with live as (
       select r.*, p.slug from listing_revision r join product p on p.live_revision_id = r.id
       join public_maker m on m.id = p.maker_id join listed_product l on l.id = p.id order by r.id offset $2 limit 1
     ), added as (
       insert into listing_revision (id, product_id, number, state, base_revision_id, category_id, made, lead_days, content, author_id, created_at, submitted_at)
       select 'rev_admin_test_' || $2, product_id, number + 1, 'in_review', id, category_id, made, lead_days,
              jsonb_set(content, '{texts,ko,name}', to_jsonb($1::text)), author_id, market_now(), market_now() from live
       returning id
     ) select added.id, live.slug from added, live`,
    [name, place],
  );
}

describe('who may enter', () => {
  it('curators enter their rooms and not the operator’s; others enter none', async () => {
    for (const path of ['/admin', '/admin/reviews', '/admin/stars', '/admin/halls', '/admin/halls/new', '/admin/clusters', '/admin/makers', '/en/admin']) {
      expect([path, (await curator.get(path)).status]).toEqual([path, 200]);
    }
    for (const path of ['/admin/purchases', '/admin/ledger', '/admin/audit', '/admin/clock']) expect((await curator.get(path)).status).toBe(403);
    const maker = await new Visitor(shop.origin, '127.0.2.2').signIn('maker-a@demo.sogong.example', password);
    expect((await maker.get('/admin/reviews')).status).toBe(403);
    expect((await maker.post('/admin/makers', { intent: 'approve', makerId: 'x' })).status).toBe(403);
  });

  it('absent things answer 404, odd addresses the first page', async () => {
    for (const room of ['reviews', 'stars', 'halls', 'clusters']) expect((await curator.get(`/admin/${room}/none`)).status).toBe(404);
    expect((await curator.get('/admin/reviews?page=abc')).status).toBe(200);
    expect((await curator.get('/admin/stars?stage=none&find=%25')).status).toBe(200);
    expect((await curator.get('/admin/makers?state=none&page=-3')).status).toBe(200);
  });
});

describe('reviews', () => {
  it('an approved change is in the shop at once', async () => {
    const { id, slug } = await submittedChange('심사를 지난 새 이름', 0);
    expect((await curator.get('/admin/reviews')).body).toContain('심사를 지난 새 이름');
    const page = await curator.get(`/admin/reviews/${id}`);
    expect(page.body).toMatch(/<ins>심사를 지난 새 이름<\/ins>/);
    expect((await curator.get(`/products/${slug}`)).body).not.toContain('심사를 지난 새 이름');
    const answer = await curator.post(`/admin/reviews/${id}`, { decision: 'approve', reason: '' });
    expect(answer.headers.location).toBe('/admin/reviews?done=approve');
    expect((await curator.get(`/products/${slug}`)).body).toContain('심사를 지난 새 이름');
    expect((await curator.post(`/admin/reviews/${id}`, { decision: 'approve', reason: '' })).status).toBe(409);
  });

  it('sending back needs a reason, which is said at the field', async () => {
    const { id } = await submittedChange('돌려보낼 이름', 1);
    const refused = await curator.post(`/admin/reviews/${id}`, { decision: 'reject', reason: '' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatch(/id="reason-error"/);
    expect((await curator.post(`/admin/reviews/${id}`, { decision: 'reject', reason: '이름이 사진과 달라요' })).status).toBe(302);
    expect((await row<{ state: string }>('select state from listing_revision where id = $1', [id])).state).toBe('rejected');
  });

  it('a change of something older is shown as a conflict and cannot be approved', async () => {
    const { id } = await submittedChange('늦은 이름', 2);
    await database.query('update listing_revision set base_revision_id = null where id = $1', [id]);
    const page = await curator.get(`/admin/reviews/${id}`);
    expect(page.body).toContain('심사받는 동안 판매 중인 내용이 바뀌었어요');
    expect(page.body).not.toContain('value="approve"');
    expect((await curator.post(`/admin/reviews/${id}`, { decision: 'approve', reason: '' })).status).toBe(409);
  });
});

describe('stars', () => {
  const text = { headline: '하나', story: '**이야기**', quote: '', reasons: '근거' };
  const words = Object.fromEntries(['ko', 'en'].flatMap((locale) => Object.entries(text).map(([field, value]) => [`texts.${locale}.${field}`, value])));

  it('a nominated maker becomes a star in steps, shows its badge, and loses it at once', async () => {
    const maker = await row<{ id: string; slug: string }>(
      'select id, slug from public_maker where not star and id not in (select maker_id from star) order by id limit 1',
    );
    const nominated = await curator.post('/admin/stars', { makerId: maker.id, cohort: '2026' });
    const path = (nominated.headers.location ?? '').replace(/\?.*/, '');
    expect(path).toMatch(/^\/admin\/stars\/str_/);
    const version = async (): Promise<string> => hidden((await curator.get(path)).body, 'expectedVersion');
    for (const to of ['eligible', 'scored', 'shortlisted']) {
      expect((await curator.post(path, { intent: 'move', expectedVersion: await version(), to, reason: '' })).status).toBe(302);
    }
    const window = { validFrom: '2026-01-01T00:00', validTo: '' };
    const empty = await curator.post(path, { intent: 'designate', expectedVersion: await version(), ...words, ...window, 'texts.en.story': '' });
    expect(empty.status).toBe(400);
    expect(empty.body).toMatch(/id="texts\.en\.story-error"/);
    expect(empty.body).toContain('**이야기**');
    const designated = await curator.post(path, { intent: 'designate', expectedVersion: await version(), ...words, ...window });
    expect(designated.status).toBe(302);
    expect((await curator.get(`/stars/${maker.slug}`)).body).toContain('<strong>이야기</strong>');
    const stale = await curator.post(path, { intent: 'end', expectedVersion: '1', to: 'revoked', reason: '늦은 결정' });
    expect(stale.status).toBe(409);
    expect((await curator.post(path, { intent: 'end', expectedVersion: await version(), to: 'revoked', reason: '약속을 어김' })).status).toBe(302);
    expect((await curator.get(`/stars/${maker.slug}`)).status).toBe(404);
  });
});

describe('halls', () => {
  const words = { name: '시험 판매관', tagline: '한 줄', story: '이야기', eligibility: '' };
  const facts = { tone: 'indigo', opensAt: '2026-01-01T10:00', closesAt: '2030-01-01T10:00', regionKey: '', announced: 'on' };
  const form = {
    ...Object.fromEntries(['ko', 'en'].flatMap((locale) => Object.entries(words).map(([field, value]) => [`${locale}.${field}`, value]))),
    ...facts,
    'zones[0].slug': '',
    'zones[0].nameKo': '',
    'zones[1].slug': 'table',
    'zones[1].nameKo': '상',
    'zones[1].nameEn': 'Table',
  };

  it('keeps what was typed when a hall is refused', async () => {
    const refused = await curator.post('/admin/halls/new', { ...form, slug: 'test-hall', closesAt: '2025-01-01T10:00' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatch(/id="closesAt-error"/);
    expect(refused.body).toContain('시험 판매관');
    expect(refused.body).toContain('value="table"');
  });

  it('pieces set aside are offered in the hall, counted, and go back when they are withdrawn', async () => {
    const made = await curator.post('/admin/halls/new', { ...form, slug: 'test-hall' });
    const path = (made.headers.location ?? '').replace(/\?.*/, '');
    expect(path).toMatch(/^\/admin\/halls\/hll_/);
    const goods = await row<{ variant: string; name: string; pool: string; on_hand: number }>(
      `select o.variant_id as variant, t.name, p.id as pool, p.on_hand from listed_offer o join product_text t on t.product_id = o.product_id and t.locale = 'ko'
       join pool p on p.id = o.pool_id where o.channel = 'direct' and o.free > 5
       and not exists (select 1 from hall_item i where i.variant_id = o.variant_id) order by o.id limit 1`,
    );
    const found = await curator.get(`${path}?find=${encodeURIComponent(goods.name)}`);
    expect(found.body).toContain(goods.variant);
    const zone = await row<{ id: string }>('select id from hall_zone where hall_id = $1', [path.split('/').at(-1)]);
    const setting = { intent: 'set', variantId: goods.variant, zoneId: zone.id, price: '' };
    const tooMany = await curator.post(`${path}?find=${encodeURIComponent(goods.name)}`, { ...setting, quantity: '99999' });
    expect(tooMany.status).toBe(409);
    expect(tooMany.body).toMatch(/id="[^"]*-quantity-error"/);
    expect((await curator.post(path, { ...setting, quantity: '2' })).status).toBe(302);
    expect((await curator.get('/halls/test-hall')).body).toContain(goods.name);
    const item = await row<{ id: string }>('select id from hall_item where variant_id = $1 and withdrawn_at is null', [goods.variant]);
    const change = { intent: 'change', itemId: item.id, zoneId: zone.id, expectedSetAside: '2', quantity: '4', price: '' };
    expect((await curator.post(path, change)).status).toBe(302);
    expect((await curator.post(path, change)).status).toBe(409);
    expect((await curator.post(path, { intent: 'withdraw', itemId: item.id, reason: '' })).status).toBe(302);
    expect((await curator.get('/halls/test-hall')).body).not.toContain(goods.name);
    expect((await row<{ on_hand: number }>('select on_hand from pool where id = $1', [goods.pool])).on_hand).toBe(goods.on_hand);
  });
});

describe('clusters', () => {
  it('the slower editor sees both texts, loses nothing, and may save again knowingly', async () => {
    const cluster = await row<{ id: string; slug: string }>('select id, slug from cluster where published order by id limit 1');
    const path = `/admin/clusters/${cluster.id}`;
    const seen = hidden((await curator.get(path)).body, 'expectedVersion');
    const edit = (tagline: string, expectedVersion: string) =>
      curator.post(path, {
        expectedVersion,
        published: 'on',
        designation: 'UNKNOWN',
        checkedOn: '',
        'ko.name': '고장',
        'ko.tagline': tagline,
        'en.name': 'Place',
      });
    expect((await edit('빠른 사람의 글', seen)).status).toBe(302);
    expect((await curator.get(`/clusters/${cluster.slug}`)).body).toContain('빠른 사람의 글');
    const late = await edit('느린 사람의 글', seen);
    expect(late.status).toBe(409);
    expect(late.body).toContain('빠른 사람의 글');
    expect(late.body).toContain('value="느린 사람의 글"');
    expect((await edit('느린 사람의 글', hidden(late.body, 'expectedVersion'))).status).toBe(302);
    const unchecked = await curator.post(path, { expectedVersion: '1', designation: 'DESIGNATED', checkedOn: '', 'ko.name': '고장', 'en.name': 'Place' });
    expect(unchecked.body).toMatch(/id="checkedOn-error"/);
  });
});

describe('makers', () => {
  it('a maker with verified papers sells; suspended it is gone at once, and only with a reason', async () => {
    const maker = await row<{ id: string; slug: string }>('select id, slug from public_maker order by id desc limit 1');
    await database.query("update maker set status = 'applied' where id = $1", [maker.id]);
    await database.query("update eligibility_proof set state = 'submitted' where maker_id = $1", [maker.id]);
    expect((await curator.get('/admin/makers')).body).toContain(maker.id);
    expect((await curator.post('/admin/makers', { intent: 'approve', makerId: maker.id })).headers.location).toContain('done=approve');
    expect((await curator.get(`/makers/${maker.slug}`)).status).toBe(200);
    const without = await curator.post('/admin/makers?state=approved&find=', { intent: 'suspend', makerId: maker.id, reason: '' });
    expect(without.status).toBe(400);
    expect((await curator.post('/admin/makers', { intent: 'suspend', makerId: maker.id, reason: '확인이 필요함' })).status).toBe(302);
    expect((await curator.get(`/makers/${maker.slug}`)).status).toBe(404);
    expect((await curator.post('/admin/makers', { intent: 'resume', makerId: maker.id, reason: '확인함' })).status).toBe(302);
    expect((await curator.get(`/makers/${maker.slug}`)).status).toBe(200);
  });
});
