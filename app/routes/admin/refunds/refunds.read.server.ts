// Refunds for the operator: by state, newest first; the open ones with the day on which they are due.
import { sql } from 'kysely';

import { lastDayOf, refundDays } from '#app/flows/payment/refund-days.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

import type { RefundShow } from './refund-states.ts';

export async function readRefundsPage({ state, page }: { state: RefundShow | null; page: number }) {
  const rows = await reader()
    .selectFrom('refund as r')
    .innerJoin('payment as y', 'y.id', 'r.paymentId')
    .innerJoin('purchase as u', 'u.id', 'y.purchaseId')
    .leftJoin('makerOrder as o', 'o.id', 'r.orderId')
    .select([
      'r.id',
      'r.amount',
      'r.reason',
      'r.state',
      'r.failure',
      'r.requestedAt',
      'r.settledAt',
      'r.stripeRefundId',
      'u.number',
      'u.placedAt',
      'r.lateInterest',
      'r.lateInterestPaidAt',
      ...refundDays,
      'o.number as order',
    ])
    .select([sql<number>`count(*) over ()`.as('matches'), sql<boolean>`coalesce(r.failure, '') ~ '^(replaced|paid by)'`.as('over')])
    .$if(state === 'interest', (query) => query.where('r.lateInterest', '>', 0).where('r.lateInterestPaidAt', 'is', null))
    .$if(state !== null && state !== 'interest', (query) => query.where('r.state', '=', state === null || state === 'interest' ? 'failed' : state))
    .orderBy('r.requestedAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows: rows.map((row) => ({ ...row, lastDay: lastDayOf(row) })), last: Math.max(1, Math.ceil((rows[0]?.matches ?? 0) / perPage)) };
}
