// What a payment method of Stripe is called.
import { m } from '#app/paraglide/messages.js';

/** `method` as Stripe names it; null or an unknown one is just "payment". */
export function methodWords(method: string | null): string {
  const words: Record<string, () => string> = {
    card: m.checkout_method_card,
    kr_card: m.checkout_method_card,
    kakao_pay: m.checkout_method_kakao_pay,
    naver_pay: m.checkout_method_naver_pay,
    payco: m.checkout_method_payco,
    samsung_pay: m.checkout_method_samsung_pay,
  };
  return (words[method ?? ''] ?? m.checkout_method_other)();
}
