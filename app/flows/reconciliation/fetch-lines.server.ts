// The payment provider's balance lines that are not known yet, a week at a time, and its balance before and after. Outside any transaction.
import { sql } from 'kysely';
import type Stripe from 'stripe';

import { keepLines, newestLine, type FetchedLine } from '#app/domain/reconciliation/run.db.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won, type Won } from '#app/lib/money.ts';

import { ask } from '../payment/ask-stripe.server.ts';

const weekSeconds = 7 * 86_400;
/** Lines are listed by the second and may come late: the last hour is read again. */
const overlapSeconds = 3_600;
/** The SDK's own bound for one listing. */
const mostAWeek = 10_000;

export interface Fetched {
  news: number;
  /** Available and pending together; null when it moved while the lines were listed. */
  balance: Won | null;
}

/** Null: the provider gave no answer. Throws when a week has more lines than can be listed. */
export async function fetchLines(worldNow: Date): Promise<Fetched | null> {
  const before = await balance();
  const newest = await inTransaction('newest line', (tx) => newestLine(tx));
  const end = Math.floor(worldNow.getTime() / 1000) + 60;
  let news = 0;
  for (let from = newest === null ? await firstLine(end) : Math.floor(newest.getTime() / 1000) - overlapSeconds; from < end; from += weekSeconds) {
    const lines = await linesOf(from, Math.min(from + weekSeconds, end));
    if (lines === null) return null;
    news += await inTransaction('keep lines', (tx, now) => keepLines(tx, lines, now));
  }
  const after = await balance();
  if (before === null || after === null) return null;
  return { news, balance: before === after ? after : null };
}

// Where nothing is known the listing begins before the first payment; where there is none, there is nothing to list.
async function firstLine(end: number): Promise<number> {
  const row = await reader()
    .selectFrom('payment')
    .select(sql<Date | null>`min(created_at)`.as('at'))
    .executeTakeFirst();
  return row?.at == null ? end : Math.min(end, Math.floor(row.at.getTime() / 1000)) - weekSeconds;
}

async function linesOf(from: number, to: number): Promise<FetchedLine[] | null> {
  const created = { gte: from, lt: to };
  const reply = await ask('list lines', (client) => client.balanceTransactions.list({ created, limit: 100 }).autoPagingToArray({ limit: mostAWeek }));
  if (reply.kind !== 'done') return null;
  if (reply.value.length >= mostAWeek) throw new Error('more balance lines in a week than can be listed');
  return reply.value.map(lineOf);
}

function lineOf(line: Stripe.BalanceTransaction): FetchedLine {
  const source = typeof line.source === 'string' ? line.source : (line.source?.id ?? '');
  const { id, reporting_category: category } = line;
  return { id, category, source, amount: won(line.amount), fee: won(line.fee), net: won(line.net), createdAt: new Date(line.created * 1000) };
}

async function balance(): Promise<Won | null> {
  const reply = await ask('read balance', (client) => client.balance.retrieve());
  if (reply.kind !== 'done') return null;
  const parts = [...reply.value.available, ...reply.value.pending].filter((part) => part.currency === 'krw');
  return won(parts.reduce((sum, part) => sum + part.amount, 0));
}
