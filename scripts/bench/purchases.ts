// Whole purchases by guests over HTTP, eight at once: product, basket, checkout, payment page, order. They take pieces off the shelves of the shop.
import { newBuyer, readForms } from '../../tests/setup/http-buyer.ts';
import { buyOne, type Wish } from '../../tests/setup/http-purchase.ts';

import { rateOf, type Rate } from './rate.ts';

const atOnce = 8;
const goods = 40;

/** Buys so many pieces, spread over the goods of the first result pages; `count` of them were had. */
export async function measurePurchases(origin: string, purchases: number): Promise<{ rate: Rate; count: number }> {
  const wishes = await findWishes(origin);
  if (wishes.length === 0) throw new Error('nothing is for sale');
  const times: number[] = [];
  let faults = 0;
  let next = 0;
  const begunAt = performance.now();
  const buyer = async (): Promise<void> => {
    for (let place = next++; place < purchases; place = next++) {
      const wish = wishes[place % wishes.length];
      if (wish === undefined) return;
      const begun = performance.now();
      const outcome = await buyOne(origin, wish);
      if (outcome.end === 'bought') times.push(performance.now() - begun);
      else faults += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, buyer));
  return { rate: rateOf(times, performance.now() - begunAt, faults), count: times.length };
}

// Goods in stock that ask nothing of the buyer.
async function findWishes(origin: string): Promise<Wish[]> {
  const reader = newBuyer(origin);
  const slugs = new Set<string>();
  for (let page = 1; slugs.size < goods && page < 20; page += 1) {
    const { html } = await reader.get(`/search?available=1&made=STOCK&page=${String(page)}`);
    for (const [, slug] of html.matchAll(/href="\/products\/([^"#?]+)"/g)) if (slug !== undefined) slugs.add(slug);
  }
  const wishes: Wish[] = [];
  for (const slug of [...slugs].slice(0, goods)) {
    const { html } = await reader.get(`/products/${slug}`);
    const offer = readForms(html).flatMap((form) => form.choices.filter((choice) => choice.name === 'offerId' && !choice.disabled))[0];
    if (offer !== undefined) wishes.push({ slug, offerId: offer.value });
  }
  return wishes;
}
