// Earnings as a table, as cards on phones: order, amount, state and why, the day it is due or was paid.
import { wonText } from '#app/components/price.tsx';
import { EarningBadge, earningWhy } from '#app/components/settlement-badges.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatDay, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { readEarnings } from './earnings.read.server.ts';

type Earning = Awaited<ReturnType<typeof readEarnings>>['earnings'][number];

export function EarningsTable({ earnings }: { earnings: readonly Earning[] }) {
  return (
    <Table
      caption={m.settlement_earnings()}
      rows={earnings}
      keyOf={(earning) => earning.id}
      columns={[
        {
          head: m.settlement_order(),
          cell: (earning) => (
            <>
              <a className="desk-link" href={url('makerOrder', { number: earning.number })}>
                {earning.number}
              </a>
              <br />
              <small className="desk-soft">
                {formatDay(new Date(earning.accruedAt), getLocale())}
                {earning.remainder ? ` · ${m.settlement_remainder()}` : ''}
              </small>
            </>
          ),
        },
        {
          head: m.settlement_state(),
          cell: (earning) => (
            <>
              <EarningBadge state={earning.state} held={earning.held} sold={earning.sold} />
              <br />
              <small className="desk-soft">{earningWhy(earning)}</small>
            </>
          ),
        },
        { head: m.settlement_due(), cell: (earning) => dayOf(earning) },
        {
          head: m.settlement_amount(),
          number: true,
          cell: (earning) => (
            <>
              {wonText(earning.gross - earning.reduced)}
              {earning.reduced > 0 ? (
                <>
                  <br />
                  <small className="desk-soft">{m.settlement_reduced({ amount: wonText(earning.reduced) })}</small>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

function dayOf(earning: Earning): string {
  const locale = getLocale();
  if (earning.paidAt !== null) return m.settlement_paid_on({ day: formatDay(new Date(earning.paidAt), locale) });
  if (earning.state === 'reversed') return '–';
  return earning.dueOn === null ? m.settlement_due_open() : m.settlement_due_by({ day: formatDay(toDay(earning.dueOn), locale) });
}
