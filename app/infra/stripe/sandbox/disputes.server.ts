// Disputes: a bank takes a paid charge back; evidence or its absence decides. https://docs.stripe.com/disputes, /api/disputes
import type Stripe from 'stripe';
import { z } from 'zod';
import { badParam, refused } from './api-error.ts';
import { keptMetadata, newBalanceTransaction } from './builders.server.ts';
import { expand, flag, metadata } from './check.ts';
import { newDispute } from './dispute-builder.server.ts';
import type { Stored } from './shapes.ts';
import { getObject, insertObject, saveObject } from './store.server.ts';
import { announce, type Work } from './work.server.ts';

type Dispute = Stored<Stripe.Dispute>;

/** Fields of evidence that are plain text; documents would be files, which this sandbox does not keep. */
const TEXTS = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
] as const;
const LONGEST_EVIDENCE = 150_000;

const evidence = z.record(z.string(), z.string().max(20_000)).superRefine((given, context) => {
  const unknown = Object.keys(given).filter((name) => !TEXTS.some((known) => known === name));
  if (unknown.length > 0) context.issues.push({ code: 'unrecognized_keys', keys: unknown, input: given });
});

export const disputeParams = z.strictObject({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: flag.optional(),
  expand,
});

/** The bank of a test card disputes its charge: the amount and a fee are withdrawn at once, unless it is only an inquiry. */
export async function openDispute(work: Work, chargeId: string): Promise<void> {
  const charge = await getObject(work.tx, 'charge', chargeId, 'lock');
  const { dispute: course } = charge.hidden;
  charge.dueAt = null;
  delete charge.hidden.dispute;
  const left = charge.body.amount_captured - charge.body.amount_refunded;
  if (course === undefined || left === 0) {
    saveObject(work.tx, charge);
    return;
  }
  const body = newDispute(charge.body, course, left, work.now);
  charge.body.disputed = true;
  saveObject(work.tx, charge);
  const dispute = insertObject(work.tx, 'dispute', {
    body,
    created: work.now,
    parent: chargeId,
    ...(body.evidence_details.due_by === null ? {} : { dueAt: body.evidence_details.due_by }),
  });
  announce(work, 'charge.dispute.created', body);
  if (course === 'inquiry') return;
  addLine(work, dispute, 'dispute', -left, work.settings.disputeFee);
  announce(work, 'charge.dispute.funds_withdrawn', dispute.body);
}

function addLine(work: Work, dispute: Dispute, category: 'dispute' | 'dispute_reversal', amount: number, fee: number): void {
  const line = newBalanceTransaction(category, dispute.id, amount, fee, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  dispute.body.balance_transactions.push(line);
  saveObject(work.tx, dispute);
}

/** POST /v1/disputes/:id. Evidence is sent to the bank once, at once unless `submit` is false. */
export async function updateDispute(work: Work, id: string, params: z.output<typeof disputeParams>): Promise<Stripe.Dispute> {
  const dispute = await getObject(work.tx, 'dispute', id, 'lock');
  const given = Object.entries(params.evidence ?? {});
  if (given.reduce((sum, [, text]) => sum + text.length, 0) > LONGEST_EVIDENCE) {
    throw badParam(`The combined character count of your dispute evidence must be at most ${String(LONGEST_EVIDENCE)}.`, 'evidence');
  }
  if (given.length > 0 && !waits(dispute.body.status)) throw refused('This dispute is already closed, or its evidence was submitted.', undefined, 'evidence');
  Object.assign(dispute.body.evidence, Object.fromEntries(given));
  if (params.metadata !== undefined) dispute.body.metadata = keptMetadata({ ...dispute.body.metadata, ...params.metadata });
  if (given.length > 0) dispute.body.evidence_details.has_evidence = true;
  if (given.length > 0 && (params.submit ?? true)) submit(work, dispute);
  saveObject(work.tx, dispute);
  announce(work, 'charge.dispute.updated', dispute.body);
  return dispute.body;
}

// docs.stripe.com/testing#disputes: the text decides how a test dispute ends.
function submit(work: Work, dispute: Dispute): void {
  const { body } = dispute;
  body.evidence_details.submission_count += 1;
  body.evidence_details.submission_method = 'manual';
  body.status = body.status === 'needs_response' ? 'under_review' : 'warning_under_review';
  const text = body.evidence.uncategorized_text ?? '';
  const outcome = text.includes('winning_evidence') ? 'succeed' : text.includes('losing_evidence') ? 'fail' : undefined;
  dispute.hidden = outcome === undefined ? {} : { outcome };
  dispute.dueAt = outcome === undefined ? null : work.now + Math.ceil(work.settings.settleAfterMs / 1000);
}

/** POST /v1/disputes/:id/close: accepted as lost; cannot be undone. */
export async function closeDispute(work: Work, id: string): Promise<Stripe.Dispute> {
  const dispute = await getObject(work.tx, 'dispute', id, 'lock');
  if (!waits(dispute.body.status)) throw refused('This dispute is already closed, or its evidence was submitted.');
  end(work, dispute, 'fail');
  return dispute.body;
}

/** The bank's decision, or the end of the time for evidence. */
export async function settleDispute(work: Work, id: string): Promise<void> {
  const dispute = await getObject(work.tx, 'dispute', id, 'lock');
  const { outcome } = dispute.hidden;
  if (outcome === undefined && !waits(dispute.body.status)) return;
  end(work, dispute, outcome ?? 'fail');
}

function end(work: Work, dispute: Dispute, outcome: 'succeed' | 'fail'): void {
  const { body } = dispute;
  const inquiry = body.status.startsWith('warning_');
  const previous = { status: body.status };
  body.evidence_details.past_due = !body.evidence_details.has_evidence;
  body.status = inquiry ? 'warning_closed' : outcome === 'succeed' ? 'won' : 'lost';
  dispute.hidden = {};
  dispute.dueAt = null;
  saveObject(work.tx, dispute);
  if (!inquiry && outcome === 'succeed') {
    addLine(work, dispute, 'dispute_reversal', body.amount, 0);
    announce(work, 'charge.dispute.funds_reinstated', body);
  }
  announce(work, 'charge.dispute.closed', body, previous);
}

function waits(status: string): boolean {
  return status === 'needs_response' || status === 'warning_needs_response';
}
