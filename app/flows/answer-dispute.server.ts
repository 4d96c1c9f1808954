// The operator answers a dispute: sends the evidence to the bank once, gives it up, or says who would bear a loss. Stripe is asked outside any
// transaction; what it then says is read again and applied.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { findDispute, noteEvidence, setBearer, type DisputeRow } from '#app/domain/disputes/dispute.db.server.ts';
import { waitsForEvidence, type Bearer } from '#app/domain/disputes/dispute.ts';
import { evidenceOf } from '#app/domain/disputes/evidence.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { readOrderRecords } from './disputes/order-records.server.ts';
import { ask, type Reply } from './payment/ask-stripe.server.ts';
import { workDispute } from './work-dispute.server.ts';

export type AnswerDisputeRefusal =
  | { kind: 'dispute_over' }
  | { kind: 'dispute_unanswered'; why: string }
  | { kind: 'not_found' }
  /** Nothing waits to be sent, that was decided, or the bank has not decided. */
  | { kind: 'nothing_unshipped' };
type Answer = { deed: 'evidence'; words: string } | { deed: 'accept' } | { deed: 'bearer'; bearer: Bearer };
export type AnswerDispute = { disputeId: string; operatorId: string } & Answer;

/** Refused when the dispute is over, its evidence was sent, or Stripe did not take the answer. */
export async function answerDispute(input: AnswerDispute): Promise<Result<undefined, AnswerDisputeRefusal>> {
  const dispute = await inTransaction('find dispute', (tx) => findDispute(tx, input.disputeId));
  if (dispute === null) return refuse({ kind: 'not_found' });
  if (input.deed === 'bearer') return decideBearer(input, input.bearer);
  if (!waitsForEvidence(dispute.status)) return refuse({ kind: 'dispute_over' });
  const reply = input.deed === 'evidence' ? await sendEvidence(dispute, input.words) : await giveUp(dispute);
  if (reply.kind !== 'done') return refuse({ kind: 'dispute_unanswered', why: reply.kind === 'refused' ? reply.message : '' });
  await inTransaction('note answer', async (tx, now) => {
    if (input.deed === 'evidence') await noteEvidence(tx, dispute.id, input.operatorId, now);
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: `dispute-${input.deed}`, subject: dispute.id }, now);
  });
  await workDispute(dispute.stripeDisputeId);
  return ok();
}

async function decideBearer(input: AnswerDispute, bearer: Bearer): Promise<Result<undefined, AnswerDisputeRefusal>> {
  return inTransaction<Result<undefined, AnswerDisputeRefusal>>('decide bearer', async (tx, now) => {
    if (!(await setBearer(tx, input.disputeId, bearer))) return refuse({ kind: 'dispute_over' });
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'dispute-bearer', subject: input.disputeId, detail: { bearer } }, now);
    return ok();
  });
}

async function sendEvidence(dispute: DisputeRow, words: string): Promise<Reply<unknown>> {
  const records = await readOrderRecords(dispute.purchaseId);
  if (records === null) throw new Error('a dispute without a purchase');
  const evidence = evidenceOf(records, words);
  const idempotencyKey = `evidence_${dispute.id}_${sha256(JSON.stringify(evidence)).slice(0, 16)}`;
  return ask('send evidence', (client) => client.disputes.update(dispute.stripeDisputeId, { evidence: { ...evidence }, submit: true }, { idempotencyKey }));
}

async function giveUp(dispute: DisputeRow): Promise<Reply<unknown>> {
  return ask('close dispute', (client) => client.disputes.close(dispute.stripeDisputeId, {}, { idempotencyKey: `close_${dispute.id}` }));
}
