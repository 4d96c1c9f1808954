// Ways of paying, and which of them the law lets a shop take without escrow: credit cards (전자상거래법 §24③; facts 2.12). Wallets may be filled from a bank
// account or with money kept in them, so prepaid sales by them need escrow.
import { needsEscrow } from './escrow.ts';

/** By Stripe's names, in the order in which they are offered. */
export const paymentMethods = ['kr_card', 'card', 'kakao_pay', 'naver_pay', 'payco', 'samsung_pay'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What pays from a card alone. Samsung Pay holds cards, and no money of its own. */
export const cardMethods: readonly PaymentMethod[] = ['kr_card', 'card', 'samsung_pay'];

/** Whether goods that a carrier brings, prepaid this way, must be offered escrow. */
export function methodNeedsEscrow(method: PaymentMethod): boolean {
  return needsEscrow({ creditCard: cardMethods.includes(method), checkableCarrier: true, instalments: false });
}

/** The methods of a list like 'kr_card, card'; null when it is empty or names what does not exist. Each once, in the order in which they are offered. */
export function methodsNamed(list: string): PaymentMethod[] | null {
  const names = list.split(',').map((name) => name.trim());
  const known = paymentMethods.filter((method) => names.includes(method));
  return names.every((name) => known.some((method) => method === name)) ? known : null;
}
