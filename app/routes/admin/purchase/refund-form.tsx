// The refund of all that is left: says what will happen, asks for the reason.
import { wonText } from '#app/components/price.tsx';
import { errorsAt, fieldAt, type Reply } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

/** `left`: won that can still go back. `reply`: the refused post, if there was one. */
export function RefundForm({ left, reply }: { left: number; reply: Reply }) {
  return (
    <section className="card form-stack">
      <h2>{m.operator_refund_title()}</h2>
      <p>{m.operator_refund_text({ amount: wonText(left) })}</p>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="intent" value="refund" />
        <TextArea
          {...fieldAt(reply, 'reason')}
          label={m.operator_refund_reason()}
          hint={m.operator_refund_reason_hint()}
          required
          minLength={2}
          maxLength={300}
        />
        <Button kind="danger">{m.operator_refund_button({ amount: wonText(left) })}</Button>
      </form>
    </section>
  );
}
