// Who is owed what, nearest due day first; and the payouts that are under way or failed.
import { wonText } from '#app/components/price.tsx';
import { PayoutBadge } from '#app/components/settlement-badges.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { formatDay, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { PayoutsPage } from './payouts.read.server.ts';

export function PayeeName({ kind, id, name }: { kind: string; id: string; name: string }) {
  const href = kind === 'maker' ? url('adminPayoutMaker', { id }) : url('adminFinanciers');
  return (
    <a className="desk-link" href={href} lang="ko">
      {name}
    </a>
  );
}

export function Payees({ payees }: { payees: PayoutsPage['payees'] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_owed_now()}</h2>
      {payees.length === 0 ? (
        <EmptyState title={m.settlement_owed_none()}>{m.settlement_owed_none_text()}</EmptyState>
      ) : (
        <table className="table" data-cards>
          <thead>
            <tr>
              <th scope="col">{m.settlement_payee()}</th>
              <th scope="col">{m.settlement_due()}</th>
              <th scope="col">{m.settlement_obstacle()}</th>
              <th scope="col" className="number">
                {m.settlement_amount()}
              </th>
            </tr>
          </thead>
          <tbody>
            {payees.map((payee) => (
              <tr key={payee.id}>
                <td data-label={m.settlement_payee()}>
                  <PayeeName kind={payee.kind} id={payee.id} name={payee.name} />
                </td>
                <td data-label={m.settlement_due()}>
                  <span>
                    {formatDay(toDay(payee.dueOn), getLocale())} {payee.late ? <Badge tone="bad">{m.settlement_is_late()}</Badge> : null}
                  </span>
                </td>
                <td data-label={m.settlement_obstacle()}>{obstacleText(payee)}</td>
                <td data-label={m.settlement_amount()} className="number">
                  {wonText(payee.amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function obstacleText({ held, account }: { held: boolean; account: 'ready' | 'none' | 'waits' }): string {
  if (held) return m.settlement_payouts_held();
  if (account === 'none') return m.settlement_account_none();
  return account === 'waits' ? m.settlement_account_waits() : '–';
}

export function UnderWay({ payouts }: { payouts: PayoutsPage['under'] }) {
  if (payouts.length === 0) return null;
  return (
    <section className="desk-part">
      <h2>{m.settlement_under_way()}</h2>
      <table className="table" data-cards>
        <thead>
          <tr>
            <th scope="col">{m.settlement_payout_number()}</th>
            <th scope="col">{m.settlement_payee()}</th>
            <th scope="col">{m.settlement_state()}</th>
            <th scope="col">{m.settlement_due()}</th>
            <th scope="col" className="number">
              {m.settlement_amount()}
            </th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <tr key={payout.id}>
              <td data-label={m.settlement_payout_number()}>
                <span>
                  {payout.number}
                  <br />
                  <small className="desk-soft">{formatDay(new Date(payout.scheduledAt), getLocale())}</small>
                </span>
              </td>
              <td data-label={m.settlement_payee()}>
                <PayeeName kind={payout.kind} id={payout.payeeId} name={payout.name} />
              </td>
              <td data-label={m.settlement_state()}>
                <span>
                  <PayoutBadge state={payout.state} /> <small className="desk-soft">{payout.failure ?? ''}</small>
                </span>
              </td>
              <td data-label={m.settlement_due()}>{payout.dueOn === null ? '–' : formatDay(toDay(payout.dueOn), getLocale())}</td>
              <td data-label={m.settlement_amount()} className="number">
                {wonText(payout.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
