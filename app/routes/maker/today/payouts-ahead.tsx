// When the maker is paid next and how much, what is on its way, what could be had today, and by which rhythm.
import { Figures } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { EarningSums } from '../earnings/earnings.read.server.ts';

const rhythms = { daily: m.settlement_daily, weekly: m.settlement_weekly, monthly: m.settlement_monthly };

export function PayoutsAhead({ sums }: { sums: EarningSums }) {
  const next = Math.max(0, sums.payable - sums.debt);
  return (
    <section className="desk-part" aria-labelledby="payouts-ahead">
      <div className="section-head">
        <h2 id="payouts-ahead">{m.maker_today_payouts()}</h2>
        {sums.advanceable === 0 ? null : (
          <a className="more-link" href={url('makerEarlyPayment')}>
            {m.maker_early_see()}
          </a>
        )}
      </div>
      <Figures
        figures={[
          { label: m.maker_next_payout(), value: next === 0 || sums.held !== null ? '–' : formatDay(sums.nextPayDay, getLocale()), href: url('makerPayouts') },
          { label: m.maker_next_amount(), value: wonText(next), href: url('makerEarnings') },
          { label: m.maker_on_its_way(), value: wonText(sums.transit) },
          { label: m.maker_early_possible(), value: wonText(sums.advanceable) },
        ]}
      />
      <p className="desk-soft">{sums.held ?? m.maker_payout_rhythm({ rhythm: rhythms[sums.rhythm](), text: m.settlement_rhythm_text() })}</p>
    </section>
  );
}
