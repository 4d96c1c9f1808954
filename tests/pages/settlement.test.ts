// The pages of settlement against the built shop: the operator runs payouts, sends a file and reads the bank's answer; the maker sees and steers; files open.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoPassword, emails } from '../access/world.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { Visitor } from '../setup/visitor.ts';
import { workingNoon } from '../setup/working-noon.ts';

let shop: Shop;
let database: pg.Client;
let owner: Visitor;
let staff: Visitor;
let operator: Visitor;

beforeAll(async () => {
  shop = await startShop({ data: 'demo', env: { JOBS: 'off' } });
  database = new pg.Client(shop.databaseUrl);
  await database.connect();
  owner = await new Visitor(shop.origin).signIn(emails.makerOwner, demoPassword);
  staff = await new Visitor(shop.origin).signIn(emails.makerStaff, demoPassword);
  operator = await new Visitor(shop.origin).signIn(emails.operator, demoPassword);
});
afterAll(async () => {
  await database.end();
  await shop.stop();
});

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await database.query<T & pg.QueryResultRow>(text, values)).rows;
}

/** Posts as a form with a file does. */
async function upload(visitor: Visitor, path: string, fields: Record<string, string>, content: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'result.csv');
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return visitor.ask(path, { method: 'POST', body: Buffer.from(await encoded.arrayBuffer()), headers: { 'content-type': type } });
}

describe('the maker', () => {
  it('reads earnings, payouts and a statement as page, CSV and PDF', async () => {
    expect((await owner.get('/maker/earnings')).body).toContain('지급 완료');
    const page = await owner.get('/maker/payouts');
    const month = /\/maker\/payouts\/(\d{4}-\d{2})/.exec(page.body)?.[1] ?? '';
    expect((await owner.get(`/maker/payouts/${month}`)).body).toContain('수수료 공급가액');
    const csv = await owner.get(`/maker/payouts/${month}/csv`);
    expect(csv.body).toContain('월말 잔액');
    const pdf = await owner.get(`/maker/payouts/${month}/pdf`);
    expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await owner.get('/en/maker/payouts')).body).toContain('Payout account');
    const english = await owner.get(`/en/maker/payouts/${month}/csv`);
    expect(english.body).toContain('Owed at the end of the month');
    // The same figures, whatever the words are.
    const figures = (body: string): string[] => body.match(/(?<=,)-?\d+(?=[,\r])/g) ?? [];
    expect(figures(english.body)).toEqual(figures(csv.body));
    expect((await owner.get(`/en/maker/payouts/${month}/pdf`)).body.slice(0, 5)).toBe('%PDF-');
  });

  it('changes rhythm and account where it is the owner; bad input is told at its field', async () => {
    const terms = { intent: 'terms', version: '1', rhythm: 'weekly', weekday: '3', monthDay: '10', minimum: '' };
    expect((await staff.post('/maker/payouts', terms)).status).toBe(403);
    expect((await owner.post('/maker/payouts', { ...terms, monthDay: '31' })).status).toBe(400);
    expect((await owner.post('/maker/payouts', terms)).status).toBe(302);
    expect((await owner.post('/maker/payouts', terms)).status).toBe(409);
    const account = { intent: 'account', bankCode: '004', number: '12', holder: '표나루' };
    const refused = await owner.post('/maker/payouts', account);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('8~16자리');
    expect((await owner.post('/maker/payouts', { ...account, number: '110-200-304050' })).status).toBe(302);
    expect(await rows("select 1 from mail where kind = 'payout_account_changed' and text like '%****4050%'")).toHaveLength(1);
  });

  it('is paid early only by agreeing to what was shown', async () => {
    const [earning] = await rows<{ id: string }>(
      `select e.id from earning e join maker k on k.id = e.maker_id join membership m on m.organisation_id = k.organisation_id join person p on p.id = m.person_id
       where p.email = $1 and e.state = 'advanceable' and e.advance_id is null limit 1`,
      [emails.makerOwner],
    );
    const [financier] = await rows<{ id: string }>('select id from financier order by created_at limit 1');
    const wish = { earningId: earning?.id ?? '', financierId: financier?.id ?? '', cash: '1' };
    expect((await owner.post('/maker/early-payment', wish)).status).toBe(400);
    // The account was changed a moment ago: nothing is sold while it waits.
    expect((await owner.post('/maker/early-payment', { ...wish, agreed: 'yes' })).status).toBe(422);
  });
});

describe('the operator', () => {
  it('claims, sends a file and reads the answer, row by row', async () => {
    // Every order under way is confirmed, on a business day.
    await rows(`update clock_offset set offset_ms = extract(epoch from ('${workingNoon().toISOString()}'::timestamptz - now())) * 1000`);
    await rows(
      `update earning set state = 'payable', payable_at = market_now(), due_on = market_today() + 2
       where id = (select e.id from earning e join payout_account a on a.owner_id = e.payee_id and a.usable_from < market_now() and a.replaced_at is null
                   where e.state = 'accrued' and e.held_at is null limit 1)`,
    );
    expect((await operator.post('/admin/payouts', { intent: 'run' })).status).toBe(302);
    expect((await operator.post('/admin/payouts', { intent: 'export' })).status).toBe(302);
    const [payout] = await rows<{ number: string; amount: string; batch: string }>(
      "select number, amount, batch_id as batch from payout where state = 'sent' order by sent_at desc limit 1",
    );
    const file = await operator.get(`/admin/payouts/files/${payout?.batch ?? ''}`);
    expect(file.body).toContain(payout?.number ?? 'nothing');
    const answer = `관리번호,결과,이체금액\n${payout?.number ?? ''},성공,${payout?.amount ?? ''}\nP0,성공,1\n`;
    const read = await upload(operator, '/admin/payouts', { intent: 'import' }, answer);
    expect(read.status).toBe(302);
    expect((await operator.get(read.headers.location ?? '')).body).toContain('없는 지급번호');
    expect((await upload(operator, '/admin/payouts', { intent: 'import' }, 'nothing')).status).toBe(400);
    expect(await rows('select 1 from payout where number = $1 and state = $2', [payout?.number, 'settled'])).toHaveLength(1);
  });

  it('holds a maker, sets a reserve, adds a financier', async () => {
    const [maker] = await rows<{ id: string }>('select maker_id as id from earning order by id limit 1');
    const path = `/admin/payouts/makers/${maker?.id ?? ''}`;
    expect((await operator.post(path, { intent: 'hold', reason: '' })).status).toBe(400);
    expect((await operator.post(path, { intent: 'hold', reason: '사업자 확인 중' })).status).toBe(302);
    expect((await operator.get(path)).body).toContain('사업자 확인 중');
    expect((await operator.post(path, { intent: 'run' })).status).toBe(409);
    expect((await operator.post(path, { intent: 'release' })).status).toBe(302);
    expect((await operator.post(path, { intent: 'reserve', percent: '5', days: '30' })).status).toBe(302);
    const financier = { intent: 'put', version: '1', nameKo: '새금융', nameEn: 'New', provider: 'manual', rate: '4.25', part: '80', fee: '0' };
    const limits = { limitTotal: '1000000', limitPerMaker: '100000', returns: '10', minAgeDays: '90', active: 'yes' };
    expect((await operator.post('/admin/financiers', { ...financier, ...limits, rate: 'x' })).status).toBe(400);
    expect((await operator.post('/admin/financiers', { ...financier, ...limits })).status).toBe(302);
    expect(await rows('select 1 from financier where name_ko = $1 and annual_rate_bps = 425', ['새금융'])).toHaveLength(1);
  });

  it('reads the books, which sum to zero', async () => {
    expect((await operator.get('/admin/ledger')).body).toContain('모든 분개의 합은 0원입니다.');
    expect((await operator.get('/en/admin/ledger')).status).toBe(200);
  });

  it('has the quarter for the tax office as CSV', async () => {
    expect((await operator.get('/admin/reports')).status).toBe(200);
    const [quarter] = await rows<{ name: string }>(`select to_char(market_today(), 'YYYY-"Q"Q') as name`);
    const csv = await operator.get(`/admin/reports/${quarter?.name ?? ''}`);
    expect(csv.body).toContain('사업자등록번호');
  });
});

it('everybody reads how makers are paid', async () => {
  const page = await new Visitor(shop.origin).get('/policies/payouts');
  expect(page.status).toBe(200);
  expect(page.body).toContain('판매자 정산 기록');
});
