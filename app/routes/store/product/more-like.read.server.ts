// Similar products by the search port: the same kind of thing, more of the maker, more from the place; shown as cards from the visibility view.
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards, toCard } from '#app/routes/store/product-cards.read.server.ts';

import { neighboursOf } from './product-queries.read.server.ts';

const ofEach = 4;

/** Three lists of at most four; `ids` are all that is shown. Without a cluster the place is the region. */
export async function readMoreLike(base: { id: string; makerId: string; clusterId: string | null; regionKey: string }, locale: Locale) {
  const [similar, region] = await Promise.all([
    marketSearch().similar({ id: base.id, limit: ofEach }),
    base.clusterId === null ? neighboursOf(base).execute() : [],
  ]);
  const ofPlace = base.clusterId === null ? region.map(({ id }) => id).filter((id) => !similar.alike.includes(id)) : similar.sameCluster;
  const ids = [...new Set([...similar.alike, ...similar.sameMaker, ...ofPlace])];
  const rows = ids.length === 0 ? [] : await productCards(reader(), locale).where('p.id', 'in', ids).execute();
  const cards = new Map(rows.map((row) => [row.id, toCard(row)]));
  const cardsOf = (list: readonly string[]) => list.flatMap((id) => cards.get(id) ?? []);
  return { ids, lists: { alike: cardsOf(similar.alike), ofMaker: cardsOf(similar.sameMaker), ofPlace: cardsOf(ofPlace) } };
}
