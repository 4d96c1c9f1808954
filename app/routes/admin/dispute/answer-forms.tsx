// The operator's answers to a dispute, each said in full before it is given.
import type { SubmissionResult } from '@conform-to/react';

import { Button } from '#app/components/ui/button.tsx';
import { PillChoices, TextArea } from '#app/components/ui/field.tsx';
import type { Bearer } from '#app/domain/disputes/dispute.ts';
import { m } from '#app/paraglide/messages.js';

import { bearerText } from '../dispute-words.ts';

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
