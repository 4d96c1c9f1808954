// A zone of a hall: a wall with what stands on it. The hall's price with shipping and total, what is left as a fact (facts 2.6).
import { Picture } from '#app/components/picture.tsx';
import { PriceText, ShippingLine, wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { HallState } from '../hall-rows.read.server.ts';
import type { HallGood, HallZone as Zone } from './hall.read.server.ts';

export function HallZone({ zone, state }: { zone: Zone; state: HallState }) {
  return (
    <section className="hall-wall" id={zone.slug} aria-labelledby={`${zone.slug}-name`}>
      <header>
        <h2 id={`${zone.slug}-name`} className="serif" lang={zone.lang}>
          {zone.name}
        </h2>
        {zone.text === '' ? null : <p lang={zone.lang}>{zone.text}</p>}
      </header>
      {zone.goods.length === 0 ? (
        <p className="by">{state === 'announced' ? m.hall_zone_preparing() : m.hall_zone_empty()}</p>
      ) : (
        <ul className="goods" role="list">
          {zone.goods.map((good) => (
            <Good key={good.slug} good={good} state={state} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Good({ good, state }: { good: HallGood; state: HallState }) {
  return (
    <li className="good" data-sold-out={state === 'open' && good.left === 0 ? true : undefined}>
      <Picture picture={good.picture} sizes="(min-width: 1024px) 270px, (min-width: 640px) 31vw, 46vw" />
      <a className="name" href={url('product', { slug: good.slug })} lang={good.nameLang}>
        {good.name}
      </a>
      <span className="by">
        {good.makerName} · {good.placeName}
      </span>
      {state === 'announced' ? <span className="by">{m.hall_from_opening()}</span> : <Price good={good} state={state} />}
    </li>
  );
}

function Price({ good, state }: { good: HallGood; state: HallState }) {
  if (state === 'closed') {
    return (
      <>
        <PriceText price={good.price} from={good.priceFrom} />
        <ShippingLine price={good.price} shippingFee={good.shippingFee} />
        <span className="by">{good.available ? m.hall_sold_directly() : m.hall_sold_out_now()}</span>
      </>
    );
  }
  if (good.left === 0) return <span className="by">{m.hall_none_left({ n: good.setAside })}</span>;
  return (
    <>
      <PriceText price={good.price} from={good.priceFrom} />
      {good.directPrice === null ? null : <span className="by">{m.hall_direct_price({ price: wonText(good.directPrice) })}</span>}
      <ShippingLine price={good.price} shippingFee={good.shippingFee} />
      <span className="by left-here">{m.hall_left({ n: good.left ?? 0, of: good.setAside })}</span>
    </>
  );
}
