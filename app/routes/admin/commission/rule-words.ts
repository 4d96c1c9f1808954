// What a rule says, in words.
import { wonText } from '#app/components/price.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { RuleView } from './commission.read.server.ts';

/** Basis points as percent: 770 -> '7.7%'. */
export function rateWords(bps: number): string {
  return `${String(bps / 100)}%`;
}

/** The conditions of a rule; 'everything' when it has none. */
export function conditionWords(rule: RuleView): string {
  const parts = [
    rule.makerName,
    rule.categoryName,
    rule.hallName,
    rule.channel === null ? null : rule.channel === 'hall' ? m.money_channel_hall() : m.money_channel_direct(),
    rule.star === null ? null : rule.star ? m.money_star_yes() : m.money_star_no(),
    bandWords(rule),
  ].filter((part) => part !== null);
  return parts.length === 0 ? m.money_rule_everything() : parts.join(' · ');
}

/** The fee of a rule: waived, or its rate with floor and cap. */
export function feeWords(rule: RuleView): string {
  if (rule.waived) return m.money_rule_waived();
  const parts = [
    rateWords(rule.rateBps),
    rule.least === null ? null : m.money_rule_least({ amount: wonText(rule.least) }),
    rule.most === null ? null : m.money_rule_most({ amount: wonText(rule.most) }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** From when to when it holds. */
export function windowWords(rule: Pick<RuleView, 'validFrom' | 'validTo'>): string {
  const moment = (at: Date): string => formatMoment(at, getLocale());
  return `${moment(rule.validFrom)} – ${rule.validTo === null ? '' : moment(rule.validTo)}`.trim();
}

function bandWords({ priceFrom, priceTo }: RuleView): string | null {
  if (priceFrom === null && priceTo === null) return null;
  return m.money_rule_band({ from: priceFrom === null ? '' : wonText(priceFrom), to: priceTo === null ? '' : wonText(priceTo) });
}
