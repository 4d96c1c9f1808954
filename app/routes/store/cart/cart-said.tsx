// What the basket says after a post, with the way back for what was taken out (undo instead of "are you sure").
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CartSaid } from './cart.form.ts';

export function CartSaidNotice({ said }: { said: CartSaid | null }) {
  if (said === null) return null;
  const words = {
    added: m.checkout_cart_added,
    changed: m.checkout_cart_changed,
    restored: m.checkout_cart_restored,
    removed: m.checkout_cart_removed,
    cancelled: m.checkout_cart_cancelled,
    coupon: m.money_said_coupon,
    coupon_removed: m.money_said_coupon_removed,
    pickup: m.money_said_pickup,
  };
  return (
    <Notice tone="good" live>
      <div className="button-row">
        <p>{words[said.what]()}</p>
        {said.removed === undefined ? null : <Undo removed={said.removed} />}
        {said.what === 'added' ? (
          <ButtonLink kind="quiet" size="small" href={url('search')}>
            {m.checkout_cart_go_on()}
          </ButtonLink>
        ) : null}
      </div>
    </Notice>
  );
}

function Undo({ removed }: { removed: NonNullable<CartSaid['removed']> }) {
  return (
    <form method="post" action={url('cart')}>
      <input type="hidden" name="intent" value="undo-remove" />
      <input type="hidden" name="offerId" value={removed.offerId} />
      <input type="hidden" name="quantity" value={removed.quantity} />
      {Object.entries(removed.customInputs).map(([key, value]) => (
        <input key={key} type="hidden" name={`custom_${key}`} value={value} />
      ))}
      <Button kind="secondary" size="small">
        {m.checkout_cart_undo()}
      </Button>
    </form>
  );
}
