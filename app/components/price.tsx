// Prices as the law wants them shown from the first screen on: with the shipping fee and the total (facts 2.6, rule 2).
import { discountPercent } from '#app/domain/catalog/price.ts';
import { formatWon, won } from '#app/lib/money.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** KRW integer in words of the reader's language. */
export function wonText(amount: number): string {
  return formatWon(won(amount), getLocale());
}

/** "Shipping 3,000 won (36,000 won in all)" or "Free shipping". `from`: options have different prices. */
export function ShippingLine({ price, shippingFee }: { price: number; shippingFee: number }) {
  if (shippingFee === 0) return <span className="shipping">{m.shell_shipping_free()}</span>;
  return <span className="shipping">{m.shell_shipping_and_total({ fee: wonText(shippingFee), total: wonText(price + shippingFee) })}</span>;
}

/** `was`: the lawful price before, crossed out and read out as such, with the whole percent it came down. */
export function PriceText({ price, from, was = null }: { price: number; from: boolean; was?: number | null }) {
  const words = from ? m.shell_price_from({ price: wonText(price) }) : wonText(price);
  const percent = discountPercent(price, was);
  if (was === null || percent === 0) return <span className="price">{words}</span>;
  return (
    <span className="price">
      <del className="was">
        <span className="visually-hidden">{m.money_was()}</span> {wonText(was)}
      </del>{' '}
      <b className="off">{m.money_percent_off({ percent })}</b> {words}
    </span>
  );
}
