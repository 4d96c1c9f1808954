// Records stay as long as the law wants them and no longer (E-Commerce Act art. 6, decree art. 6; PIPA art. 21).
import { afterAll, beforeAll, expect, it } from 'vitest';

import { countPurge, purgeByNight, purgeRecords } from '#app/flows/purge-records.server.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { paidOrder } from '../make/paid-order.ts';
import { forward, openStand, placed, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
const day = 24 * 60;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const nameOf = async (purchaseId: string): Promise<string> =>
  (await rows<{ buyer_name: string }>('select buyer_name from purchase where id = $1', [purchaseId]))[0]?.buyer_name ?? '?';

it('an unpaid purchase names nobody after three months; a paid one does for five years, and counts for ever', async () => {
  const { offerId } = await makeProduct();
  const unpaid = await placed([{ offerId }]);
  const { purchaseId } = await paidOrder();
  await forward(60);
  await settlePayment(unpaid.purchaseId);
  await rows("update purchase set state = 'closed', ended_at = market_now() where id = $1", [purchaseId]);
  expect(await countPurge()).toMatchObject({ unpaid: 0, purchases: 0 });
  await forward(95 * day);
  expect(await countPurge()).toMatchObject({ unpaid: 1, purchases: 0 });
  expect([await nameOf(unpaid.purchaseId), await nameOf(purchaseId)]).toEqual(['김구매', '김구매']);
  await purgeRecords('psn_o');
  expect([await nameOf(unpaid.purchaseId), await nameOf(purchaseId)]).toEqual(['', '김구매']);
  await forward(5 * 366 * day);
  expect(await countPurge()).toMatchObject({ purchases: 1 });
  expect(await purgeRecords('psn_o')).toBeGreaterThan(0);
  expect(await rows('select email, buyer_phone, address1, person_id, total > 0 as counts from purchase where id = $1', [purchaseId])).toEqual([
    { email: '', buyer_phone: '', address1: '', person_id: null, counts: true },
  ]);
  expect(await countPurge()).toEqual({ purchases: 0, unpaid: 0, complaints: 0, mails: 0, account_mails: 0, sessions: 0, tokens: 0 });
  expect(await violations()).toEqual([]);
});

it('runs once a night and leaves its count in the audit', async () => {
  const [now] = await rows<{ hour: number }>("select extract(hour from market_now() at time zone 'Asia/Seoul')::int as hour");
  await forward((28 - (now?.hour ?? 0)) * 60);
  expect(await purgeByNight()).not.toBeNull();
  expect(await purgeByNight()).toBeNull();
  expect((await rows("select id from audit_entry where action = 'purge-records'")).length).toBeGreaterThan(2);
});
