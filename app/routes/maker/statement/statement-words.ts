// The statement as labelled rows, once for the page, the CSV and the PDF: every way of reading it says the same.
import { formatBusinessNumber, isBusinessNumber } from '#app/lib/business-number.ts';
import type { JournalKind } from '#app/domain/ledger/ledger.ts';
import { formatDay, formatMonth, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { Statement } from './statement.read.server.ts';

const kinds: Partial<Record<JournalKind, () => string>> = {
  sale: m.settlement_move_sale,
  refund: m.settlement_move_refund,
  late_interest: m.settlement_move_late_interest,
  advance: m.settlement_move_advance,
  advance_cut: m.settlement_move_advance_cut,
  payout: m.settlement_move_recourse,
  payout_failed: m.settlement_move_recourse_back,
  payout_settled: m.settlement_move_paid,
  payout_returned: m.settlement_move_returned,
};

export interface StatementRows {
  title: string;
  seller: [label: string, value: string][];
  summary: [label: string, won: number][];
  fee: [label: string, won: number][];
  feeNote: string;
  salesHead: string[];
  sales: (string | number)[][];
  paidHead: string[];
  paid: (string | number)[][];
}

/** Labels in the reader's language, amounts in won. */
export function statementRows(statement: Statement): StatementRows {
  const locale = getLocale();
  const { seller, fee } = statement;
  const number = isBusinessNumber(seller.businessNumber) ? formatBusinessNumber(seller.businessNumber) : seller.businessNumber;
  return {
    title: m.settlement_statement_of({ month: formatMonth(statement.month, locale) }),
    seller: [
      [m.settlement_seller(), seller.name],
      [m.settlement_business_number(), number],
    ],
    summary: [
      [m.settlement_opening(), statement.opening],
      ...inOrder(statement.moves).map(({ kind, amount }): [string, number] => [moveText(kind), amount]),
      [m.settlement_closing(), statement.closing],
    ],
    fee: [
      [m.settlement_fee_supply(), fee.supply],
      [m.settlement_fee_vat(), fee.vat],
      [m.settlement_fee_total(), fee.supply + fee.vat],
    ],
    feeNote: m.settlement_fee_note({ day: formatDay(fee.issueBy, locale) }),
    salesHead: [
      m.settlement_order(),
      m.settlement_sold_on(),
      m.settlement_sale(),
      m.settlement_commission(),
      m.settlement_vat(),
      m.settlement_refunded(),
      m.settlement_earned(),
    ],
    sales: statement.sales.map((row) => [row.number, formatDay(new Date(row.at), locale), row.sale, row.commission, row.vat, row.refunded, row.earned]),
    paidHead: [
      m.settlement_payout_number(),
      m.settlement_paid_at(),
      m.settlement_earned(),
      m.settlement_offset(),
      m.settlement_reserve(),
      m.settlement_amount(),
    ],
    paid: statement.paid.map((row) => [
      row.number,
      formatDay(new Date(row.settledAt), locale),
      row.earned,
      row.offset,
      row.reserveKept - row.reserveReleased,
      row.amount,
    ]),
  };
}

// Sales first, payments last, as they are listed above; what has no words of ours comes at the end.
function inOrder(moves: Statement['moves']): Statement['moves'] {
  const names = Object.keys(kinds);
  const place = (kind: string): number => (names.includes(kind) ? names.indexOf(kind) : names.length);
  return [...moves].sort((a, b) => place(a.kind) - place(b.kind));
}

function moveText(kind: string): string {
  return Object.entries(kinds).find(([name]) => name === kind)?.[1]() ?? m.settlement_move_other();
}

/** 'YYYY-MM' of the month before or after. */
export function monthBeside(month: string, step: -1 | 1): string {
  const first = toDay(`${month}-01`);
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + step;
  return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
}
