// Reconciliation finds what was planted, by name, and nothing else (P6, T22).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { answerDispute } from '#app/flows/answer-dispute.server.ts';
import { askReconciliation, reconcileByNight, workReconciliation } from '#app/flows/reconcile.server.ts';
import { recordFee } from '#app/flows/record-fee.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { connections } from '#app/infra/db/pool.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';

import { behindItsBack } from '../make/behind-its-back.ts';
import { reconcileNow } from '../make/reconcile-now.ts';
import { paidOrder } from '../make/paid-order.ts';
import { forward, openStand, rows, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
const card = (number: string) => ({ action: 'card', number, expiry: '12/40', cvc: '123' });

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function heard(): Promise<void> {
  await findSandbox()?.finishProcessing();
  await webhooksTaken();
  for (const { id } of await rows<{ id: string }>('select id from stripe_event where worked_at is null order by received_at, id')) await workStripeEvent(id);
  for (const { id } of await rows<{ id: string }>("select id from payment where state = 'captured' and fee is null")) await recordFee(id);
}

interface Found {
  kind: string;
  reference: string;
  ours: number | null;
  theirs: number | null;
}

/** Everything is older than the grace: the provider's lines by their date, the journals by the market's clock. */
async function differences(): Promise<Found[]> {
  const runId = await reconcileNow({ operatorId: 'psn_o' });
  const [run] = await rows<{ state: string; failure: string | null }>('select state::text, failure from reconciliation_run where id = $1', [runId]);
  if (run?.state === 'failed') throw new Error(run.failure ?? '');
  return rows<Found>('select kind, reference, ours, theirs from reconciliation_difference where run_id = $1 order by key', [runId]);
}

async function aged(): Promise<void> {
  await forward(3 * 60);
  await rows(
    "update stripe_sandbox.objects set body = jsonb_set(body, '{created}', to_jsonb((body->>'created')::bigint - 10800)), created = created - 10800 where type = 'balance_transaction'",
  );
}

describe('a market that did nothing wrong', () => {
  it('agrees: payments, refunds, fees, disputes won and lost, deposits', async () => {
    await paidOrder();
    const refunded = await paidOrder();
    const refund = await refundPurchase({ purchaseId: refunded.purchaseId, operatorId: 'psn_o', reason: 'test' });
    if (refund.ok) for (const id of refund.value.refundIds) await sendRefund(id);
    await paidOrder({ pay: card('4000000000002685') });
    await paidOrder({ pay: card('4000000000000259') });
    await heard();
    const disputes = await rows<{ id: string }>('select id from dispute order by id');
    await answerDispute({ disputeId: disputes[0]?.id ?? '', operatorId: 'psn_o', deed: 'evidence', words: 'winning_evidence' });
    await answerDispute({ disputeId: disputes[1]?.id ?? '', operatorId: 'psn_o', deed: 'accept' });
    await heard();
    await aged();
    expect(await differences()).toEqual([]);
    const [run] = await rows<{ ours: number; theirs: number; journals: number; lines: number }>('select * from reconciliation_run order by id desc limit 1');
    expect(run?.ours).toBe(run?.theirs);
    expect(run?.lines).toBeGreaterThan(5);
    expect(run?.journals).toBeGreaterThan(8);
    expect(await rows("select id from alarm where kind in ('reconciliation', 'ledger_altered')")).toEqual([]);
  });

  it('runs once a night', async () => {
    const { rows: found } = await connections().pool.query<{ hour: number }>("select extract(hour from market_now() at time zone 'Asia/Seoul')::int as hour");
    await forward((26 - (found[0]?.hour ?? 0)) * 60);
    expect([await reconcileByNight(), await reconcileByNight()]).toEqual([true, false]);
    await forward(24 * 60);
    expect(await reconcileByNight()).toBe(true);
  });
});

describe('what was planted is found by name', () => {
  it('a refund made at the provider behind our back', async () => {
    const { purchaseId, total } = await paidOrder();
    await heard();
    const [payment] = await rows<{ intent_id: string }>('select intent_id from payment where purchase_id = $1', [purchaseId]);
    await stripe().refunds.create({ payment_intent: payment?.intent_id ?? '' });
    await aged();
    expect(await differences()).toMatchObject([{ kind: 'missing_here', ours: null, theirs: -total }]);
    expect(await rows("select id from alarm where kind = 'reconciliation' and cleared_at is null")).toHaveLength(1);
  });

  it('a journal that claims money the provider never had', async () => {
    await rows("insert into journal (id, kind, reference, at) values ('jnl_planted', 'refund_paid', 'rfd_none', market_now() - interval '2 hours')").catch(
      () => undefined,
    );
    await behindItsBack("insert into journal (id, kind, reference, at) values ('jnl_planted', 'refund_paid', 'rfd_none', market_now() - interval '2 hours')");
    await behindItsBack(
      "insert into posting (id, journal_id, account, owner, amount) values ('pst_planted1', 'jnl_planted', 'buyer_refunds', '', 500), ('pst_planted2', 'jnl_planted', 'stripe_balance', '', -500)",
    );
    const found = await differences();
    expect(found.filter((one) => one.reference === 'jnl_planted')).toMatchObject([{ kind: 'missing_there', ours: -500, theirs: null }]);
    expect(found.some((one) => one.kind === 'books' && one.reference === 'buyer_refunds')).toBe(true);
    await behindItsBack("delete from posting where journal_id = 'jnl_planted'");
    await behindItsBack("delete from journal where id = 'jnl_planted'");
    expect((await differences()).filter((one) => one.kind === 'deleted')).toMatchObject([{ reference: 'jnl_planted' }]);
    await behindItsBack("delete from journal_seal where journal_id = 'jnl_planted'");
    expect((await differences()).some((one) => one.kind === 'chain')).toBe(true);
  });

  it('a posting that was changed', async () => {
    const [posting] = await rows<{ id: string; journal_id: string }>(
      "select id, journal_id from posting where account = 'commission_income' order by id limit 1",
    );
    await behindItsBack('update posting set amount = amount - 1 where id = $1', [posting?.id]);
    const found = await differences();
    expect(found.filter((one) => one.kind === 'altered')).toMatchObject([{ reference: posting?.journal_id }]);
    expect(found.map((one) => one.reference)).toContain(`journal ${posting?.journal_id ?? ''}`);
    expect(
      await rows("select id from alarm where kind = 'ledger_altered' and subject = $1 and cleared_at is null", [`seal ${posting?.journal_id ?? ''}`]),
    ).toHaveLength(1);
    await behindItsBack('update posting set amount = amount + 1 where id = $1', [posting?.id]);
    expect((await differences()).filter((one) => one.kind === 'altered')).toEqual([]);
    expect(
      await rows("select id from alarm where kind = 'ledger_altered' and subject = $1 and cleared_at is null", [`seal ${posting?.journal_id ?? ''}`]),
    ).toEqual([]);
  });

  it('one that is asked for is a job: asked for again it is the same one, done twice it ends once', async () => {
    const ask = () => askReconciliation({ operatorId: 'psn_asks' });
    const [runId = '', ...others] = await Promise.all(Array.from({ length: 4 }, ask));
    expect(new Set(others)).toEqual(new Set([runId]));
    const found = () => rows('select state::text, ended_at is null as open from reconciliation_run where id = $1', [runId]);
    expect(await found()).toEqual([{ state: 'running', open: true }]);
    expect(await rows("select name from pgboss.job where name = 'reconcile' and data->>'runId' = $1", [runId])).toHaveLength(1);
    expect(await rows("select id from audit_entry where action = 'reconcile' and actor_id = 'psn_asks'")).toHaveLength(1);
    await Promise.all([workReconciliation(runId), workReconciliation(runId)]);
    const [ended] = await rows<{ ended_at: Date }>("select ended_at from reconciliation_run where id = $1 and state <> 'running'", [runId]);
    await workReconciliation(runId);
    expect(await rows('select ended_at from reconciliation_run where id = $1', [runId])).toEqual([ended]);
    expect(await ask()).not.toBe(runId);
    await rows("update reconciliation_run set state = 'failed', ended_at = now() where state = 'running'");
  });

  it('a provider that does not answer is a failed run, not an agreement', async () => {
    stand.faults.next = (point) => (point.at === 'request' ? { do: 'error', when: 'before' } : null);
    const runId = await reconcileNow({ operatorId: 'psn_o' });
    stand.faults.next = () => null;
    expect(await rows('select state::text from reconciliation_run where id = $1', [runId])).toEqual([{ state: 'failed' }]);
  });
});
