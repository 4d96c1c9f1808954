// The market's own rate, for what no rule fits: dated, and never changed for the past.
import { type Reply, errorsAt, fieldAt, replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { readCommissionPage } from './commission.read.server.ts';
import { rateWords } from './rule-words.ts';

type Facts = Awaited<ReturnType<typeof readCommissionPage>>;

export function RateCard({ page, reply: anyReply }: { page: Facts; reply: Reply }) {
  const reply = replyTo(anyReply, { intent: 'rate' });
  return (
    <section className="card form-stack">
      <h2>{m.money_default()}</h2>
      <p className="hint">{m.money_default_text()}</p>
      <dl className="sum-table">
        {page.rates.map((rate) => [
          <dt key={`${rate.id}-from`}>
            {formatMoment(rate.validFrom, getLocale())} {rate.id === page.currentRateId ? <Badge tone="good">{m.money_default_now()}</Badge> : null}
          </dt>,
          <dd key={rate.id}>{rateWords(rate.rateBps)}</dd>,
        ])}
      </dl>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <Field {...fieldAt(reply, 'rate')} id="default-rate" label={m.money_rate()} inputMode="decimal" pattern="\d{1,2}(\.\d{1,2})?" required />
        <Field {...fieldAt(reply, 'validFrom')} id="default-from" label={m.money_from()} type="datetime-local" required />
        <Button kind="secondary" name="intent" value="rate">
          {m.money_default_set()}
        </Button>
      </form>
    </section>
  );
}
