// The way out of a quarantine: why the payment was not taken, and the two deeds that end it.
import { fieldAt, type Reply } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

/** `detail`: what the alarm keeps of it. */
export function QuarantineForm({ detail, reply }: { detail: Record<string, string | number>; reply: Reply }) {
  return (
    <section className="card form-stack">
      <h2>{m.oversight_quarantine()}</h2>
      <p>{m.oversight_quarantine_text()}</p>
      <p className="hint" style={{ overflowWrap: 'anywhere' }}>
        {detail['why']} · {detail['session']}
      </p>
      <form method="post" className="form-stack">
        <TextArea id="quarantine-reason" {...fieldAt(reply, 'reason')} label={m.operator_refund_reason()} required minLength={2} maxLength={300} />
        <div className="button-row">
          <Button name="intent" value="quarantine-release" kind="secondary">
            {m.oversight_quarantine_release()}
          </Button>
          <Button name="intent" value="quarantine-refund" kind="danger">
            {m.oversight_quarantine_refund()}
          </Button>
        </div>
      </form>
    </section>
  );
}
