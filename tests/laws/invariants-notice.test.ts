// Every law that the invariants hold can fail: a wrong planted past all triggers is found under the law's own name, and by nothing in a clean market.
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { connections } from '#app/infra/db/pool.server.ts';

import { lawNames, violations } from '../make/invariants.ts';
import { openStand, type Stand } from '../make/stand.ts';
import { twoPurchases, type TwoPurchases } from '../make/two-purchases.ts';

let stand: Stand;
let two: TwoPurchases;
beforeAll(async () => {
  stand = await openStand();
  two = await twoPurchases();
});
afterAll(() => stand.close());

const posting = (account: string, owner = ''): string =>
  `insert into posting (id, journal_id, account, owner, amount) select 'pst_x', id, '${account}', '${owner}', -5 from journal limit 1`;
const coupon = (used: number, limitPerson = 'null'): string =>
  `insert into coupon (id, code, name, amount, used, limit_person, starts_at, created_by, created_at) values ('cpn_x', 'X', 'x', 100, ${String(used)}, ${limitPerson}, market_now(), 'psn', market_now())`;
const couponUse = (id: string, purchase: string): string =>
  `insert into coupon_use (id, coupon_id, purchase_id, email_key, discount, at) values ('${id}', 'cpn_x', '${purchase}', 'key', 100, market_now())`;

/** A wrong for each law; {purchase}, {order}, {line}, {pool} and the like are of a paid purchase, {waiting} is one that is not. */
const wrongs: Record<string, string[]> = {
  'law 1: movements = on_hand': ["update pool set on_hand = on_hand + 1 where id = '{pool}'"],
  'law 1: open holds = held': ["update pool set held = held + 1 where id = '{pool}'"],
  'law 1: sold movements = committed holds': ["delete from hold where purchase_id = '{purchase}'"],
  'law 3: paid purchase without capture': ["update purchase set state = 'paid', paid_at = market_now() where id = '{waiting}'"],
  'law 3: capture without paid purchase or full refund': [
    "update purchase set state = 'expired', paid_at = null, ended_at = market_now() where id = '{purchase}'",
  ],
  'law 3: holds of an ended or paid purchase': ["update hold set state = 'held', settled_at = null where purchase_id = '{purchase}'"],
  'law 3: charged at Stripe once at most, as much as was captured': [
    "update stripe_sandbox.objects set body = jsonb_set(body, '{amount_captured}', '1') where type = 'charge'",
  ],
  'law 4: orders = purchase = payment': ["update payment_share set authorised = authorised + 1 where order_id = '{order}'"],
  'I10: uses of a coupon, within its limit': [coupon(1)],
  'I10: coupons of a person': [coupon(2, '1'), couponUse('cpu_1', '{purchase}'), couponUse('cpu_2', '{waiting}')],
  'I10: a coupon is used by a purchase that lives': [
    coupon(1),
    couponUse('cpu_1', '{waiting}'),
    "update purchase set state = 'expired', ended_at = market_now() where id = '{waiting}'",
  ],
  'facts 2.11: a running price is the price': [
    `insert into scheduled_price (id, variant_id, maker_id, price, starts_at, ends_at, state, regular_price, created_by, created_at)
     values ('spr_x', '{variant}', '{maker}', 1234, market_now(), market_now() + interval '1 day', 'running', 10000, 'psn', market_now())`,
  ],
  'law 5: refunds of a share': ["update payment_share set refunded = refunded + 1 where order_id = '{order}'"],
  'law 5: refunds in parts': [
    `insert into refund (id, payment_id, order_id, amount, items, shipping, kept_back, commission, commission_vat, platform_discount, reason, requested_at)
     values ('rfd_x', '{payment}', '{order}', 5, 5, 0, 0, 0, 0, 0, 'x', market_now())`,
  ],
  'law 7: commission of each sold line, once': ["delete from commission_line where order_line_id = '{line}'"],
  'law 7: commission lines = the books': ["update commission_line set commission = commission + 1 where order_line_id = '{line}'"],
  'law 7: nothing is left of a whole refund': ["update payment_share set refunded = captured where order_id = '{order}'"],
  'law 6: discounts of the market': [posting('platform_discounts')],
  'law 5: pieces in open cases are counted on their lines': ["update order_line set in_cases = 1 where id = '{line}'"],
  'law 5: pieces that were refunded after they left are those of refunded cases': ["update order_line set returned = 1 where id = '{line}'"],
  'law 1: restocked once: no more than was called off or came back fit': [
    "insert into stock_movement (id, pool_id, kind, quantity, reference, at) values ('mov_x', '{pool}', 'restocked', 1, '{line}', market_now())",
  ],
  'law 6: interest of late refunds is owed or paid': [
    `insert into return_case (id, number, order_id, maker_id, kind, request_key, ground, remedy, postage_paid_by, way_back, requested_at, answer_by, late_interest)
     values ('ret_x', 'R', '{order}', '{maker}', 'return', 'key', 'faulty', 'refund', 'maker', 'buyer_sends', market_now(), '2026-12-01', 10)`,
  ],
  'law 6: journals sum to zero': ["update posting set amount = amount + 1 where account = 'commission_income'"],
  'law 6: sale journals of paid purchases': ["update journal set reference = 'x' where kind = 'sale' and reference = '{purchase}'"],
  'law 6: the bank': ["update posting set amount = amount + 1 where account = 'stripe_balance'"],
  'law 6: interest of refunds that were paid late': [posting('buyer_interest')],
  'law 6: what disputes cost the market': [posting('dispute_losses')],
  'law 6: what banks hold': [posting('disputes_held')],
  'law 6: owed back to buyers': [posting('buyer_refunds')],
  'law 6: what makers are owed': ["update payment_share set authorised = authorised + 1, captured = captured + 1 where order_id = '{order}'"],
  'law 8: one earning of an order that was sold': ["delete from earning where order_id = '{order}'"],
  'law 8: makers are owed their earnings less their debts': ["update earning set gross = gross + 1 where order_id = '{order}'"],
  'law 8: financiers are owed their assigned earnings': ['{financier}', posting('financier_payable', 'fin_x')],
  'law 8: what is under way are the payouts under way': [posting('payout_in_transit', '{maker}')],
  'law 8: reserves': [posting('maker_reserve', '{maker}')],
  'law 8: the bank account': [posting('bank')],
  'law 8: an earning lies in one living payout, whole': [
    "update earning set state = 'in_payout', payout_id = 'pyt_x', payable_at = market_now(), due_on = '2026-12-01' where order_id = '{order}'",
  ],
  'law 8: debts are covered by living lines': [
    "insert into maker_debt (id, maker_id, earning_id, reference, amount, covered, at) values ('dbt_x', '{maker}', '{earning}', 'x', 10, 5, market_now())",
  ],
  'law 8: the parts of an order are no more than its maker earned': ["update earning set gross = 10000000 where order_id = '{order}'"],
  'law 8: an advance is its part of the earning': [
    '{financier}',
    `insert into advance (id, financier_id, maker_id, earning_id, order_id, state, face, advance_bps, annual_rate_bps, days, advanced, discount, fee, cash, recourse, expected_on,
       text_version, text_hash, accepted_by, accepted_at, funded_at)
     values ('adv_x', 'fin_x', '{maker}', '{earning}', '{order}', 'funded', 10, 10000, 0, 1, 10, 0, 0, 10, true, '2026-12-01', 'v', 'h', 'psn', market_now(), market_now())`,
    "update earning set payee_kind = 'financier', payee_id = 'fin_other', advance_id = 'adv_x' where order_id = '{order}'",
  ],
  'law 9: payable without a due day': [
    'alter table earning drop constraint earning_law_9',
    "update earning set state = 'payable', payable_at = market_now() where order_id = '{order}'",
  ],
};

const financier = `insert into financier (id, name_ko, name_en, provider, annual_rate_bps, advance_bps, limit_total, limit_per_maker, recourse, created_at)
  values ('fin_x', '금융', 'Fin', 'fixture', 0, 8000, 1000, 1000, true, market_now())`;

async function names(client: pg.PoolClient): Promise<Record<string, string>> {
  const [order] = two.paid.orders;
  const { rows } = await client.query<{ id: string }>('select id from earning where order_id = $1', [order?.id]);
  const [product] = two.products;
  return {
    ...{ purchase: two.paid.purchaseId, waiting: two.waiting.purchaseId, payment: two.paid.paymentId, order: order?.id ?? '', line: order?.lineId ?? '' },
    ...{ maker: order?.makerId ?? '', pool: product?.poolId ?? '', variant: product?.variantId ?? '', earning: rows[0]?.id ?? '', financier },
  };
}

/** The laws that are broken after a wrong; nothing of it stays. */
async function brokenBy(statements: readonly string[]): Promise<string[]> {
  const client = await connections().pool.connect();
  try {
    await client.query("begin; set local session_replication_role = 'replica'");
    const known = await names(client);
    for (const statement of statements) await client.query(statement.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole));
    const found = await violations(async <T extends object>(query: string) => (await client.query<T & pg.QueryResultRow>(query)).rows);
    return found.map((one) => one.slice(0, one.lastIndexOf(': ')));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

it('a market that did nothing wrong breaks none', async () => {
  expect(await brokenBy([])).toEqual([]);
  expect(new Set(Object.keys(wrongs))).toEqual(new Set(lawNames));
});

it.each(Object.entries(wrongs))('%s', async (law, statements) => {
  expect(await brokenBy(statements)).toContain(law);
});
