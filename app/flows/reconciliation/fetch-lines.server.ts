// The payment provider's balance lines that are not known yet, a page at a time, and its balance before and after. Outside any transaction.
import { sql } from 'kysely';
import type Stripe from 'stripe';

import { keepLines, linesUntil, noteLinesUntil, type FetchedLine } from '#app/domain/reconciliation/run.db.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won, type Won } from '#app/lib/money.ts';

import { ask } from '../payment/ask-stripe.server.ts';

const weekSeconds = 7 * 86_400;
/** Lines are listed by the second and may come late: the last hours are read again. */
const overlapSeconds = 6 * 3_600;
const pageSize = 100;

export interface Fetched {
  news: number;
  /** Available and pending together; null when it moved while the lines were listed. */
  balance: Won | null;
}

/** Null: the provider gave no answer. What was listed until then is kept; the next run goes on from the last week that was listed whole. */
export async function fetchLines(runId: string, worldNow: Date): Promise<Fetched | null> {
  const before = await balance();
  const known = await inTransaction('lines known', (tx) => linesUntil(tx));
  const end = Math.floor(worldNow.getTime() / 1000) + 60;
  let news = 0;
  for (let from = known === null ? await firstLine(end) : Math.floor(known.getTime() / 1000) - overlapSeconds; from < end; from += weekSeconds) {
    const to = Math.min(from + weekSeconds, end);
    const kept = await keepWindow(from, to);
    if (kept === null) return null;
    news += kept;
    const until = new Date(Math.min(to * 1000, worldNow.getTime()));
    await inTransaction('lines listed', (tx) => noteLinesUntil(tx, runId, until));
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

// Page by page, newest first as the provider lists them; answers how many lines were new, or null without an answer.
async function keepWindow(from: number, to: number): Promise<number | null> {
  let news = 0;
  let after: { starting_after?: string } = {};
  for (;;) {
    const page = { created: { gte: from, lt: to }, limit: pageSize, ...after };
    const reply = await ask('list lines', (client) => client.balanceTransactions.list(page));
    if (reply.kind !== 'done') return null;
    const { data, has_more: more } = reply.value;
    news += await inTransaction('keep lines', (tx, now) => keepLines(tx, data.map(lineOf), now));
    const last = data.at(-1);
    if (!more || last === undefined) return news;
    after = { starting_after: last.id };
  }
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
