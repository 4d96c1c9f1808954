// The one search of this process, wired by the settings: the embedded index, and Meilisearch in front of it where its address is set.
import { curationNow } from '#app/flows/search/search-words.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { env } from '#app/infra/env.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { createSearch, type Search } from '#app/infra/search/search.server.ts';

// Of the process, whatever loads this module anew.
declare global {
  var sogongSearch: Search | undefined;
}

/** Made at first use. Pages read through it; writing through it belongs to flows. */
export function marketSearch(): Search {
  globalThis.sogongSearch ??= open();
  return globalThis.sogongSearch;
}

function open(): Search {
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_SEARCH_KEY: searchKey, MEILI_PREFIX: prefix, SEARCH_MEMORY_PRODUCTS: mostInMemory } = env();
  if (url === undefined) return createSearch({ db: reader(), curation: curationNow, mostInMemory });
  return createSearch({
    db: reader(),
    curation: curationNow,
    mostInMemory,
    meili: {
      url,
      prefix,
      ...(key === undefined ? {} : { key }),
      ...(searchKey === undefined ? {} : { searchKey }),
      feedLater: (tx, productIds) => enqueue(tx, 'feed-search', { productIds }),
    },
  });
}
