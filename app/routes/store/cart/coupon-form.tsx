// The coupon of the basket: a field for its code, or what became of the one that was put in. What is wrong is told at the field.
import type { CartCoupon } from '#app/domain/cart/cart-view.ts';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { couponWords } from '#app/http/coupon-words.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CartRefused } from './cart-post.server.ts';

export function CouponForm({ coupon, refused }: { coupon: CartCoupon | null; refused: CartRefused | null }) {
  const typed = refused?.code ?? null;
  if (coupon !== null && typed === null) return <CouponHere coupon={coupon} />;
  return (
    <form method="post" action={url('cart')} className="coupon-form" id="coupon">
      <input type="hidden" name="intent" value="coupon" />
      <Field
        name="code"
        id="coupon-code"
        label={m.money_coupon_code()}
        hint={m.money_coupon_one()}
        defaultValue={typed ?? ''}
        errors={typed === null || refused === null ? undefined : [refused.words]}
        maxLength={60}
        autoComplete="off"
        required
      />
      <Button kind="secondary">{m.money_coupon_use()}</Button>
    </form>
  );
}

function CouponHere({ coupon }: { coupon: CartCoupon }) {
  return (
    <form method="post" action={url('cart')} className="coupon-form" id="coupon">
      <input type="hidden" name="intent" value="coupon-remove" />
      <p className={coupon.state === 'applied' || coupon.state === 'below_minimum' ? 'by' : 'form-error'}>
        <CouponState coupon={coupon} />
      </p>
      <Button kind="secondary" size="small">
        {m.money_coupon_remove()}
      </Button>
    </form>
  );
}

/** What became of the coupon, in one line. */
export function CouponState({ coupon }: { coupon: CartCoupon }) {
  const { state, name, code, discount, missing } = coupon;
  if (state === 'applied') return <>{m.money_coupon_applied_named({ name, code, amount: wonText(discount) })}</>;
  const more = missing === null ? '' : ` ${m.money_coupon_missing({ amount: wonText(missing) })}`;
  return (
    <>
      {code}: {couponWords(state)}
      {more}
    </>
  );
}
