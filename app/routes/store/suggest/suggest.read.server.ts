// Suggestions with what helps to choose: of goods the picture, the price and who makes them; read again from the visibility views.
import type { ProductCardFacts } from '#app/components/product-card.tsx';
import { wonText } from '#app/components/price.tsx';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Suggestion } from '#app/infra/search/port.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards, toCard } from '#app/routes/store/product-cards.read.server.ts';

const ofEach = 5;
const mostNames = 3;

export interface SuggestedName {
  slug: string;
  name: string;
  lang?: 'ko' | undefined;
  note?: string;
  picture?: string;
}
export interface Suggested {
  queries: string[];
  products: SuggestedName[];
  makers: SuggestedName[];
  clusters: SuggestedName[];
  categories: SuggestedName[];
}

/** What to suggest for the beginning of a query; empty for an empty one. */
export async function readSuggestions(q: string, locale: Locale): Promise<Suggested> {
  const found = q === '' ? [] : await marketSearch().suggest({ q, locale, limit: ofEach });
  const of = (kind: Suggestion['kind']) => found.filter((one) => one.kind === kind);
  const named = (kind: Suggestion['kind']): SuggestedName[] =>
    of(kind)
      .slice(0, mostNames)
      .map(({ key, nameKo, nameEn }) => {
        const isEnglish = locale === 'en' && nameEn !== '';
        return { slug: key, name: isEnglish ? nameEn : nameKo, ...(locale === 'en' && !isEnglish ? { lang: 'ko' } : {}) };
      });
  return {
    queries: named('region').map(({ name }) => name),
    products: await productsOf(
      of('product').map(({ key }) => key),
      locale,
    ),
    makers: named('maker'),
    clusters: named('cluster'),
    categories: named('category'),
  };
}

async function productsOf(ids: readonly string[], locale: Locale): Promise<SuggestedName[]> {
  if (ids.length === 0) return [];
  const rows = await productCards(reader(), locale)
    .where('p.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => {
    const card = byId.get(id);
    return card === undefined ? [] : [suggestedProduct(card)];
  });
}

function suggestedProduct({ slug, name, nameLang, makerName, price, picture }: ProductCardFacts): SuggestedName {
  const shown = picture === null ? {} : { picture: `/media/${picture.hash}/160.webp` };
  return { slug, name, ...(nameLang === undefined ? {} : { lang: nameLang }), note: `${wonText(price)} · ${makerName}`, ...shown };
}
