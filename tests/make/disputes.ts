// Disputes of test cards, heard of through the real webhook path, and what they did to orders and books.
import { answerDispute } from '#app/flows/answer-dispute.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { paidOrder, type PaidOrder } from './paid-order.ts';
import { rows, webhooksTaken } from './stand.ts';

export interface Row {
  id: string;
  stripe_dispute_id: string;
  status: string;
  bearer: string;
  withdrawn: number;
  reinstated: number;
  loss_of_market: number;
  closed_at: Date | null;
}

export async function disputeOf(purchaseId: string): Promise<Row> {
  const [row] = await rows<Row>('select * from dispute where purchase_id = $1', [purchaseId]);
  if (row === undefined) throw new Error('no dispute');
  return row;
}

/** What happened at Stripe has been heard of; `order` of the events as they came, or turned round. */
export async function heard(order: 'as sent' | 'reversed' = 'as sent'): Promise<void> {
  await findSandbox()?.finishProcessing();
  await webhooksTaken();
  const events = await rows<{ id: string }>('select id from stripe_event where worked_at is null order by received_at, id');
  for (const { id } of order === 'as sent' ? events : events.reverse()) await workStripeEvent(id);
}

export async function disputedOrder(number: string, order: 'as sent' | 'reversed' = 'as sent'): Promise<PaidOrder & { dispute: Row }> {
  const paid = await paidOrder({ pay: { action: 'card', number, expiry: '12/40', cvc: '123' } });
  await heard(order);
  return { ...paid, dispute: await disputeOf(paid.purchaseId) };
}

export async function earning(orderId: string): Promise<{ state: string; held: boolean; left: number } | undefined> {
  const [row] = await rows<{ state: string; held: boolean; left: number }>(
    'select state::text, held_at is not null as held, gross - reduced as left from earning where order_id = $1',
    [orderId],
  );
  return row;
}

export async function balance(account: string): Promise<number> {
  const [row] = await rows<{ sum: number }>('select coalesce(sum(amount), 0)::bigint as sum from posting where account = $1', [account]);
  return row?.sum ?? 0;
}

/** The dispute is lost, whatever we say. */
export async function lose(dispute: Row): Promise<void> {
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'evidence', words: 'losing_evidence' });
  await heard();
}

export const stageOf = async (orderId: string) => (await rows<{ stage: string }>('select stage from order_stage where order_id = $1', [orderId]))[0]?.stage;
export const onHand = async (lineId: string) =>
  (await rows<{ on_hand: number }>('select p.on_hand from pool p join order_line l on l.pool_id = p.id where l.id = $1', [lineId]))[0]?.on_hand;
