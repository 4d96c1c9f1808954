// Keeps the columns of this process level with the database. Loaded once in the background; then every search first takes exactly the changes
// that committed since the last look, so that nothing it answers is older than the moment it was asked.
import { setImmediate as breath } from 'node:timers/promises';

import type { Db } from '#app/infra/db/sql.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

import {
  countDocuments,
  look,
  nextEdge,
  productsAtEdges,
  productsOf,
  readDocumentRows,
  readDocumentsAfter,
  readStandings,
  type Look,
} from './changes.server.ts';
import { freshly } from './freshly.ts';
import { Matcher } from './match.ts';
import { Table } from './table.ts';

export interface Level {
  table: Table;
  matcher: Matcher;
  /** Market time of the look, milliseconds. */
  now: number;
}

export interface Follower {
  /** The columns, level with the database; null while they are being loaded, or where there are too many products (the plain statement answers then). */
  level(): Promise<Level | null>;
  /** Waits until they are loaded, or known to be too many. */
  loaded(): Promise<void>;
}

interface Kept {
  table: Table;
  matcher: Matcher;
  seen: Omit<Look, 'changes'>;
  edge: number | null;
}

const BATCH = 1_000;
/** More changed products than this at once are no change but a new catalogue. */
const MOST_CHANGES = 20_000;
/** Notes are kept for an hour; whoever did not look for half of it begins anew. */
const LONGEST_ABSENCE = 30 * 60_000;
const MOST_ATTEMPTS = 20;
const FEW_CHANGES = 300;
const ATTEMPT_AGAIN = 5_000;
const COUNT_AGAIN = 10 * 60_000;
/** Products that are kept where nothing is said: about 300 MB. */
export const USUALLY_KEPT = 300_000;

/** Follows the database on the reader; nothing is loaded before the first search, nor more than `mostProducts`. */
export function createFollower(db: Db, mostProducts = USUALLY_KEPT): Follower {
  let kept: Kept | null = null;
  /** Written anew beside `kept`, which goes on answering: it takes its place at the next look. */
  let next: Kept | null = null;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  const load = (): Promise<void> => {
    loading ??= loadAll(db, mostProducts)
      .then((fresh) => (fresh === null ? null : caughtUp(db, fresh)))
      .then((fresh) => {
        if (fresh === null) refusedAt = performance.now();
        next = fresh;
      })
      .catch((fault: unknown) => {
        failedAt = performance.now();
        log('warn', 'search columns not loaded, the plain statement answers', faultFacts(fault));
        throw fault;
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  };
  const loadLater = (): void => {
    const now = performance.now();
    if (now - failedAt > ATTEMPT_AGAIN && now - refusedAt > COUNT_AGAIN) load().catch(() => undefined);
  };
  const bringLevel = freshly(async () => {
    if (next !== null) [kept, next] = [next, null];
    if (kept === null) return;
    if ((await bring(db, kept)) === null) kept = null;
    if (kept === null || isBloated(kept.table)) loadLater();
  });
  const level = async (): Promise<Level | null> => {
    if (kept === null && next === null) loadLater();
    else await bringLevel();
    return levelOf(kept);
  };
  const isSettled = (): boolean => kept !== null || next !== null || performance.now() - refusedAt < COUNT_AGAIN;
  return { level, loaded: () => (isSettled() ? Promise.resolve() : load()) };
}

function levelOf(kept: Kept | null): Level | null {
  return kept === null ? null : { table: kept.table, matcher: kept.matcher, now: kept.seen.now };
}

/** Null where there are too many products. */
async function loadAll(db: Db, mostProducts: number): Promise<Kept | null> {
  const count = await countDocuments(db);
  if (count > mostProducts) {
    log('warn', 'too many products for the memory of the search: it is slower now, set MEILI_URL or raise SEARCH_MEMORY_PRODUCTS', { count, mostProducts });
    return null;
  }
  const before = await look(db, '1:1:');
  const edge = await nextEdge(db);
  const table = new Table();
  for (let after = ''; ;) {
    const documents = await readDocumentsAfter(db, after, BATCH);
    const ids = documents.map((document) => document.id);
    const standings = await readStandings(db, ids);
    for (const document of documents) table.put(document);
    table.stand(ids, standings);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    await breath();
  }
  table.postings.trim();
  return { table, matcher: new Matcher(table), seen: before, edge };
}

/** Takes what changed during the loading before anybody has to wait for it. */
async function caughtUp(db: Db, fresh: Kept): Promise<Kept> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const taken = await bring(db, fresh);
    if (taken === null) throw new Error('search: the columns were out of date before they were loaded');
    if (taken < FEW_CHANGES) break;
    await breath();
  }
  return fresh;
}

/** Takes the changes since the last look; how many products they were, or null when everything has to be read anew. */
async function bring(db: Db, kept: Kept): Promise<number | null> {
  const seen = await look(db, kept.seen.snapshot);
  if (seen.at - kept.seen.at > LONGEST_ABSENCE) return null;
  const isMoved = seen.offset !== kept.seen.offset || seen.now < kept.seen.now;
  let taken = 0;
  const isPast = kept.edge !== null && seen.now >= kept.edge;
  if (seen.changes.length > 0 || isMoved || isPast) {
    const words = seen.changes.filter(({ scope }) => scope === 'words').map(({ key }) => key);
    const changed = isMoved ? kept.table.allIds() : await productsOf(db, seen.changes);
    const passed = isPast && !isMoved ? await productsAtEdges(db, kept.seen.now, seen.now) : [];
    const ids = [...new Set([...changed, ...words, ...passed])];
    if (ids.length > MOST_CHANGES && ids.length > kept.table.size) return null;
    const isOther = await bringWords(db, kept.table, words);
    await bringStandings(db, kept.table, [...new Set([...changed, ...passed, ...isOther])]);
    taken = ids.length;
    if (isMoved || isPast || seen.changes.some(({ scope }) => scope === 'maker' || scope === 'hall')) kept.edge = await nextEdge(db);
  }
  kept.seen = seen;
  return taken;
}

/** Returns those whose standing is not known from before. */
async function bringWords(db: Db, table: Table, ids: readonly string[]): Promise<string[]> {
  const unknown: string[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    const documents = await readDocumentRows(db, part);
    const present = new Set(documents.map((document) => document.id));
    for (const id of part) if (!present.has(id)) table.drop(id);
    for (const document of documents) if (!table.put(document)) unknown.push(document.id);
  }
  return unknown;
}

async function bringStandings(db: Db, table: Table, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    table.stand(part, await readStandings(db, part));
  }
}

/** Half as many dead rows as live ones: it is time to write the columns anew. */
function isBloated(table: Table): boolean {
  return table.length > 2_000 && table.length > table.size * 1.5;
}
