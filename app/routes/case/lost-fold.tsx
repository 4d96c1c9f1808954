// Says that a parcel is lost: the maker's own, or any by the operator. Opens a claim.
import { type Reply, errorsAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

export interface LosableParcel {
  id: string;
  purpose: string;
  state: string;
  deliveryKnownBy: string | null;
}

/** Whether it may be said: it has left, and the buyer did not say that it came. */
export function isLosable({ purpose, state, deliveryKnownBy }: LosableParcel): boolean {
  return purpose === 'order' && (state === 'handed_over' || state === 'in_transit' || (state === 'delivered' && deliveryKnownBy !== 'buyer'));
}

/** `action`: the page that takes the post. Nothing where it cannot be said. */
export function LostFold({ parcel, action, reply }: { parcel: LosableParcel; action: string; reply: Reply }) {
  if (!isLosable(parcel)) return null;
  return (
    <details className="desk-fold" open={reply !== undefined}>
      <summary>{m.returns_do_lose()}</summary>
      <form method="post" action={action} className="form-stack">
        <p className="desk-soft">{m.returns_do_lose_text()}</p>
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="parcelId" value={parcel.id} />
        <div>
          <Button kind="danger" size="small" name="intent" value="lost">
            {m.returns_do_lose()}
          </Button>
        </div>
      </form>
    </details>
  );
}
