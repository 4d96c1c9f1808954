// Discounts in words.
import { wonText } from '#app/components/price.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** What is taken off, from which amount on, at most how much. */
export function valueWords(of: { percentBps: number | null; amount: number | null; most?: number | null; minItems: number }): string {
  const value = of.percentBps === null ? wonText(of.amount ?? 0) : `${String(of.percentBps / 100)}%`;
  const most = of.most == null ? null : m.money_rule_most({ amount: wonText(of.most) });
  const least = of.minItems === 0 ? null : m.money_from_amount({ amount: wonText(of.minItems) });
  return [value, most, least].filter((part) => part !== null).join(', ');
}

/** Who bears a coupon, and for whose goods it is. */
export function bearerWords(of: { makerName: string | null; makerShareBps: number }): string {
  if (of.makerName === null) return m.money_bearer_market();
  if (of.makerShareBps === 10_000) return of.makerName;
  return m.money_bearer_shared({ maker: of.makerName, percent: String(of.makerShareBps / 100) });
}

export function windowWords(of: { startsAt: Date; endsAt: Date | null }): string {
  return `${formatMoment(of.startsAt, getLocale())} – ${of.endsAt === null ? '' : formatMoment(of.endsAt, getLocale())}`.trim();
}
