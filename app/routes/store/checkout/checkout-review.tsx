// The order to be confirmed: each maker's lines, shipping, time of dispatch and identity, and that the market is not the seller (facts 2.1 D3, D4, D7).
import type { CartLineView, CartMaker } from '#app/domain/cart/cart-view.ts';
import { canBuyLine } from '#app/domain/cart/cart-view.ts';
import { useMarket } from '#app/components/market.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { Chosen } from '../chosen.tsx';
import { DiscountRows } from '../discount-rows.tsx';
import { SellerIdentity } from '../seller-identity.tsx';
import type { Seller } from '../sellers.ts';
import { inReader, koreanIn } from '../two-languages.ts';
import { ByPlace } from './by-place.tsx';
import type { CheckoutFacts } from './checkout.read.server.ts';

type Facts = Pick<CheckoutFacts, 'cart' | 'sellers'>;

export function CheckoutReview({ facts, remote, troubled }: { facts: Facts; remote: boolean; troubled: readonly string[] }) {
  const market = useMarket();
  return (
    <section className="group card" aria-labelledby="review">
      <div className="section-head">
        <h2 id="review">{m.checkout_review()}</h2>
        <a className="more-link" href={url('cart')}>
          {m.checkout_change_in_cart()}
        </a>
      </div>
      {facts.cart.makers.map((maker) => {
        const seller = facts.sellers.find((one) => one.id === maker.makerId);
        return seller === undefined ? null : <MakerReview key={maker.makerId} maker={maker} seller={seller} remote={remote} troubled={troubled} />;
      })}
      <p className="intermediary">{m.shell_not_a_party({ market: market.name })}</p>
    </section>
  );
}

function MakerReview({ maker, seller, remote, troubled }: { maker: CartMaker; seller: Seller; remote: boolean; troubled: readonly string[] }) {
  const pickup = maker.priced?.pickup ?? false;
  const flat = maker.priced?.shippingFee ?? 0;
  return (
    <div className="review-maker">
      <h3 className="serif" lang={seller.lang}>
        {seller.name}
      </h3>
      <ul className="review-lines" role="list">
        {maker.lines.map((line) => (
          <ReviewLine key={line.id} line={line} troubled={troubled.includes(line.id)} />
        ))}
      </ul>
      <p className="by">
        {pickup ? m.money_pickup_free() : <ByPlace remote={remote} of={(place) => shippingWords(flat, place === 'near' ? 0 : seller.remoteSurcharge)} />}
        {' · '}
        {dispatchWords(maker)}
      </p>
      <MakerDiscounts maker={maker} />
      <SellerIdentity maker={seller} />
    </div>
  );
}

function shippingWords(flat: number, surcharge: number): string {
  const fee = flat + surcharge === 0 ? m.shell_shipping_free() : m.checkout_shipping_is({ fee: wonText(flat + surcharge) });
  return surcharge === 0 ? fee : `${fee} (${m.checkout_surcharge_is({ fee: wonText(surcharge) })})`;
}

function MakerDiscounts({ maker }: { maker: CartMaker }) {
  const { priced, pickup } = maker;
  if (priced === null) return null;
  return (
    <>
      {priced.pickup && pickup !== null ? <p className="by">{m.money_pickup_here({ address: inReader(pickup.addressKo, pickup.addressEn) })}</p> : null}
      {priced.basketDiscount + priced.couponDiscount === 0 ? null : (
        <dl className="sum-table">
          <DiscountRows priced={priced} />
        </dl>
      )}
    </>
  );
}

function ReviewLine({ line, troubled }: { line: CartLineView; troubled: boolean }) {
  const name = inReader(line.nameKo, line.nameEn);
  const gone = !canBuyLine(line.state);
  return (
    <li className="review-line">
      <Picture picture={line.picture === null ? null : { ...line.picture, alt: '' }} sizes="64px" />
      <div>
        <p lang={koreanIn(name)}>{name}</p>
        <Chosen line={line} />
        <p className="by">{m.checkout_times({ price: wonText(line.price), quantity: line.quantity })}</p>
        {gone || troubled ? (
          <p className="form-error">
            {m.checkout_line_gone()} <a href={url('cart')}>{m.checkout_change_in_cart()}</a>
          </p>
        ) : null}
      </div>
      <p className="line-total">{wonText(line.total)}</p>
    </li>
  );
}

// What is made after the order needs its lead time; the order leaves as one (E-Commerce Act art. 15: the agreed time).
function dispatchWords(maker: CartMaker): string {
  const lead = Math.max(0, ...maker.lines.map((line) => (line.made === 'STOCK' ? 0 : line.leadDays)));
  return lead === 0 ? m.store_ships_within({ n: maker.dispatchDays }) : m.store_ships_made({ n: Math.max(lead, maker.dispatchDays) });
}
