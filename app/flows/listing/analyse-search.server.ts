// Keeps the terms of the index in step with the analyser and its words: a process that analyses otherwise than the index was written has every document
// analysed again, beside the searches that go on, and an index outside the database filled from it.
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { analysisFingerprint } from '#app/infra/search/fingerprint.server.ts';
import { readAnalysis, wantAnalysis } from '#app/infra/search/postgres/analysis.server.ts';

import { marketSearch } from './market-search.server.ts';

/** Once when a process with jobs starts. True when the index has to be written anew. */
export async function askForAnalysis(): Promise<boolean> {
  return inTransaction('ask for search analysis', async (tx) => {
    const isOther = await wantAnalysis(tx);
    if (isOther) await enqueue(tx, 'analyse-search', {});
    return isOther;
  });
}

/**
 * The job `analyse-search`. Nothing where the index is as wanted already; throws, to be tried again by another process, where this one analyses otherwise
 * than is wanted (an older one that is about to go).
 */
export async function analyseSearch(): Promise<void> {
  const state = await inTransaction('read search analysis', readAnalysis);
  if (state === null || state.fingerprint === state.wanted) return;
  if (state.wanted !== analysisFingerprint()) throw new Error('search: another process analyses as is wanted');
  let said = 0;
  try {
    const products = await marketSearch().analyse(({ done, of }) => {
      const tenth = Math.floor((done / Math.max(1, of)) * 10);
      if (tenth > said) log('info', 'search documents are analysed again', { done, of });
      said = tenth;
    });
    const { engine } = await marketSearch().health();
    if (engine === 'meilisearch') await inTransaction('fill search', (tx) => enqueue(tx, 'fill-search', {}));
    log('info', 'search documents analysed again', { products });
  } catch (fault) {
    log('error', 'search documents not analysed', faultFacts(fault));
    throw fault;
  }
}
