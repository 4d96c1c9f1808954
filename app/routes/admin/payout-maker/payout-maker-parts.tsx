// The parts of a maker's payouts for the operator: history, open debts, the forms that steer.
import type { SubmissionResult } from '@conform-to/react';

import { wonText } from '#app/components/price.tsx';
import { errorsAt, typedAt } from '#app/components/refused.ts';
import { PayoutBadge } from '#app/components/settlement-badges.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { findBank } from '#app/domain/settlement/banks.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { partsOf } from '#app/routes/maker/payouts/payout-list.tsx';
import { url } from '#app/urls.ts';

import type { PayoutMaker } from './payout-maker.read.server.ts';

export function Payouts({ payouts }: { payouts: PayoutMaker['payouts'] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_history()}</h2>
      <ul className="desk-rows card" role="list">
        {payouts.map((payout) => (
          <li key={payout.id}>
            <strong>{wonText(payout.amount)}</strong> <PayoutBadge state={payout.state} /> {payout.number}
            <br />
            <small className="desk-soft">
              {formatDay(new Date(payout.scheduledAt), getLocale())} · {partsOf(payout)} {payout.failure ?? ''}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Debts({ debts }: { debts: PayoutMaker['debts'] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_debts()}</h2>
      <ul className="desk-rows card" role="list">
        {debts.map((debt) => (
          <li key={debt.id}>
            <strong>{wonText(debt.amount - debt.covered)}</strong>{' '}
            <a className="desk-link" href={url('adminPurchase', { number: debt.purchase })}>
              {debt.number}
            </a>
            <br />
            <small className="desk-soft">
              {formatDay(new Date(debt.at), getLocale())} ·{' '}
              {debt.creditor === null ? m.settlement_debt_market() : m.settlement_debt_of({ name: debt.creditor })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SteerForms({ maker, reply }: { maker: PayoutMaker['maker']; reply: SubmissionResult | undefined }) {
  const to = (intent: string) => (reply?.initialValue?.['intent'] === intent ? reply : undefined);
  return (
    <aside className="desk-stack">
      <section className="card form-stack">
        <h2>{m.settlement_account()}</h2>
        <p>{maker.number === null ? m.settlement_account_none() : `${findBank(maker.bankCode ?? '')?.ko ?? ''} ${maker.number} · ${maker.holder ?? ''}`}</p>
        <form method="post" className="form-stack">
          <FormErrors errors={errorsAt(to('run'), '')} />
          <Button kind="secondary" name="intent" value="run">
            {m.settlement_pay_now()}
          </Button>
        </form>
      </section>
      <section className="card">
        <h2>{m.settlement_hold()}</h2>
        <form method="post" className="form-stack">
          {maker.heldAt === null ? (
            <>
              <Field
                name="reason"
                label={m.settlement_hold_reason()}
                hint={m.settlement_hold_hint()}
                required
                minLength={2}
                maxLength={300}
                autoComplete="off"
                defaultValue={typedAt(to('hold'), 'reason') ?? ''}
                errors={errorsAt(to('hold'), 'reason')}
              />
              <Button kind="danger" name="intent" value="hold">
                {m.settlement_hold_do()}
              </Button>
            </>
          ) : (
            <Button kind="secondary" name="intent" value="release">
              {m.settlement_release_do()}
            </Button>
          )}
        </form>
      </section>
      <section className="card">
        <h2>{m.settlement_reserve()}</h2>
        <form method="post" className="form-stack">
          <Field
            name="percent"
            label={m.settlement_reserve_percent()}
            inputMode="numeric"
            required
            maxLength={3}
            defaultValue={typedAt(to('reserve'), 'percent') ?? String((maker.reserveBps ?? 0) / 100)}
            errors={errorsAt(to('reserve'), 'percent')}
          />
          <Field
            name="days"
            label={m.settlement_reserve_days()}
            inputMode="numeric"
            required
            maxLength={3}
            defaultValue={typedAt(to('reserve'), 'days') ?? String(maker.reserveDays ?? 30)}
            errors={errorsAt(to('reserve'), 'days')}
          />
          <Button kind="secondary" name="intent" value="reserve">
            {m.settlement_reserve_do()}
          </Button>
        </form>
      </section>
      <section className="card">
        <h2>{m.settlement_stripe()}</h2>
        <p className="hint">{m.settlement_stripe_text()}</p>
        <form method="post" className="form-stack">
          <Field
            name="account"
            label={m.settlement_stripe_account()}
            placeholder="acct_…"
            autoComplete="off"
            optional
            maxLength={64}
            defaultValue={typedAt(to('stripe'), 'account') ?? maker.stripeAccountId ?? ''}
            errors={errorsAt(to('stripe'), 'account')}
          />
          <Button kind="secondary" name="intent" value="stripe">
            {m.settlement_stripe_do()}
          </Button>
        </form>
      </section>
    </aside>
  );
}
