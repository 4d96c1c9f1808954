// Gathers anonymous counts in the process and writes their sums every few seconds: no request waits for them, and no row knows its request.
import { addClicks, addSearches, addViews, type ClickAdded, type SearchAdded, type ViewAdded } from '#app/domain/insight/count.db.server.ts';
import { countedQuery, viewOf, type Source } from '#app/domain/insight/counted.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { kstDay } from '#app/lib/time.ts';

/** Beyond so many different things in one round, new ones are not counted: memory is bounded whatever is asked for. */
const mostKeys = 20_000;
const roundMs = 2_000;

class Gathered {
  readonly views = new Map<string, ViewAdded>();
  readonly searches = new Map<string, SearchAdded>();
  readonly clicks = new Map<string, ClickAdded>();

  get size(): number {
    return this.views.size + this.searches.size + this.clicks.size;
  }
}

let gathered = new Gathered();
let timer: NodeJS.Timeout | null = null;

function add<T>(into: Map<string, T>, key: string, first: T, more: (known: T) => void): void {
  const known = into.get(key);
  if (known !== undefined) more(known);
  else if (gathered.size < mostKeys) into.set(key, first);
}

/** One view of a page's subject ("product:prd_…"); anything else is passed over. */
export function noteView(subject: string, source: Source): void {
  const view = viewOf(subject);
  if (view !== null) add(gathered.views, `${subject} ${source}`, { ...view, source, views: 1 }, (known) => (known.views += 1));
}

/** One search; `found` nothing or something. */
export function noteSearch(typed: string, found: number): void {
  const query = countedQuery(typed);
  const empty = found === 0 ? 1 : 0;
  add(gathered.searches, query, { query, searches: 1, empty, orders: 0 }, (known) => {
    known.searches += 1;
    known.empty += empty;
  });
}

/** One opened result of a search, by its place in the list from 1. */
export function noteClick(typed: string, position: number): void {
  if (!Number.isInteger(position) || position < 1 || position > 6000) return;
  const query = countedQuery(typed);
  add(gathered.clicks, `${query} ${String(position)}`, { query, position, clicks: 1 }, (known) => (known.clicks += 1));
}

/** One purchase that a search led to. */
export function noteFoundOrder(typed: string): void {
  const query = countedQuery(typed);
  add(gathered.searches, query, { query, searches: 0, empty: 0, orders: 1 }, (known) => (known.orders += 1));
}

/** Writes what was gathered since the last time; what cannot be written is lost, never a request. */
export async function writeCounts(): Promise<void> {
  if (gathered.size === 0) return;
  const round = gathered;
  gathered = new Gathered();
  try {
    await inTransaction('write counts', async (tx, now) => {
      const day = kstDay(now);
      await addViews(tx, day, [...round.views.values()]);
      await addSearches(tx, day, [...round.searches.values()]);
      await addClicks(tx, day, [...round.clicks.values()]);
    });
  } catch (fault) {
    log('warn', 'counts not written', faultFacts(fault));
  }
}

/** Begins the rounds of this process. */
export function startCounting(): void {
  timer ??= setInterval(() => void writeCounts(), roundMs).unref();
}

/** Ends the rounds with a last one. */
export async function stopCounting(): Promise<void> {
  if (timer !== null) clearInterval(timer);
  timer = null;
  await writeCounts();
}
