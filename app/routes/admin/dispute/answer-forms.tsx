// The operator's answers to a dispute, each said in full before it is given.
import type { SubmissionResult } from '@conform-to/react';

import { Button } from '#app/components/ui/button.tsx';
import { PillChoices, TextArea } from '#app/components/ui/field.tsx';
import { wonText } from '#app/components/price.tsx';
import type { Bearer } from '#app/domain/disputes/dispute.ts';
import { canCancelOrder } from '#app/domain/orders/order.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { bearerText } from '../dispute-words.ts';
import type { DisputePageFacts } from './dispute.read.server.ts';

/** `evidence`: what our records say and will be sent; `reply`: the refused post, if there was one. */
export function AnswerForms({ evidence, reply }: { evidence: string; reply: SubmissionResult | undefined }) {
  const typed = reply?.initialValue?.['words'];
  return (
    <section className="card form-stack">
      <h2>{m.oversight_evidence()}</h2>
      <p>{m.oversight_evidence_text()}</p>
      <blockquote className="form-stack">
        <p lang="en" style={{ whiteSpace: 'pre-line' }}>
          {evidence}
        </p>
      </blockquote>
      <form method="post" className="form-stack">
        <TextArea
          name="words"
          label={m.oversight_evidence_words()}
          hint={m.oversight_evidence_words_hint()}
          maxLength={5_000}
          rows={5}
          optional
          defaultValue={typeof typed === 'string' ? typed : ''}
          errors={reply?.error?.['words'] ?? undefined}
        />
        <Button name="deed" value="evidence">
          {m.oversight_evidence_send()}
        </Button>
      </form>
      <details className="fold">
        <summary>{m.oversight_accept()}</summary>
        <form method="post" className="form-stack">
          <p>{m.oversight_accept_text()}</p>
          <Button name="deed" value="accept" kind="danger">
            {m.oversight_accept_now()}
          </Button>
        </form>
      </details>
    </section>
  );
}

export function BearerForm({ bearer }: { bearer: Bearer }) {
  return (
    <section className="card form-stack">
      <h2>{m.oversight_bearer()}</h2>
      <p>{m.oversight_bearer_text()}</p>
      <form method="post" className="form-stack">
        <PillChoices
          name="bearer"
          legend={m.oversight_bearer()}
          value={bearer}
          choices={(['maker', 'market'] as const).map((value) => ({ value, label: bearerText(value) }))}
        />
        <Button name="deed" value="bearer" kind="secondary">
          {m.oversight_bearer_save()}
        </Button>
      </form>
    </section>
  );
}

/** After a part was taken for good: what has not left is called off, order by order, or all of it is sent as agreed. */
export function UnshippedForms({ dispute, orders }: Pick<DisputePageFacts, 'dispute' | 'orders'>) {
  const waiting = orders.filter((order) => canCancelOrder(order.stage));
  if (dispute.status !== 'lost' || dispute.closedAt === null || waiting.length === 0) return null;
  return (
    <section className="card form-stack" id="unshipped">
      <h2>{m.oversight_unshipped()}</h2>
      {dispute.restDecidedAt === null ? <p>{m.oversight_unshipped_text({ amount: wonText(dispute.withdrawn - dispute.reinstated) })}</p> : null}
      {dispute.restDecidedAt === null ? null : <p>{m.oversight_unshipped_sent({ at: formatMoment(dispute.restDecidedAt, getLocale()) })}</p>}
      {waiting.map((order) => (
        <form method="post" key={order.id} className="form-stack">
          <input type="hidden" name="orderId" value={order.id} />
          <Button name="deed" value="call_off" kind="danger">
            {m.oversight_unshipped_call_off({ number: order.number })}
          </Button>
        </form>
      ))}
      {dispute.restDecidedAt === null ? (
        <form method="post" className="form-stack">
          <p className="hint">{m.oversight_unshipped_send_text()}</p>
          <Button name="deed" value="send" kind="secondary">
            {m.oversight_unshipped_send()}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
