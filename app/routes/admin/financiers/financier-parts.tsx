// A financier with its figures, its account and its terms; advances that wait for a word; advances that ended.
import { wonText } from '#app/components/price.tsx';
import { errorsAt, fieldAt, type Reply } from '#app/components/refused.ts';
import { AdvanceBadge } from '#app/components/settlement-badges.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { findBank } from '#app/domain/settlement/banks.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { BankAccountFields } from '#app/routes/desk/bank-account-fields.tsx';

import { FinancierForm } from './financier-form.tsx';
import type { FinancierFacts, FinanciersPage } from './financiers.read.server.ts';

export function FinancierCard({ financier, providers, reply }: { financier: FinancierFacts; providers: readonly string[]; reply: Reply }) {
  const isMine = reply?.initialValue?.['id'] === financier.id;
  const rows: [string, string][] = [
    [m.settlement_rate(), `${(financier.annualRateBps / 100).toFixed(2)}%`],
    [m.settlement_part(), `${String(financier.advanceBps / 100)}%`],
    [m.settlement_offer_recourse(), financier.recourse ? m.settlement_recourse_yes() : m.settlement_recourse_no()],
    [m.settlement_outstanding(), m.settlement_of_limit({ amount: wonText(financier.outstanding), limit: wonText(financier.limitTotal) })],
    [m.settlement_recourse_owed(), wonText(financier.recourseOpen)],
    [m.settlement_account(), financier.account === null ? m.settlement_account_none() : `${findBank(financier.bankCode ?? '')?.ko ?? ''} ${financier.account}`],
  ];
  return (
    <section className="card form-stack">
      <div className="section-head">
        <h2>{getLocale() === 'ko' ? financier.nameKo : financier.nameEn}</h2>
        <Badge tone={financier.active ? 'good' : 'plain'}>{financier.active ? m.settlement_is_active() : m.settlement_is_inactive()}</Badge>
      </div>
      <dl className="sum-table">{rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} ${value}`}>{value}</dd>])}</dl>
      <details className="desk-fold" open={isMine && reply.initialValue?.['intent'] === 'put'}>
        <summary>{m.settlement_financier_terms()}</summary>
        <FinancierForm financier={financier} providers={providers} reply={reply} />
      </details>
      <details className="desk-fold" open={isMine && reply.initialValue?.['intent'] === 'account'}>
        <summary>{m.settlement_account_change()}</summary>
        <AccountForm financier={financier} reply={isMine ? reply : undefined} />
      </details>
    </section>
  );
}

function AccountForm({ financier, reply }: { financier: FinancierFacts; reply: Reply }) {
  return (
    <form method="post" className="form-stack">
      <FormErrors errors={errorsAt(reply, '')} />
      <input type="hidden" name="id" value={financier.id} />
      <BankAccountFields reply={reply} subject={financier.id} />
      <div>
        <Button kind="secondary" name="intent" value="account">
          {m.settlement_account_save()}
        </Button>
      </div>
    </form>
  );
}

export function Waiting({ advances, reply }: { advances: FinanciersPage['waiting']; reply: Reply }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_waiting_advances()}</h2>
      <ul className="desk-stack" role="list">
        {advances.map((advance) => {
          const mine = reply?.initialValue?.['advanceId'] === advance.id ? reply : undefined;
          return (
            <li className="card form-stack" key={advance.id}>
              <p>
                <strong>{wonText(advance.cash)}</strong> · {advance.maker} · {advance.number} · {advance.financier}
              </p>
              <p className="hint">{formatMoment(new Date(advance.acceptedAt), getLocale())}</p>
              <form method="post" className="form-stack">
                <FormErrors errors={errorsAt(mine, '')} />
                <input type="hidden" name="advanceId" value={advance.id} />
                <Field
                  id={`words-${advance.id}`}
                  {...fieldAt(mine, 'words')}
                  label={m.settlement_funding_words()}
                  required
                  minLength={2}
                  maxLength={120}
                  autoComplete="off"
                />
                <div className="button-row">
                  <Button kind="secondary" size="small" name="intent" value="funded">
                    {m.settlement_funded_do()}
                  </Button>
                  <Button kind="quiet" size="small" name="intent" value="declined">
                    {m.settlement_declined_do()}
                  </Button>
                </div>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function AdvanceList({ advances }: { advances: FinanciersPage['recent'] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_advances()}</h2>
      <ul className="desk-rows card" role="list">
        {advances.map((advance) => (
          <li key={advance.id}>
            <strong>{wonText(advance.cash)}</strong> <AdvanceBadge state={advance.state} /> <span lang="ko">{advance.maker}</span> · {advance.number}
            <br />
            <small className="desk-soft">
              {[advance.financier, `${m.settlement_offer_cost()} ${wonText(advance.discount + advance.fee)}`, ...outcomeOf(advance)].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

// What the financier said of it, where it has said something.
function outcomeOf({ fundingReference, declineReason }: FinanciersPage['recent'][number]): string[] {
  if (fundingReference !== null) return [m.settlement_advance_reference({ reference: fundingReference.replace(/^fixture /, '') })];
  return declineReason === null ? [] : [declineReason];
}
