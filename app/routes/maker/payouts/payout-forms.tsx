// How a maker is paid: the account and the rhythm; the owner alone may change them.
import type { SubmissionResult } from '@conform-to/react';

import { wonText } from '#app/components/price.tsx';
import { errorsAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, PillChoices, Select } from '#app/components/ui/field.tsx';
import { findBank } from '#app/domain/settlement/banks.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { BankAccountFields } from '#app/routes/desk/bank-account-fields.tsx';
import { url } from '#app/urls.ts';

import type { PayoutTermsFacts } from './payouts.read.server.ts';

interface FormProps {
  terms: PayoutTermsFacts;
  owner: boolean;
  reply: SubmissionResult | undefined;
}

export function AccountForm({ terms, owner, reply }: FormProps) {
  const { account } = terms;
  const bankName = (code: string): string => (getLocale() === 'ko' ? findBank(code)?.ko : findBank(code)?.en) ?? code;
  return (
    <section className="card" aria-labelledby="account">
      <h2 id="account">{m.settlement_account()}</h2>
      {account === null ? (
        <p>{m.settlement_account_none()}</p>
      ) : (
        <p>
          {bankName(account.bankCode)} {account.number} · <span lang="ko">{account.holder}</span>
        </p>
      )}
      {account?.usableFrom == null ? null : (
        <p className="hint">{m.settlement_account_from({ when: formatMoment(new Date(account.usableFrom), getLocale()) })}</p>
      )}
      {owner ? (
        <form method="post" action={url('makerPayouts')} className="form-stack">
          <FormErrors errors={errorsAt(reply, '')} />
          <BankAccountFields reply={reply} holderHint={m.settlement_holder_hint()} />
          <p className="hint">{m.settlement_account_hint()}</p>
          <div>
            <Button kind="secondary" name="intent" value="account">
              {m.settlement_account_save()}
            </Button>
          </div>
        </form>
      ) : (
        <p className="hint">{m.settlement_owner_only()}</p>
      )}
    </section>
  );
}

export function TermsForm({ terms, owner, reply }: FormProps) {
  const { rhythm, reserve } = terms;
  const weekdays = [m.settlement_monday(), m.settlement_tuesday(), m.settlement_wednesday(), m.settlement_thursday(), m.settlement_friday()];
  return (
    <section className="card" aria-labelledby="rhythm">
      <h2 id="rhythm">{m.settlement_rhythm()}</h2>
      <p>{m.settlement_rhythm_text()}</p>
      {reserve.bps === 0 ? null : <p>{m.settlement_reserve_text({ percent: reserve.bps / 100, days: reserve.days })}</p>}
      {owner ? (
        <form method="post" action={url('makerPayouts')} className="form-stack">
          <FormErrors errors={errorsAt(reply, '')} />
          <input type="hidden" name="version" value={terms.version} />
          <PillChoices
            name="rhythm"
            legend={m.settlement_how_often()}
            value={typedAt(reply, 'rhythm') ?? rhythm.rhythm}
            choices={[
              { value: 'daily', label: m.settlement_daily() },
              { value: 'weekly', label: m.settlement_weekly() },
              { value: 'monthly', label: m.settlement_monthly() },
            ]}
          />
          <Select
            name="weekday"
            label={m.settlement_weekday()}
            defaultValue={typedAt(reply, 'weekday') ?? String(rhythm.rhythm === 'weekly' ? rhythm.payDay : 5)}
            errors={errorsAt(reply, 'weekday')}
            options={weekdays.map((label, place) => ({ value: String(place + 1), label }))}
          />
          <Field
            name="monthDay"
            label={m.settlement_month_day()}
            inputMode="numeric"
            maxLength={2}
            required
            defaultValue={typedAt(reply, 'monthDay') ?? String(rhythm.rhythm === 'monthly' ? rhythm.payDay : 10)}
            errors={errorsAt(reply, 'monthDay')}
          />
          <Field
            name="minimum"
            label={m.settlement_minimum()}
            hint={m.settlement_minimum_hint({ most: wonText(1_000_000) })}
            inputMode="numeric"
            maxLength={9}
            optional
            defaultValue={typedAt(reply, 'minimum') ?? (rhythm.minimum === 0 ? '' : String(rhythm.minimum))}
            errors={errorsAt(reply, 'minimum')}
          />
          <div>
            <Button kind="secondary" name="intent" value="terms">
              {m.settlement_rhythm_save()}
            </Button>
          </div>
        </form>
      ) : (
        <p className="hint">{m.settlement_owner_only()}</p>
      )}
    </section>
  );
}
