// The records of a new purchase: each function writes what it says and nothing beside it (law 4).
import { describe, expect, it } from 'vitest';

import type { ConsentNeed } from '#app/domain/orders/consents.ts';
import { insertMemberConsents } from '#app/domain/orders/member-consent.db.server.ts';
import * as orders from '#app/domain/orders/order.db.server.ts';
import { insertPurchase, type NewLine } from '#app/domain/orders/place.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { won } from '#app/lib/money.ts';

import { trial, type Change } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

describe('a new purchase', () => {
  it('needs no consent', async () => {
    await trial(async ({ tx, changed }) => {
      await written(tx, []);
      expect((await changed()).filter((each) => each.table === 'consent')).toEqual([]);
    });
  });

  it('is written with its orders, lines and consents', async () => {
    await trial(async ({ tx, changed }) => {
      const { purchase, made } = await written(tx);
      const change = await changed();
      const of = (table: string): Change[] => change.filter((each) => each.table === table && each.is === 'new');
      expect(change).toHaveLength(1 + 2 + 3 + 3);
      expect(of('purchase')).toMatchObject([{ id: 'pur_new', number: 'N', state: 'awaiting_payment', total: 1_000 }]);
      const numbers = of('maker_order').map((each) => [each['number'], each['id'], each['purchase_id']]);
      expect(numbers.sort()).toEqual([...made].map(([, id], place) => [`N-${String(place + 1)}`, id, 'pur_new']));
      const lines = of('order_line').map((each) => [each['name_ko'], each['order_id'], each['position'], each['quantity']]);
      const [first, second] = [...made.values()];
      expect(lines.sort()).toEqual([
        ['가', first, 0, 1],
        ['나', first, 1, 2],
        ['다', second, 0, 3],
      ]);
      const lineOf = (name: string) => of('order_line').find((each) => each['name_ko'] === name)?.['id'];
      const consents = of('consent').map((each) => [
        each['kind'],
        each['version'],
        each['text_hash'],
        each['maker_id'],
        each['line_id'],
        each['person_id'],
        each['purchase_id'],
      ]);
      expect(new Set(consents.map(String))).toEqual(
        new Set(
          [
            ['custom_made', 'v1', sha256('made'), null, lineOf('다'), 'psn', 'pur_new'],
            ['custom_made', 'v1', sha256('none'), null, null, 'psn', 'pur_new'],
            ['terms', 'v2', sha256('terms'), purchase.makers[0], null, 'psn', 'pur_new'],
          ].map(String),
        ),
      );
      expect(of('consent').every((each) => each['given_at'] === of('purchase')[0]?.['placed_at'])).toBe(true);
    });
  });

  it("members' other consents are written with the hash of what was shown", async () => {
    await trial(async ({ tx, now, changed }) => {
      await insertMemberConsents(tx, 'psn', [{ kind: 'marketing', version: 'v3', text: '광고' }], now);
      expect(await changed()).toMatchObject([
        { table: 'consent', is: 'new', person_id: 'psn', purchase_id: null, kind: 'marketing', version: 'v3', text_hash: sha256('광고'), given_at: 'now' },
      ]);
    });
  });
});

/** The row without some of its columns. */
function without<T extends object, K extends keyof T & string>(row: T, names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.some((one) => one === name))) as Omit<T, K>;
}

/** Terms of the first maker, and consents to two lines, of which one is not there. */
function given(): ConsentNeed[] {
  const need = { key: '', kind: 'custom_made' as const, version: 'v1', makerId: null };
  return [
    { ...need, kind: 'terms', version: 'v2', makerId: shop.two.waiting.orders[0]?.makerId ?? '', lineId: null, text: 'terms' },
    { ...need, lineId: 'c3', text: 'made' },
    { ...need, lineId: 'c9', text: 'none' },
  ];
}

/** Two orders of two and of one line, after the pattern of what was placed. */
async function written(tx: Tx, consents: readonly ConsentNeed[] = given()): Promise<{ purchase: { makers: string[] }; made: Map<string, string> }> {
  const pattern = await orders.lockPurchase(tx, shop.two.waiting.purchaseId);
  const [line] = await orders.linesOfOrders(tx, [shop.two.waiting.orders[0]?.id ?? '']);
  if (pattern === null || line === undefined) throw new Error('no pattern');
  const newLine = (cartLineId: string, nameKo: string, quantity: number): NewLine => ({
    ...without(line, ['id', 'orderId', 'position', 'cancelled', 'returned', 'inCases']),
    ...{ cartLineId, nameKo, quantity, unitPrice: won(100), lineTotal: won(100 * quantity) },
    ...{ makerDiscount: won(0), platformDiscount: won(0), commission: won(0), commissionVat: won(0) },
  });
  const makers = shop.two.waiting.orders.map(({ makerId }) => makerId);
  const totals = { itemsTotal: won(300), makerDiscount: won(0), platformDiscount: won(0), shippingFee: won(0), pickupAt: null, total: won(300) };
  const sums = { itemsTotal: won(1_000), makerDiscount: won(0), platformDiscount: won(0), shippingTotal: won(0), total: won(1_000) };
  const made = await insertPurchase(
    tx,
    {
      ...without(pattern, ['state', 'paidAt', 'endedAt']),
      ...sums,
      id: 'pur_new',
      number: 'N',
      requestKey: 'new',
      tokenHash: 'new',
      personId: 'psn',
      cartId: pattern.cartId ?? '',
    },
    [
      { ...totals, makerId: makers[0] ?? '', lines: [newLine('c1', '가', 1), newLine('c2', '나', 2)] },
      { ...totals, makerId: makers[1] ?? '', lines: [newLine('c3', '다', 3)] },
    ],
    consents,
  );
  return { purchase: { makers }, made };
}
