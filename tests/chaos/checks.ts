// What must hold after a run, by SQL alone over the tables of the shop and of the sandbox: the laws (tests/make/invariants.ts), and what only
// a run knows: the pieces there were at first, what people were told, and what they saw.
import type pg from 'pg';

import { violations } from '../make/invariants.ts';
import type { Told } from './buyer.ts';
import type { Seen } from './visitor.ts';

const kept = `select i.body->'metadata'->>'purchaseId' as purchase_id, sum((c.body->>'amount_captured')::bigint - (c.body->>'amount_refunded')::bigint) as won
  from stripe_sandbox.objects c join stripe_sandbox.objects i on i.id = c.body->>'payment_intent'
  where c.type = 'charge' and c.body->>'status' = 'succeeded' group by 1`;

const checks: Record<string, string> = {
  // I1, I2: pieces do not appear and do not vanish, in all channels together.
  'pieces there were = on the shelf + sold - restocked': `
    select v.variant_id as id from chaos.stock v
    where v.pieces <> (select sum(p.on_hand) from pool p where p.variant_id = v.variant_id)
      + coalesce((select sum(case m.kind when 'sold' then m.quantity when 'restocked' then -m.quantity when 'adjusted' then -m.quantity when 'received' then -m.quantity else 0 end)
          from stock_movement m join pool p on p.id = m.pool_id where p.variant_id = v.variant_id and m.at > v.since), 0)`,
  'more sold than there were': `
    select v.variant_id as id from chaos.stock v
    where v.pieces < coalesce((select sum(l.quantity) from order_line l join maker_order o on o.id = l.order_id
      where l.variant_id = v.variant_id and o.paid_at is not null), 0)
      - coalesce((select sum(m.quantity) from stock_movement m join pool p on p.id = m.pool_id where p.variant_id = v.variant_id and m.kind = 'restocked'), 0)`,
  // I4: one paid purchase, one charge, the same money; nothing kept without a paid purchase.
  'paid = one charge of the total': `
    select u.id from purchase u where u.paid_at is not null and 1 <> (
      select count(*) from stripe_sandbox.objects c join stripe_sandbox.objects i on i.id = c.body->>'payment_intent'
      where c.type = 'charge' and c.body->>'status' = 'succeeded' and i.body->'metadata'->>'purchaseId' = u.id and (c.body->>'amount_captured')::bigint = u.total)`,
  'kept without a paid purchase': `
    select k.purchase_id as id from (${kept}) k left join purchase u on u.id = k.purchase_id where k.won > 0 and (u.id is null or u.paid_at is null)
      and not exists (select 1 from payment p join chaos.short_changed s on s.session_id = p.session_id where p.purchase_id = u.id)`,
  'kept at Stripe = captured - refunded': `
    select u.id from purchase u join payment p on p.purchase_id = u.id and p.session_id not in (select session_id from chaos.short_changed) left join (${kept}) k on k.purchase_id = u.id
    where coalesce(k.won, 0) <> p.captured - coalesce((select sum(r.amount) from refund r where r.payment_id = p.id and r.state = 'succeeded' and r.stripe_refund_id is not null), 0)`,
  // I5: what was asked for once is there once.
  'two purchases of one basket paid': `
    select cart_id as id from (select u.cart_id, l.offer_id, l.custom_inputs from purchase u join maker_order o on o.purchase_id = u.id
      join order_line l on l.order_id = o.id where u.paid_at is not null and u.cart_id is not null group by 1, 2, 3 having count(*) > 1) twice`,
  // I6 and law 10: nothing is left undone.
  'left undone': `
    select u.id from purchase u join payment p on p.purchase_id = u.id where u.state = 'awaiting_payment' and u.expires_at <= market_now()
      and coalesce(p.session_id, '') not in (select session_id from chaos.short_changed)
    union all select id from stripe_event where worked_at is null
    union all select id from refund where state = 'requested'
    union all select id from mail where sent_at is null
    union all select id from advance where state = 'accepted'
    union all select id from payout where state in ('scheduled', 'sent') and rail = 'stripe_transfer'`,
  'an event of Stripe was lost': `
    select d.event as id from stripe_sandbox.deliveries d where d.delivered_ms is not null
      and not exists (select 1 from stripe_event e where e.id = d.event and e.worked_at is not null)`,
  // P5: pieces are let go only when no money can come any more; so money never comes too late.
  'let go of what was being paid': `select id from purchase where state = 'refunded_late'`,
  // T06: too little money is no payment; a person is told.
  'too little taken for a payment': `
    select p.purchase_id as id from payment p join chaos.short_changed s on s.session_id = p.session_id
    where p.captured > 0 or not exists (select 1 from alarm a where a.subject = p.purchase_id)`,
  // I7: the books against the bank.
  'books = balance at Stripe': `
    select 'stripe_balance' as id where coalesce((select sum(amount) from posting where account = 'stripe_balance'), 0)
      <> coalesce((select sum((b.body->>'net')::bigint) from stripe_sandbox.objects b where b.type = 'balance_transaction'), 0)
       - coalesce((select sum(k.won) from (${kept}) k join payment p on p.purchase_id = k.purchase_id
           join chaos.short_changed s on s.session_id = p.session_id where p.captured = 0), 0)`,
  'owed to buyers after everything was paid back, save what their banks have taken': `
    select 'buyer_refunds' as id where coalesce((select -sum(amount) from posting where account = 'buyer_refunds'), 0)
      <> coalesce((select sum(r.amount) from refund r join payment p on p.id = r.payment_id join dispute d on d.purchase_id = p.purchase_id
          where r.state = 'failed' and r.failure = 'charge_disputed'), 0)`,
  // I11
  'a maker owes without a debt': `
    select owner as id from posting where account = 'maker_payable' and owner not in (select maker_id from maker_debt where amount > covered)
    group by owner having sum(amount) > 0`,
  'a payout of Stripe = one transfer': `
    select p.id from payout p where p.rail = 'stripe_transfer' and (p.state = 'settled')::int <> (
      select count(*) from stripe_sandbox.objects t where t.type = 'transfer' and t.body->>'transfer_group' = p.id and (t.body->>'amount')::bigint = p.amount)`,
  'payable = sales - refunds - commission': `
    with per_order as (
      select o.maker_id, s.captured + o.platform_discount as captured, s.refunded + case when s.refunded = s.captured then o.platform_discount else 0 end as refunded, (select sum(l.commission + l.commission_vat) from order_line l where l.order_id = o.id) as fee
      from maker_order o join payment_share s on s.order_id = o.id where o.paid_at is not null)
    select maker_id as id from per_order
    where maker_id not in (select payee_id from payout) and maker_id not in (select maker_id from advance) group by maker_id
    having bool_and(refunded in (0, captured)) and sum(case when refunded = 0 then captured - fee else 0 end)
      <> -coalesce((select sum(p.amount) from posting p where p.owner = per_order.maker_id and p.account = 'maker_payable'), 0)`,
  // I8: nobody was told something that isn't so. P8: what was shown is what is charged.
  'told another total': `select t.number as id from chaos.told t join purchase u on u.number = t.number where t.says = 'total' and u.total <> t.amount`,
  'told paid': `select t.number as id from chaos.told t left join purchase u on u.number = t.number where t.says = 'paid' and u.paid_at is null`,
  'told that nothing was charged': `
    select t.number as id from chaos.told t left join purchase u on u.number = t.number left join (${kept}) k on k.purchase_id = u.id
    where t.says = 'nothing charged' and coalesce(k.won, 0) > 0`,
  'told that the order is cancelled': `
    select concat_ws(' ', t.number, o.cancelled_at, s.captured, s.refunded) as id from chaos.told t left join maker_order o on o.id = t.order_id left join payment_share s on s.order_id = o.id
    where t.says = 'order cancelled' and (o.cancelled_at is null or s.refunded <> s.captured)`,
  'told that all goes back': `
    select t.number as id from chaos.told t left join purchase u on u.number = t.number left join (${kept}) k on k.purchase_id = u.id
    where t.says = 'refunded late' and (u.state <> 'refunded_late' or coalesce(k.won, 0) > 0)`,
  // I12
  'mails of one thing': `select u.id from purchase u where u.paid_at is not null and 1 <> (select count(*) from mail m where m.dedupe_key = 'order_paid ' || u.id)`,
  // T15, T16: nobody waits for ever, and what cannot be answered for now says when to ask again.
  'seen a failure': `
    select s.path || ' ' || s.status as id from chaos.seen s where s.status = -1 or s.status >= 500 and not (s.status = 503 and s.retry_after is not null)`,
};

/** Notes before a run what there is. */
export async function prepareChecks(client: pg.ClientBase | pg.Pool): Promise<void> {
  await client.query(`
    create schema chaos;
    create table chaos.told (buyer text not null, number text not null, says text not null, order_id text, amount bigint);
    create table chaos.short_changed (session_id text not null);
    create table chaos.seen (status int not null, path text not null, method text not null, retry_after text, took_ms int not null);
    create table chaos.stock as select variant_id, sum(on_hand)::int as pieces, market_now() as since from pool group by variant_id`);
}

/** Notes what the run itself knows: what people were told, broken answers, payments of which Stripe took too little. */
export async function noteRun(pool: pg.Pool, run: { told: readonly Told[]; seen: readonly Seen[]; shortChanged: readonly string[] }): Promise<void> {
  const broken = run.seen.filter(({ status }) => status >= 500 || status < 0).map((one) => ({ ...one, tookMs: Math.round(one.tookMs) }));
  await pool.query(
    `insert into chaos.told select t.buyer, t.number, t.says, t."orderId", t.amount
       from jsonb_to_recordset($1) as t (buyer text, number text, says text, "orderId" text, amount bigint)`,
    [JSON.stringify(run.told)],
  );
  await pool.query(
    `insert into chaos.seen select s.status, s.path, s.method, s."retryAfter", s."tookMs"
       from jsonb_to_recordset($1) as s (status int, path text, method text, "retryAfter" text, "tookMs" int)`,
    [JSON.stringify(broken)],
  );
  await pool.query('insert into chaos.short_changed select unnest($1::text[])', [run.shortChanged]);
}

/** The names and ids of what is violated. */
export async function findViolations(pool: pg.Pool): Promise<string[]> {
  const ask = async <T extends object>(query: string): Promise<T[]> => (await pool.query<T & Record<string, unknown>>(query)).rows;
  const found = await violations(ask);
  for (const [name, query] of Object.entries(checks)) for (const { id } of await ask<{ id: string }>(query)) found.push(`${name}: ${id}`);
  return found;
}
