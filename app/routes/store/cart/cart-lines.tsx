// One maker's part of the basket: its lines with quantity and removal, what changed since they were put in, and its own shipping.
import type { CartLineView, CartMaker } from '#app/domain/cart/cart-view.ts';
import { mostPieces } from '#app/domain/cart/cart.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { Chosen } from '../chosen.tsx';
import { DiscountRows } from '../discount-rows.tsx';
import { inReader, koreanIn } from '../two-languages.ts';
import type { CartRefused } from './cart-post.server.ts';

export function CartMakerGroup({ maker, refused }: { maker: CartMaker; refused: CartRefused | null }) {
  const name = inReader(maker.nameKo, maker.nameEn);
  return (
    <section className="cart-maker" aria-labelledby={`maker-${maker.makerId}`}>
      <h2 id={`maker-${maker.makerId}`}>
        <a className="serif" href={url('maker', { slug: maker.slug })} lang={koreanIn(name)}>
          {name}
        </a>
      </h2>
      <ul className="cart-lines" role="list">
        {maker.lines.map((line) => (
          <CartLine key={line.id} line={line} refused={refused?.lineId === line.id ? refused : null} />
        ))}
      </ul>
      <MakerShipping maker={maker} />
      <PickupChoice maker={maker} />
    </section>
  );
}

function CartLine({ line, refused }: { line: CartLineView; refused: CartRefused | null }) {
  const name = inReader(line.nameKo, line.nameEn);
  const gone = line.state === 'sold_out' || line.state === 'hall_closed' || line.state === 'not_listed';
  return (
    <li className="cart-line" data-gone={gone || undefined}>
      <Picture picture={line.picture === null ? null : { ...line.picture, alt: '' }} sizes="104px" />
      <div className="what">
        <h3>
          <a href={url('product', { slug: line.productSlug })} lang={koreanIn(name)}>
            {name}
          </a>
        </h3>
        <LineFacts line={line} />
        <LineChange line={line} />
        {refused === null ? null : (
          <p className="form-error" role="alert" id={`${line.id}-error`}>
            {refused.words}
          </p>
        )}
      </div>
      <p className="line-total">{gone ? null : wonText(line.total)}</p>
      <div className="line-deeds">
        {gone ? null : <QuantityForm line={line} name={name} refused={refused} />}
        <form method="post" action={url('cart')}>
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="lineId" value={line.id} />
          <Button kind="quiet" size="small" aria-label={m.checkout_cart_remove_named({ name })}>
            {m.checkout_cart_remove()}
          </Button>
        </form>
      </div>
    </li>
  );
}

function LineFacts({ line }: { line: CartLineView }) {
  const locale = getLocale();
  return (
    <>
      <Chosen line={line} />
      <p className="by">{m.checkout_each({ price: wonText(line.price) })}</p>
      {line.hall === null ? null : (
        <p className="by">
          <Badge tone="hall">{m.shell_badge_hall()}</Badge>{' '}
          {m.checkout_cart_hall({ hall: inReader(line.hall.nameKo, line.hall.nameEn), when: formatMoment(line.hall.closesAt, locale) })}
        </p>
      )}
      {line.made === 'STOCK' ? null : <p className="by">{m.checkout_cart_made_after({ days: line.leadDays })}</p>}
    </>
  );
}

/** What is no longer as it was when the line was put in; said plainly. */
function LineChange({ line }: { line: CartLineView }) {
  const words = changeWords(line);
  return words === null ? null : (
    <p className="line-change" data-bad={line.state !== 'price_changed' || undefined}>
      {words}
    </p>
  );
}

function changeWords(line: CartLineView): string | null {
  if (line.state === 'price_changed') return m.checkout_cart_price_changed({ before: wonText(line.shownPrice), now: wonText(line.price) });
  if (line.state === 'too_many') return m.checkout_cart_too_many({ free: line.free });
  if (line.state === 'sold_out') return m.checkout_cart_sold_out();
  if (line.state === 'hall_closed') return m.checkout_cart_hall_closed();
  if (line.state === 'not_listed') return m.checkout_cart_not_listed();
  return line.state === 'custom_missing' ? m.checkout_cart_custom_missing() : null;
}

function QuantityForm({ line, name, refused }: { line: CartLineView; name: string; refused: CartRefused | null }) {
  return (
    <form method="post" action={url('cart')} className="quantity-form">
      <input type="hidden" name="intent" value="change" />
      <input type="hidden" name="lineId" value={line.id} />
      <label className="visually-hidden" htmlFor={`${line.id}-quantity`}>
        {m.checkout_cart_quantity_of({ name })}
      </label>
      <input
        className="input"
        id={`${line.id}-quantity`}
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPieces}
        required
        defaultValue={refused?.quantity ?? line.quantity}
        aria-invalid={refused === null ? undefined : true}
        aria-describedby={refused === null ? undefined : `${line.id}-error`}
      />
      <Button kind="secondary" size="small" aria-label={m.checkout_cart_change_named({ name })}>
        {m.checkout_cart_change()}
      </Button>
    </form>
  );
}

function MakerShipping({ maker }: { maker: CartMaker }) {
  const { priced } = maker;
  if (priced === null) return null;
  return (
    <dl className="sum-table cart-maker-sums">
      <dt>{m.checkout_items()}</dt>
      <dd>{wonText(priced.itemsTotal)}</dd>
      <DiscountRows priced={priced} />
      <dt>
        {m.checkout_shipping()}
        {priced.missingToFree === null ? null : <span className="by"> {m.checkout_cart_free_from({ amount: wonText(priced.missingToFree) })}</span>}
      </dt>
      <dd>{priced.pickup ? m.money_pickup() : priced.shippingFee === 0 ? m.shell_shipping_free() : wonText(priced.shippingFee)}</dd>
    </dl>
  );
}

/** Where the maker offers it: fetching it at the workshop, without shipping. */
function PickupChoice({ maker }: { maker: CartMaker }) {
  const { pickup, priced } = maker;
  if (pickup === null || priced === null) return null;
  const address = inReader(pickup.addressKo, pickup.addressEn);
  const note = inReader(pickup.noteKo, pickup.noteEn);
  return (
    <form method="post" action={url('cart')} className="pickup-form">
      <input type="hidden" name="intent" value="pickup" />
      <input type="hidden" name="makerId" value={maker.makerId} />
      <p className="by" lang={koreanIn(address)}>
        {m.money_pickup_here({ address })} {note}
      </p>
      <Button kind="secondary" size="small" name="pickup" value={priced.pickup ? 'no' : 'yes'}>
        {priced.pickup ? m.money_pickup_send() : m.money_pickup_choose()}
      </Button>
    </form>
  );
}
