// The stand of the conformance suite with Meilisearch in front: a live server where MEILI_URL (and MEILI_KEY) say so, else the double of its protocol.
// On a live server every stand works under a prefix of its own and takes its indexes away afterwards.
import { randomBytes } from 'node:crypto';

import { Meilisearch } from 'meilisearch';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { startFakeMeilisearch } from '#tests/fakes/meilisearch.ts';

import { openSearchStand, type SearchStand, type StandOptions } from './search-stand.ts';

interface Target {
  url: string;
  key: string | undefined;
  prefix: string;
  close: () => Promise<void>;
}

export const isLive = (process.env['MEILI_URL'] ?? '') !== '';
/** What the tests say they ran on. */
export const engineName = isLive ? 'meilisearch (live)' : 'meilisearch (double)';

/** Opens the shop behind Meilisearch. Tests call `feed` where a process would have a job. */
export async function openMeiliStand(options: StandOptions = {}): Promise<SearchStand> {
  const target = isLive ? liveServer() : await doubled();
  return openSearchStand({ ...options, engineOf: () => engineOn(target), closeEngine: target.close });
}

async function doubled(): Promise<Target> {
  const fake = await startFakeMeilisearch({ masterKey: 'master-key-of-the-double' });
  return { url: fake.url, key: 'master-key-of-the-double', prefix: '', close: fake.close };
}

function liveServer(): Target {
  const url = process.env['MEILI_URL'] ?? '';
  const key = process.env['MEILI_KEY'] === '' ? undefined : process.env['MEILI_KEY'];
  const prefix = `test_${randomBytes(4).toString('hex')}_`;
  const close = async (): Promise<void> => {
    const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) });
    const { results } = await client.getRawIndexes({ limit: 1000 });
    for (const { uid } of results.filter((index) => index.uid.startsWith(prefix))) await client.deleteIndex(uid).waitTask();
  };
  return { url, key, prefix, close };
}

function engineOn({ url, key, prefix }: Target): Search {
  const feedLater = async (): Promise<void> => {};
  const search = createSearch({ db: reader(), columns: 'wait', meili: { url, prefix, feedLater, ...(key === undefined ? {} : { key }) } });
  return { ...search, search: (query) => ownAnswer(search, query) };
}

// The embedded engine would answer for a server that fails: here that must not pass for an answer.
async function ownAnswer(search: Search, query: SearchQuery): Promise<SearchAnswer> {
  const answer = await search.search(query);
  if (answer.degraded) throw new Error(`the embedded engine answered instead: ${JSON.stringify(query)}`);
  return answer;
}
