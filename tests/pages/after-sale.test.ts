// After the sale by requests, without scripts: a buyer cancels some pieces, sends one back; the maker and the operator take the case; who may see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newBuyer, readForms, type Buyer, type Page } from '../setup/http-buyer.ts';
import { Visitor } from '../setup/visitor.ts';
import { goToPay, numberIn, openBuying, press, putIn, readOffers, wordsOf, type BuyingStand, type Offer } from './buying-stand.ts';

const password = 'sogong-demo-2026';
let stand: BuyingStand;
let offers: Offer[];
let maker: Visitor;
beforeAll(async () => {
  stand = await openBuying();
  offers = await readOffers(stand);
  maker = await new Visitor(stand.shop.origin, '127.0.5.1').signIn('maker-a@demo.sogong.example', password);
});
afterAll(async () => stand.close());

async function offerOfMaker(): Promise<string> {
  const [row] = await stand.rows<{ id: string }>(
    `select o.id from listed_offer o join maker k on k.id = o.maker_id join membership m on m.organisation_id = k.organisation_id
      join person p on p.id = m.person_id join listed_product l on l.id = o.product_id
     where p.email = 'maker-a@demo.sogong.example' and o.channel = 'direct' and l.made = 'STOCK' and o.free > 4 order by o.id limit 1`,
  );
  return row?.id ?? '';
}

async function bought(offerId: string, quantity: number): Promise<{ buyer: Buyer; number: string }> {
  const buyer = newBuyer(stand.shop.origin);
  await putIn(buyer, offerId, quantity);
  const paid = await press(buyer, await goToPay(buyer), 'pay');
  return { buyer, number: numberIn(paid.path) };
}

/** The fields of the form that has this one, with some filled in. */
function filled(page: Page, has: string, values: Record<string, string>): [string, string][] {
  const form = readForms(page.html).find(({ fields }) => fields.some(([name]) => name === has));
  if (form === undefined) throw new Error(`no form with ${has} on ${page.path} (${String(page.status)})`);
  return [...form.fields.filter(([name]) => !(name in values)), ...Object.entries(values)];
}

describe('calling off', () => {
  it('takes the chosen pieces, says none when none are chosen, and is one deed when sent twice', async () => {
    const { buyer, number } = await bought(offers[0]?.id ?? '', 3);
    const page = await buyer.get(`/orders/${number}/cancel`);
    expect(page.status).toBe(200);
    const none = await buyer.post(`/orders/${number}/cancel`, filled(page, 'requestKey', { 'lines[0].quantity': '0' }));
    expect([none.status, wordsOf(none)]).toEqual([400, expect.stringContaining('한 개 이상 골라 주세요')]);
    const wrong = await buyer.post(`/orders/${number}/cancel`, filled(page, 'requestKey', { 'lines[0].quantity': '-1' }));
    expect(wrong.status).toBe(400);
    const send = filled(page, 'requestKey', { 'lines[0].quantity': '1' });
    for (const again of [send, send]) expect((await buyer.post(`/orders/${number}/cancel`, again)).path).toBe(`/orders/${number}`);
    expect(
      await stand.rows(
        'select l.cancelled from order_line l join maker_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id where p.number = $1',
        [number],
      ),
    ).toEqual([{ cancelled: 1 }]);
    expect(wordsOf(await buyer.get(`/orders/${number}`))).toContain('취소한 상품');
    expect((await newBuyer(stand.shop.origin).get(`/orders/${number}/cancel`)).status).toBe(404);
  });
});

describe('a return', () => {
  it('is asked for, approved, received and refunded, and each sees its side', async () => {
    const { buyer, number } = await bought(await offerOfMaker(), 2);
    const [order] = await stand.rows<{ id: string; number: string }>(
      'select o.id, o.number from maker_order o join purchase p on p.id = o.purchase_id where p.number = $1',
      [number],
    );
    const desk = `/maker/orders/${order?.number ?? ''}`;
    const lines = await stand.rows<{ id: string }>('select id from order_line where order_id = $1', [order?.id]);
    const lineId = lines[0]?.id ?? '';
    const ship = { intent: 'ship', carrier: 'demo', trackingNumber: 'PAGES0001', 'lines[0].lineId': lineId, 'lines[0].quantity': '2' };
    expect((await maker.ask(desk, { method: 'POST', form: ship })).status).toBeLessThan(400);
    await buyer.post(`/orders/${number}`, [
      ['intent', 'receive'],
      ['orderId', order?.id ?? ''],
    ]);
    const at = `/orders/${number}/returns/new?order=${order?.number ?? ''}&kind=return`;
    const page = await buyer.get(at);
    expect(wordsOf(page)).toContain('위약금은 없어요');
    expect(page.html).not.toMatch(/type="radio"[^>]*\schecked/);
    const silent = await buyer.post(at, filled(page, 'requestKey', { 'lines[0].quantity': '1', ground: 'faulty', wayBack: 'maker_collects' }));
    expect([silent.status, wordsOf(silent)]).toEqual([400, expect.stringContaining('어떤 점이 문제인지 적어 주세요')]);
    const asked = await buyer.post(
      at,
      filled(page, 'requestKey', { 'lines[0].quantity': '1', ground: 'faulty', wayBack: 'maker_collects', words: '금이 갔어요' }),
    );
    expect(asked.path).toMatch(/\/returns\/rtc_/);
    expect(wordsOf(asked)).toContain('답을 기다려요');
    const caseId = /rtc_\w+/.exec(asked.path)?.[0] ?? '';
    expect((await newBuyer(stand.shop.origin).get(`/orders/${number}/returns/${caseId}`)).status).toBe(404);

    const deed = (form: Record<string, string>) => maker.ask(`/maker/returns/${caseId}`, { method: 'POST', form });
    expect((await maker.get('/maker')).body).toContain(caseId);
    expect((await deed({ intent: 'refuse', ground: 'made_to_order', words: '만든 것입니다' })).status).toBe(422);
    expect((await deed({ intent: 'refund' })).status).toBe(409);
    expect((await deed({ intent: 'approve' })).status).toBeLessThan(400);
    expect((await deed({ intent: 'receive', findings: '금이 있음', 'lines[0].lineId': lineId, 'lines[0].quantity': '0' })).status).toBeLessThan(400);
    expect((await deed({ intent: 'refund' })).status).toBeLessThan(400);
    expect(wordsOf(await buyer.get(`/orders/${number}/returns/${caseId}`))).toContain('환불을 요청했어요');
    expect(wordsOf(await buyer.get(`/en/orders/${number}/returns/${caseId}`))).toContain('Refund requested');
    expect(wordsOf(await buyer.get(`/orders/${number}`))).toContain('환불함');

    const operator = await new Visitor(stand.shop.origin, '127.0.5.2').signIn('operator@demo.sogong.example', password);
    expect((await operator.get('/admin/returns?show=ended')).body).toContain(caseId);
    expect((await operator.get(`/admin/returns/${caseId}`)).status).toBe(200);
  });
});
