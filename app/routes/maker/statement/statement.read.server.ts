// A month of a maker's money, from the ledger and the commission lines: what was owed at the start, what came and went, what is owed at the end.
// The commission's supply and VAT are what the tax invoice of the month is written from (facts 3.4). Won; KST months.
import { sql } from 'kysely';

import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { taxInvoiceBy } from '#app/lib/law/payout.ts';
import { addDays, isDay, kstMidnight, toDay, type Day } from '#app/lib/time.ts';

const mine = ['maker_payable', 'maker_reserve', 'payout_in_transit'];

export interface Statement {
  month: string;
  /** Whether the month is past: a running one may still change, and there is none after it. */
  over: boolean;
  seller: { name: string; businessNumber: string };
  opening: number;
  /** By the kind of the journal; credits of the maker are positive. */
  moves: { kind: string; amount: number }[];
  closing: number;
  sales: SalesRow[];
  paid: { number: string; settledAt: Date; amount: number; earned: number; offset: number; reserveKept: number; reserveReleased: number }[];
  /** The fee of the month less what refunds undid: for the tax invoice. */
  fee: { supply: number; vat: number; issueBy: Day };
}

export interface SalesRow {
  number: string;
  at: Date;
  /** What the goods and their shipping brought, less the maker's own discounts. */
  sale: number;
  commission: number;
  vat: number;
  /** What went back to the buyer of it, until now. */
  refunded: number;
  /** What is the maker's of it, refunds after its payout taken off: a debt by then. */
  earned: number;
}

/** The month 'YYYY-MM' as [from, until), or null for a text that is none. */
export function monthOf(text: string): { from: Day; until: Day } | null {
  if (!isDay(`${text}-01`)) return null;
  const from = toDay(`${text}-01`);
  return { from, until: toDay(`${addDays(from, 31).slice(0, 7)}-01`) };
}

/** The statement; null for no month. A maker that had nothing has a statement of zeros. */
export async function readStatement(makerId: string, text: string): Promise<Statement | null> {
  const month = monthOf(text);
  if (month === null) return null;
  const span = { start: kstMidnight(month.from), end: kstMidnight(month.until) };
  const [opening, moves, sales, paid, fee, seller, now] = await Promise.all([
    openingOf(makerId, span.start),
    movesOf(makerId, span),
    salesOf(makerId, span),
    paidOf(makerId, span),
    feeOf(makerId, span),
    sellerOf(makerId),
    readNow(),
  ]);
  const closing = moves.reduce((sum, move) => sum + move.amount, opening);
  return { month: text, over: span.end <= now, seller, opening, moves, closing, sales, paid, fee: { ...fee, issueBy: taxInvoiceBy(month.from).issueBy } };
}

interface Span {
  start: Date;
  end: Date;
}

async function openingOf(makerId: string, start: Date): Promise<number> {
  const row = await reader()
    .selectFrom('posting as p')
    .innerJoin('journal as j', 'j.id', 'p.journalId')
    .where('p.owner', '=', makerId)
    .where('p.account', 'in', mine)
    .where('j.at', '<', start)
    .select(sql<number>`coalesce(-sum(p.amount), 0)::bigint`.as('owed'))
    .executeTakeFirstOrThrow();
  return row.owed;
}

async function movesOf(makerId: string, { start, end }: Span): Promise<Statement['moves']> {
  return reader()
    .selectFrom('posting as p')
    .innerJoin('journal as j', 'j.id', 'p.journalId')
    .where('p.owner', '=', makerId)
    .where('p.account', 'in', mine)
    .where('j.at', '>=', start)
    .where('j.at', '<', end)
    .groupBy('j.kind')
    .having(sql`sum(p.amount)`, '<>', 0)
    .orderBy('j.kind')
    .select(['j.kind', sql<number>`(-sum(p.amount))::bigint`.as('amount')])
    .execute();
}

async function salesOf(makerId: string, { start, end }: Span): Promise<SalesRow[]> {
  return reader()
    .selectFrom('makerOrder as o')
    .innerJoin('earning as e', (join) => join.onRef('e.orderId', '=', 'o.id').on('e.part', '=', 0))
    .innerJoin('paymentShare as s', 's.orderId', 'o.id')
    .where('o.makerId', '=', makerId)
    .where('o.paidAt', '>=', start)
    .where('o.paidAt', '<', end)
    .orderBy('o.paidAt')
    .orderBy('o.id')
    .select(['o.number', sql<Date>`o.paid_at`.as('at'), 's.refunded', sql<number>`(o.total + o.platform_discount)::bigint`.as('sale')])
    .select(sql<number>`(select coalesce(sum(c.commission), 0)::bigint from commission_line c where c.order_id = o.id)`.as('commission'))
    .select(sql<number>`(select coalesce(sum(c.vat), 0)::bigint from commission_line c where c.order_id = o.id)`.as('vat'))
    .select(
      sql<number>`((select sum(x.gross - x.reduced) from earning x where x.order_id = o.id and x.source_payout_id is null)
        - (select coalesce(sum(d.amount), 0) from maker_debt d join refund r on r.id = d.reference where r.order_id = o.id and d.creditor_kind is null))::bigint`.as(
        'earned',
      ),
    )
    .execute();
}

async function paidOf(makerId: string, { start, end }: Span): Promise<Statement['paid']> {
  return reader()
    .selectFrom('payout')
    .where('payeeId', '=', makerId)
    .where('state', '=', 'settled')
    .where('settledAt', '>=', start)
    .where('settledAt', '<', end)
    .orderBy('settledAt')
    .select(['number', sql<Date>`settled_at`.as('settledAt'), 'amount', 'earned', 'offsetDebts as offset', 'reserveKept', 'reserveReleased'])
    .execute();
}

async function feeOf(makerId: string, { start, end }: Span): Promise<{ supply: number; vat: number }> {
  return reader()
    .selectFrom('commissionLine as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .where('o.makerId', '=', makerId)
    .where('c.at', '>=', start)
    .where('c.at', '<', end)
    .select([sql<number>`coalesce(sum(c.commission), 0)::bigint`.as('supply'), sql<number>`coalesce(sum(c.vat), 0)::bigint`.as('vat')])
    .executeTakeFirstOrThrow();
}

async function sellerOf(makerId: string): Promise<Statement['seller']> {
  return reader()
    .selectFrom('maker as m')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
    .where('m.id', '=', makerId)
    .select(['t.name', 'm.businessNumber'])
    .executeTakeFirstOrThrow();
}
