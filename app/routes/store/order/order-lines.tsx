// The things of an order, gathered under the place where they were made: the way from a thing to its place is what this market is for.
import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { PlaceCard } from '#app/components/place-card.tsx';
import { wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { inReader, koreanIn } from '../two-languages.ts';
import type { OrderFacts, OrderLineFacts } from './order.read.server.ts';

export function OrderLines({ order }: { order: OrderFacts }) {
  return (
    <>
      {byPlace(order.lines).map((group) => (
        <div className="made-in" key={group[0].id}>
          <ul className="order-lines" role="list">
            {group.map((line) => (
              <OrderLine key={line.id} line={line} />
            ))}
          </ul>
          {group[0].place === null ? null : <PlaceCard place={{ ...group[0].place, nameLang: group[0].place.lang }} heading={headingOf(group)} />}
        </div>
      ))}
    </>
  );
}

function OrderLine({ line }: { line: OrderLineFacts }) {
  const name = inReader(line.nameKo, line.nameEn);
  const options = inReader(line.optionsKo, line.optionsEn);
  const taken = line.cancelled + line.returned;
  return (
    <li className="review-line">
      <Picture picture={pictureOf(line)} sizes="88px" />
      <div>
        <h3 lang={koreanIn(name)}>{line.listed ? <a href={url('product', { slug: line.productSlug })}>{name}</a> : name}</h3>
        {options === '' ? null : (
          <p className="by" lang={koreanIn(options)}>
            {options}
          </p>
        )}
        {line.customInputs.map((input) => (
          <p className="by" key={input}>
            {input}
          </p>
        ))}
        <p className="by">{m.checkout_times({ price: wonText(line.unitPrice), quantity: line.quantity })}</p>
        {line.hallKo === null ? null : <p className="by">{m.checkout_order_bought_in({ hall: inReader(line.hallKo, line.hallEn ?? '') })}</p>}
        {taken > 0 && taken < line.quantity ? <p className="by">{m.checkout_order_pieces_back({ count: taken })}</p> : null}
        {line.place === null ? null : (
          <p className="by">
            <a href={line.place.href} lang={line.place.lang}>
              {m.checkout_order_made_in({ place: line.place.name })}
            </a>
          </p>
        )}
      </div>
      <p className="line-total">{wonText(line.lineTotal)}</p>
    </li>
  );
}

/** Lines of one place together, in the order of their first lines; no group is empty. */
function byPlace(lines: readonly OrderLineFacts[]): [OrderLineFacts, ...OrderLineFacts[]][] {
  const groups = new Map<string, [OrderLineFacts, ...OrderLineFacts[]]>();
  for (const line of lines) {
    const key = line.place?.href ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

function headingOf(group: readonly OrderLineFacts[]): string {
  return group.length === 1 ? m.shell_made_here() : m.checkout_order_made_here_all({ count: group.length });
}
