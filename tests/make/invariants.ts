// The laws of money and stock as queries over the whole database (design 7): an empty list is a clean market.
import { rows } from './stand.ts';

const checks: Record<string, string> = {
  'law 1: movements = on_hand': `
    select p.id from pool p left join stock_movement m on m.pool_id = p.id group by p.id, p.on_hand
    having coalesce(sum(case m.kind when 'moved_out' then -m.quantity when 'sold' then -m.quantity else m.quantity end), 0) <> p.on_hand`,
  'law 1: open holds = held': `
    select p.id from pool p left join hold h on h.pool_id = p.id and h.state = 'held' group by p.id, p.held having coalesce(sum(h.quantity), 0) <> p.held`,
  'law 1: sold movements = committed holds': `
    select p.id from pool p
    where coalesce((select sum(quantity) from stock_movement m where m.pool_id = p.id and m.kind = 'sold'), 0)
       <> coalesce((select sum(quantity) from hold h where h.pool_id = p.id and h.state = 'committed'), 0)`,
  'law 3: paid purchase without capture': `
    select u.id from purchase u join payment p on p.purchase_id = u.id where u.state in ('paid', 'closed') and p.captured <> p.amount`,
  'law 3: capture without paid purchase or full refund': `
    select u.id from purchase u join payment p on p.purchase_id = u.id
    where p.captured > 0 and not (u.state in ('paid', 'closed') or (u.state = 'refunded_late' and p.refunded = p.captured))`,
  'law 3: holds of an ended or paid purchase': `
    select u.id from purchase u join hold h on h.purchase_id = u.id where h.state = 'held' and u.state <> 'awaiting_payment'`,
  'law 3: charged at Stripe once at most, as much as was captured': `
    select u.id from purchase u join payment p on p.purchase_id = u.id left join (
      select i.body->'metadata'->>'purchaseId' as purchase_id, sum((c.body->>'amount_captured')::bigint) as captured
      from stripe_sandbox.objects c join stripe_sandbox.objects i on i.id = c.body->>'payment_intent'
      where c.type = 'charge' and c.body->>'status' = 'succeeded' group by 1) s on s.purchase_id = u.id
    where u.state <> 'awaiting_payment' and p.captured <> coalesce(s.captured, 0)`,
  'law 4: orders = purchase = payment': `
    select u.id from purchase u join payment p on p.purchase_id = u.id
    where u.total <> (select sum(total) from maker_order o where o.purchase_id = u.id) or u.total <> p.amount
       or u.total <> (select sum(authorised) from payment_share s where s.payment_id = p.id)`,
  'I10: uses of a coupon, within its limit': `
    select c.id from coupon c where c.used <> (select count(*) from coupon_use u where u.coupon_id = c.id and u.released_at is null) or c.used > coalesce(c.limit_total, c.used)`,
  'I10: coupons of a person': `
    select c.id from coupon c join coupon_use u on u.coupon_id = c.id and u.released_at is null
    group by c.id, u.email_key having count(*) > coalesce(c.limit_person, count(*))`,
  'I10: a coupon is used by a purchase that lives': `
    select u.id from coupon_use u join purchase p on p.id = u.purchase_id
    where u.released_at is null and (p.state not in ('awaiting_payment', 'paid', 'closed')
      or not exists (select 1 from maker_order o where o.purchase_id = p.id and o.cancelled_at is null))`,
  'facts 2.11: a running price is the price': `
    select s.id from scheduled_price s join variant v on v.id = s.variant_id where s.state = 'running' and v.price <> s.price`,
  'law 5: refunds of a share': `
    select s.id from payment_share s
    where s.refunded <> coalesce((select sum(r.amount) from refund r where r.order_id = s.order_id and (r.failure is null or r.failure not like 'replaced%')), 0)
       or s.refunded > s.captured`,
  'law 5: refunds in parts': `
    select r.id from refund r left join refund_line l on l.refund_id = r.id
    where (r.failure is null or r.failure not like 'replaced%') and r.reason <> 'late_payment'
      and not exists (select 1 from refund o where o.order_id = r.order_id and o.failure like 'replaced%')
    group by r.id having r.items <> coalesce(sum(l.items), 0) or r.platform_discount <> coalesce(sum(l.platform_discount), 0)`,
  'law 7: commission of each sold line, once': `
    select l.id from order_line l join maker_order o on o.id = l.order_id
    where o.paid_at is not null and 1 <> (select count(*) from commission_line c where c.order_line_id = l.id and c.refund_id is null
      and (c.commission, c.vat, c.base) = (l.commission, l.commission_vat, l.line_total - l.maker_discount))`,
  'law 7: commission lines = the books': `
    select a.account as id from (values ('commission_income', (select coalesce(sum(commission), 0) from commission_line)),
      ('commission_vat_payable', (select coalesce(sum(vat), 0) from commission_line))) a (account, taken)
    where a.taken <> -coalesce((select sum(amount) from posting p where p.account = a.account), 0)`,
  'law 7: nothing is left of a whole refund': `
    select s.order_id as id from payment_share s join commission_line c on c.order_id = s.order_id where s.captured > 0 and s.refunded = s.captured
    group by s.order_id having sum(c.base) <> 0 or sum(c.commission) <> 0 or sum(c.vat) <> 0`,
  'law 6: discounts of the market': `
    select 'platform_discounts' as id where coalesce((select sum(amount) from posting where account = 'platform_discounts'), 0)
      <> (select coalesce(sum(platform_discount), 0) from maker_order where paid_at is not null)
       - (select coalesce(sum(l.platform_discount), 0) from refund_line l)`,
  'law 5: pieces in open cases are counted on their lines': `
    select l.id from order_line l left join (select r.line_id, sum(r.quantity) as pieces from return_line r join return_case c on c.id = r.case_id
      where c.state in ('requested', 'approved', 'collecting', 'received') group by 1) x on x.line_id = l.id where l.in_cases <> coalesce(x.pieces, 0)`,
  'law 5: pieces that were refunded after they left are those of refunded cases': `
    select l.id from order_line l left join (select r.line_id, sum(r.quantity) as pieces from return_line r join return_case c on c.id = r.case_id
      where c.state = 'refunded' and c.ground <> 'lost' group by 1) x on x.line_id = l.id where l.returned <> coalesce(x.pieces, 0)`,
  'law 1: restocked once: no more than was called off or came back fit': `
    select l.id from order_line l
    join (select reference, sum(quantity) as pieces from stock_movement where kind = 'restocked' group by 1) m on m.reference = l.id
    left join (select r.line_id, sum(r.saleable) as pieces from return_line r join return_case c on c.id = r.case_id
      where c.state in ('refunded', 'replaced') group by 1) x on x.line_id = l.id
    where m.pieces > l.cancelled + coalesce(x.pieces, 0)`,
  'law 6: interest of late refunds is owed or paid': `
    select c.id from return_case c where c.late_interest <> coalesce((select -sum(p.amount) from posting p join journal j on j.id = p.journal_id
      where p.account = 'buyer_interest' and j.kind = 'late_interest' and j.reference = c.id || ' interest'), 0)`,
  'law 6: interest of refunds that were paid late': `
    select 'buyer_interest' as id where -coalesce((select sum(amount) from posting where account = 'buyer_interest'), 0)
      <> (select coalesce(sum(late_interest), 0) from return_case where late_interest_paid_at is null)
       + (select coalesce(sum(late_interest), 0) from refund where late_interest_paid_at is null)`,
  'law 6: what disputes cost the market': `
    select 'dispute_losses' as id where coalesce((select sum(amount) from posting where account = 'dispute_losses'), 0)
      <> (select coalesce(sum(loss_of_market), 0) from dispute)`,
  'law 6: journals sum to zero': 'select journal_id as id from posting group by journal_id having sum(amount) <> 0',
  'law 6: sale journals of paid purchases': `
    select u.id from purchase u where u.state in ('paid', 'closed') and 1 <> (select count(*) from journal j where j.kind = 'sale' and j.reference = u.id)`,
  'law 6: the bank': `
    select 'stripe_balance' as id where coalesce((select sum(amount) from posting where account = 'stripe_balance'), 0)
      <> (select coalesce(sum(captured), 0) from payment) - (select coalesce(sum(amount), 0) from refund where state = 'succeeded' and stripe_refund_id is not null)
       - (select coalesce(sum(fee), 0) from payment)
       - (select coalesce(sum(amount), 0) from stripe_deposit where returned_at is null)
       - (select coalesce(sum(withdrawn - reinstated + fee), 0) from dispute)
       - (select coalesce(sum(amount), 0) from payout where state = 'settled' and rail = 'stripe_transfer')
       + (select coalesce(sum(r.amount), 0) from maker_reserve r join payout p on p.id = r.payout_id where r.returned and p.rail = 'stripe_transfer')`,
  'law 6: what banks hold': `
    select 'disputes_held' as id where coalesce((select sum(amount) from posting where account = 'disputes_held'), 0)
      <> (select coalesce(sum(withdrawn - reinstated), 0) from dispute where status <> 'lost')`,
  'law 6: owed back to buyers': `
    select 'buyer_refunds' as id where -coalesce((select sum(amount) from posting where account = 'buyer_refunds'), 0)
      <> (select coalesce(sum(amount), 0) from refund where state <> 'succeeded' and coalesce(failure, '') !~ '^(replaced|paid by)')`,
  'law 6: what makers are owed': `
    select o.id from maker_order o join payment_share s on s.order_id = o.id
    where s.captured > 0 and s.refunded = 0 and o.paid_at is not null and o.total <> s.captured`,
  'law 8: one earning of an order that was sold': `
    select o.id from maker_order o join purchase u on u.id = o.purchase_id
    where u.state in ('paid', 'closed') and 1 <> (select count(*) from earning e where e.order_id = o.id and e.part = 0)`,
  'law 8: makers are owed their earnings less their debts': `
    select m.id from maker m
    where (select coalesce(-sum(amount), 0) from posting p where p.account = 'maker_payable' and p.owner = m.id)
       <> (select coalesce(sum(e.gross - e.reduced), 0) from earning e where e.payee_id = m.id and e.state in ('accrued', 'advanceable', 'payable'))
        - (select coalesce(sum(d.amount - d.covered), 0) from maker_debt d where d.maker_id = m.id and d.creditor_kind is null)`,
  'law 8: financiers are owed their assigned earnings': `
    select f.id from financier f
    where (select coalesce(-sum(amount), 0) from posting p where p.account = 'financier_payable' and p.owner = f.id)
       <> (select coalesce(sum(e.gross - e.reduced), 0) from earning e where e.payee_id = f.id and e.state in ('accrued', 'advanceable', 'payable'))`,
  'law 8: what is under way are the payouts under way': `
    select x.owner as id from (select owner, -sum(amount) as transit from posting where account = 'payout_in_transit' group by owner) x
    where x.transit <> (select coalesce(sum(p.amount), 0) from payout p where p.payee_id = x.owner and p.state in ('scheduled', 'sent'))`,
  'law 8: reserves': `
    select x.owner as id from (select owner, -sum(amount) as kept from posting where account = 'maker_reserve' group by owner) x
    where x.kept <> (select coalesce(sum(r.amount), 0) from maker_reserve r where r.maker_id = x.owner and r.state = 'kept')`,
  'law 8: the bank account': `
    select 'bank' as id where coalesce((select sum(amount) from posting where account = 'bank'), 0)
      <> (select coalesce(sum(amount), 0) from stripe_deposit where returned_at is null)
       - (select coalesce(sum(amount), 0) from payout where state = 'settled' and rail <> 'stripe_transfer')
       + (select coalesce(sum(r.amount), 0) from maker_reserve r join payout p on p.id = r.payout_id where r.returned and p.rail <> 'stripe_transfer')
       - (select coalesce(sum(late_interest), 0) from return_case where late_interest_paid_at is not null)
       - (select coalesce(sum(late_interest), 0) from refund where late_interest_paid_at is not null)`,
  'law 8: an earning lies in one living payout, whole': `
    select e.id from earning e
    where (e.state in ('in_payout', 'paid')) <> (1 = (
      select count(*) from payout_line l join payout p on p.id = l.payout_id
      where l.kind = 'earning' and l.living and l.subject_id = e.id and l.amount = e.gross - e.reduced and p.id = e.payout_id
        and p.state::text = any (case e.state when 'paid' then array['settled'] else array['scheduled', 'sent'] end)))`,
  'law 8: debts are covered by living lines': `
    select d.id from maker_debt d
    where d.covered <> (select coalesce(-sum(l.amount), 0) from payout_line l where l.kind = 'debt' and l.living and l.subject_id = d.id)`,
  'law 8: the parts of an order are no more than its maker earned': `
    select e.order_id as id from earning e join maker_order o on o.id = e.order_id where e.source_payout_id is null
    group by e.order_id, o.total, o.platform_discount having sum(e.gross) > o.total + o.platform_discount`,
  'law 8: an advance is its part of the earning': `
    select a.id from advance a join earning e on e.id = a.earning_id
    where a.state in ('funded', 'repaid') and e.payee_kind = 'financier'
      and (e.payee_id <> a.financier_id or e.gross - e.reduced > a.advanced)`,
  'law 9: payable without a due day': "select id from earning where state in ('payable', 'in_payout', 'paid') and due_on is null",
};

/** What is held, by name. */
export const lawNames = Object.keys(checks);

/** Runs a query; rows of another database are had by another asker. */
export type Ask = <T extends object>(query: string) => Promise<T[]>;

/** The names and ids of what is violated. */
export async function violations(ask: Ask = rows): Promise<string[]> {
  const found: string[] = [];
  for (const [name, query] of Object.entries(checks)) {
    for (const { id } of await ask<{ id: string }>(query)) found.push(`${name}: ${id}`);
  }
  return found;
}
