// Who is owed what, nearest due day first; and the payouts that are under way or failed.
import { wonText } from '#app/components/price.tsx';
import { PayoutBadge } from '#app/components/settlement-badges.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
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
        <Table
          caption={m.settlement_owed_now()}
          rows={payees}
          keyOf={(payee) => payee.id}
          columns={[
            { head: m.settlement_payee(), cell: (payee) => <PayeeName kind={payee.kind} id={payee.id} name={payee.name} /> },
            {
              head: m.settlement_due(),
              cell: (payee) => (
                <>
                  {formatDay(toDay(payee.dueOn), getLocale())} {payee.late ? <Badge tone="bad">{m.settlement_is_late()}</Badge> : null}
                </>
              ),
            },
            { head: m.settlement_obstacle(), cell: (payee) => obstacleText(payee) },
            { head: m.settlement_amount(), number: true, cell: (payee) => wonText(payee.amount) },
          ]}
        />
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
      <Table
        caption={m.settlement_under_way()}
        rows={payouts}
        keyOf={(payout) => payout.id}
        columns={[
          {
            head: m.settlement_payout_number(),
            cell: (payout) => (
              <>
                {payout.number}
                <br />
                <small className="desk-soft">{formatDay(new Date(payout.scheduledAt), getLocale())}</small>
              </>
            ),
          },
          { head: m.settlement_payee(), cell: (payout) => <PayeeName kind={payout.kind} id={payout.payeeId} name={payout.name} /> },
          {
            head: m.settlement_state(),
            cell: (payout) => (
              <>
                <PayoutBadge state={payout.state} /> <small className="desk-soft">{payout.failure ?? ''}</small>
              </>
            ),
          },
          { head: m.settlement_due(), cell: (payout) => (payout.dueOn === null ? '–' : formatDay(toDay(payout.dueOn), getLocale())) },
          { head: m.settlement_amount(), number: true, cell: (payout) => wonText(payout.amount) },
        ]}
      />
    </section>
  );
}
