// One earning with what each financier pays for it, and the form that sells it; and the list of what was sold.
import type { SubmissionResult } from '@conform-to/react';

import { wonText } from '#app/components/price.tsx';
import { AdvanceBadge } from '#app/components/settlement-badges.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox } from '#app/components/ui/field.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { EarlyPayment } from './early-payment.read.server.ts';

type OfferFacts = EarlyPayment['offers'][number];
type Choice = OfferFacts['choices'][number];

interface OfferProps {
  offer: OfferFacts;
  owner: boolean;
  reply: SubmissionResult | undefined;
  /** The assignment's text in the reader's language. */
  text: string;
}

export function Offer({ offer, owner, reply, text }: OfferProps) {
  return (
    <li className="card form-stack">
      <div className="section-head">
        <h2>
          <a href={url('makerOrder', { number: offer.number })}>{offer.number}</a>
        </h2>
        <strong>{wonText(offer.face)}</strong>
      </div>
      {offer.choices.map((choice) => (
        <details key={choice.financierId} className="desk-fold" open={isRefused(reply, offer, choice)}>
          <summary>{m.settlement_offer({ name: choice.name, cash: wonText(choice.cash) })}</summary>
          <div className="form-stack">
            <Price choice={choice} />
            {owner ? <AcceptForm offer={offer} choice={choice} reply={isRefused(reply, offer, choice) ? reply : undefined} text={text} /> : null}
          </div>
        </details>
      ))}
    </li>
  );
}

function Price({ choice }: { choice: Choice }) {
  const percent = (bps: number): string => `${(bps / 100).toFixed(2)}%`;
  const rows: [string, string][] = [
    [m.settlement_offer_advanced(), wonText(choice.advanced)],
    [m.settlement_offer_rate(), percent(choice.annualRateBps)],
    [m.settlement_offer_days(), m.settlement_days({ days: choice.days, day: formatDay(choice.expectedOn, getLocale()) })],
    [m.settlement_offer_discount(), wonText(choice.discount)],
    [m.settlement_offer_fee(), wonText(choice.fee)],
    [m.settlement_offer_cash(), wonText(choice.cash)],
    [m.settlement_offer_later(), wonText(choice.later)],
    [m.settlement_offer_effective(), percent(choice.effectiveBps)],
    [m.settlement_offer_recourse(), choice.recourse ? m.settlement_recourse_yes() : m.settlement_recourse_no()],
  ];
  return <dl className="sum-table">{rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} ${value}`}>{value}</dd>])}</dl>;
}

function AcceptForm({ offer, choice, reply, text }: { offer: OfferFacts; choice: Choice; reply: SubmissionResult | undefined; text: string }) {
  return (
    <form method="post" className="form-stack">
      <input type="hidden" name="earningId" value={offer.earningId} />
      <input type="hidden" name="financierId" value={choice.financierId} />
      <input type="hidden" name="cash" value={choice.cash} />
      <div className="assignment-text">
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <CheckBox
        id={`agreed-${offer.earningId}-${choice.financierId}`}
        name="agreed"
        value="yes"
        label={m.settlement_agree()}
        required
        errors={reply?.error?.['agreed'] ?? undefined}
      />
      <div>
        <Button>{m.settlement_accept({ cash: wonText(choice.cash) })}</Button>
      </div>
    </form>
  );
}

function isRefused(reply: SubmissionResult | undefined, offer: OfferFacts, choice: Choice): boolean {
  return reply?.initialValue?.['earningId'] === offer.earningId && reply.initialValue['financierId'] === choice.financierId;
}

export function Advances({ advances }: { advances: EarlyPayment['advances'] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_advances()}</h2>
      <Table
        caption={m.settlement_advances()}
        rows={advances}
        keyOf={(advance) => advance.id}
        columns={[
          {
            head: m.settlement_order(),
            cell: (advance) => (
              <>
                {advance.number}
                <br />
                <small className="desk-soft">{formatDay(new Date(advance.acceptedAt), getLocale())}</small>
              </>
            ),
          },
          { head: m.settlement_financier(), cell: (advance) => advance.name },
          {
            head: m.settlement_state(),
            cell: (advance) => (
              <>
                <AdvanceBadge state={advance.state} />
                {advance.owed > 0 ? (
                  <>
                    <br />
                    <small className="desk-soft">{m.settlement_recourse_open({ amount: wonText(advance.owed) })}</small>
                  </>
                ) : null}
              </>
            ),
          },
          { head: m.settlement_offer_cost(), number: true, cell: (advance) => wonText(advance.discount + advance.fee) },
          { head: m.settlement_offer_cash(), number: true, cell: (advance) => wonText(advance.cash) },
        ]}
      />
    </section>
  );
}
