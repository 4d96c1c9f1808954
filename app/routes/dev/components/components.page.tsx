// Every component in its states, for designers and for checks of contrast and semantics. Demonstration only.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Goods } from '#app/components/product-card.tsx';
import { anyone, requireDemo } from '#app/http/access.server.ts';
import { getLocale } from '#app/paraglide/runtime.js';
import { m } from '#app/paraglide/messages.js';

import { readSamples } from './components.read.server.ts';
import { Controls } from './sample-controls.tsx';
import { Things } from './sample-things.tsx';
import { Tokens } from './sample-tokens.tsx';

export async function loader() {
  anyone();
  requireDemo();
  return { now: Date.now(), ...(await readSamples(getLocale())) };
}

export const meta: MetaFunction = () => [{ title: m.store_dev_title() }, { name: 'robots', content: 'noindex' }];

export default function ComponentsPage() {
  const { cards, now } = useLoaderData<typeof loader>();
  const [first] = cards;
  return (
    <div className="wrap samples">
      <div className="page-head">
        <h1>{m.store_dev_title()}</h1>
        <p className="lede">{m.store_dev_text()}</p>
      </div>
      <Tokens />
      <Controls />
      <Things closesAt={new Date(now + 90_000_000)} picture={first?.picture ?? null} />
      <section className="section">
        <h2>ProductCard</h2>
        <Goods
          products={[
            ...cards.slice(0, 4),
            ...cards.slice(4, 8).map((card, index) => ({
              ...card,
              available: index !== 0,
              badge: index === 1 ? ('star' as const) : index === 2 ? ('hall' as const) : ('made-to-order' as const),
              priceFrom: index === 3,
              shippingFee: index === 2 ? 0 : card.shippingFee,
            })),
          ]}
        />
      </section>
    </div>
  );
}
