// The payouts of a maker: number, day, state, what it is made of.
import { wonText } from '#app/components/price.tsx';
import { PayoutBadge } from '#app/components/settlement-badges.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { findBank } from '#app/domain/settlement/banks.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { readPayouts } from './payouts.read.server.ts';

type Payout = Awaited<ReturnType<typeof readPayouts>>['payouts'][number];

export function PayoutList({ payouts }: { payouts: readonly Payout[] }) {
  const locale = getLocale();
  return (
    <Table
      caption={m.settlement_payouts()}
      rows={payouts}
      keyOf={(payout) => payout.id}
      columns={[
        {
          head: m.settlement_payout_number(),
          cell: (payout) => (
            <>
              {payout.number}
              <br />
              <small className="desk-soft">{formatDay(new Date(payout.settledAt ?? payout.scheduledAt), locale)}</small>
            </>
          ),
        },
        {
          head: m.settlement_state(),
          cell: (payout) => (
            <>
              <PayoutBadge state={payout.state} />
              <br />
              <small className="desk-soft">{payout.failure ?? accountText(payout)}</small>
            </>
          ),
        },
        { head: m.settlement_made_of(), cell: (payout) => partsOf(payout) },
        { head: m.settlement_amount(), number: true, cell: (payout) => wonText(payout.amount) },
      ]}
    />
  );
}

/** What a payout adds up from, in one line. */
export function partsOf(payout: Pick<Payout, 'earned' | 'offset' | 'reserveKept' | 'reserveReleased'>): string {
  const parts = [m.settlement_part_earned({ amount: wonText(payout.earned) })];
  if (payout.offset > 0) parts.push(m.settlement_part_offset({ amount: wonText(payout.offset) }));
  if (payout.reserveKept > 0) parts.push(m.settlement_part_kept({ amount: wonText(payout.reserveKept) }));
  if (payout.reserveReleased > 0) parts.push(m.settlement_part_released({ amount: wonText(payout.reserveReleased) }));
  return parts.join(' · ');
}

function accountText({ bankCode, account, rail }: Payout): string {
  if (rail === 'netted') return m.settlement_netted();
  if (bankCode === null || account === null) return 'Stripe';
  const bank = findBank(bankCode);
  return `${(getLocale() === 'ko' ? bank?.ko : bank?.en) ?? bankCode} ${account}`;
}
