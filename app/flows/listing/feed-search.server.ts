// The jobs of an index outside the database: bringing it up to changed products, and building it anew. Faults are said in the log and tried again.
import { faultFacts, log } from '#app/infra/log.server.ts';

import { marketSearch } from './market-search.server.ts';

/** The job `feed-search`, for all that wait together. Throws to be tried again. */
export async function feedSearch(productIds: readonly string[]): Promise<void> {
  const ids = [...new Set(productIds)].sort();
  try {
    await marketSearch().feed(ids);
  } catch (fault) {
    log('error', 'search index not fed', { products: ids.length, ...faultFacts(fault) });
    throw fault;
  }
}

/** The job `fill-search`: builds the index beside the live one, fills, swaps. Throws to be tried again. */
export async function fillSearch(): Promise<void> {
  let said = 0;
  try {
    const products = await marketSearch().fill(({ done, of }) => {
      const tenth = Math.floor((done / of) * 10);
      if (tenth > said) log('info', 'search index is being filled', { done, of });
      said = tenth;
    });
    log('info', 'search index filled', { products });
  } catch (fault) {
    log('error', 'search index not filled', faultFacts(fault));
    throw fault;
  }
}
