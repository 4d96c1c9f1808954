// Calls off pieces that have not left, with a reason. Folded: it is not what one comes for.
import type { SubmissionResult } from '@conform-to/react';

import { PiecesFields, type PiecesLine } from '#app/components/pieces-fields.tsx';
import { errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, Select, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { cancelReasons, cancelReasonWords } from './cancel-words.ts';

interface Props {
  number: string;
  requestKey: string;
  /** Pieces that have not left. */
  lines: readonly PiecesLine[];
  reply: SubmissionResult | undefined;
}

export function CancelForm({ number, requestKey, lines, reply }: Props) {
  return (
    <details className="card desk-fold" open={reply !== undefined}>
      <summary>{m.maker_cancel_open()}</summary>
      <form method="post" action={url('makerOrder', { number })} className="form-stack">
        <p className="desk-soft">{m.maker_cancel_text()}</p>
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <PiecesFields legend={m.maker_cancel_which()} lines={lines} reply={reply} />
        <Select
          name="reason"
          label={m.maker_reason()}
          required
          defaultValue={typedAt(reply, 'reason') ?? ''}
          errors={errorsAt(reply, 'reason')}
          options={[{ value: '', label: m.maker_choose(), disabled: true }, ...cancelReasons.map((value) => ({ value, label: cancelReasonWords(value) }))]}
        />
        <TextArea {...fieldAt(reply, 'words')} label={m.maker_reason_words()} optional maxLength={300} rows={3} />
        <div>
          <Button kind="danger" name="intent" value="cancel">
            {m.maker_cancel()}
          </Button>
        </div>
      </form>
    </details>
  );
}
