// Real goods as samples.
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards, toCard } from '#app/routes/store/product-cards.read.server.ts';

/** Eight cards, or fewer in an empty shop. */
export async function readSamples(locale: Locale) {
  const rows = await productCards(reader(), locale).orderBy('p.slug').limit(8).execute();
  return { cards: rows.map(toCard) };
}
