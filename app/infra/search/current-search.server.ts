// The one search of this process, by the settings: Meilisearch where MEILI_URL is set, the embedded engine otherwise and behind it.
import { reader } from '../db/reader.server.ts';
import { env } from '../env.server.ts';
import { enqueue } from '../jobs/boss.server.ts';
import type { Search } from './port.ts';
import { createSearch } from './search.server.ts';

const kept = globalThis as typeof globalThis & { sogongSearch?: Search };

/** Made at first use. Writing through it belongs to flows. */
export function currentSearch(): Search {
  kept.sogongSearch ??= open();
  return kept.sogongSearch;
}

function open(): Search {
  const { MEILI_URL: url, MEILI_KEY: key } = env();
  if (url === undefined) return createSearch({ db: reader() });
  return createSearch({ db: reader(), meili: { url, key, feedLater: (tx, productIds) => enqueue(tx, 'feed-search', { productIds }) } });
}
