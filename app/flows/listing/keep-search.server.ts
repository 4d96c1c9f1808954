// Looks after an index outside the database: settings as in the code, documents there and as many as are listed; what is not gets the job `fill-search`.
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { log } from '#app/infra/log.server.ts';
import type { OutsideState } from '#app/infra/search/port.ts';

import { marketSearch } from './market-search.server.ts';

const RARELY_MS = 60_000;

const seen: { at: number; before: OutsideState | null } = { at: Number.NEGATIVE_INFINITY, before: null };

/**
 * One look, at most once a minute. A missing index is filled at once; one that holds another number of products than are listed, when that is so
 * two looks running (changes that are under way make a difference of a moment). Throws when the server is out of reach. Without such an index nothing.
 */
export async function keepSearch(rarelyMs = RARELY_MS): Promise<void> {
  if (performance.now() - seen.at < rarelyMs) return;
  seen.at = performance.now();
  const state = await marketSearch().keep();
  if (state === null) return;
  if (state.changed.length > 0) log('info', 'search settings brought in line', { settings: state.changed });
  if (state.mended > 0) log('warn', 'search index differed and was mended', { products: state.mended });
  const differs = state.documents !== state.listed;
  const before = seen.before;
  seen.before = state;
  const isStuck = differs && before?.documents === state.documents && before.listed === state.listed;
  if (!state.needsFill && !isStuck) return;
  log(isStuck ? 'error' : 'info', 'search index has to be filled', { documents: state.documents, listed: state.listed });
  await inTransaction('fill search', (tx) => enqueue(tx, 'fill-search', {}));
}

/** Which engine answers: for health and the start line. Never throws. */
export async function searchInUse(): Promise<string> {
  try {
    const { engine, ok, version } = await marketSearch().health();
    if (engine === 'postgres') return 'postgresql';
    return `${ok ? '' : 'postgresql, for it is out of reach: '}meilisearch${version === undefined ? '' : ` ${version}`}`;
  } catch {
    return 'unknown';
  }
}
