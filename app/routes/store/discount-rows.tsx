// Discounts as rows of their own in a table of sums, between goods and shipping.
import { wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';

/** The maker's discount and the coupon of a basket or of one of its orders; nothing where there is none. */
export function DiscountRows({ priced }: { priced: { basketDiscount: number; couponDiscount: number } }) {
  return (
    <>
      <Discount label={m.money_discount_maker()} amount={priced.basketDiscount} />
      <Discount label={m.money_discount_coupon()} amount={priced.couponDiscount} />
    </>
  );
}

/** The same of what was bought: by whom it is borne. */
export function BorneDiscountRows({ sums }: { sums: { makerDiscount: number; platformDiscount: number } }) {
  return (
    <>
      <Discount label={m.money_discount_maker()} amount={sums.makerDiscount} />
      <Discount label={m.money_discount_platform()} amount={sums.platformDiscount} />
    </>
  );
}

function Discount({ label, amount }: { label: string; amount: number }) {
  if (amount === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{m.money_minus({ amount: wonText(amount) })}</dd>
    </>
  );
}
