// Watches by a connection of its own whether the database answers, so that nobody waits on one that is away or stands still (trust.md T16).
import pg from 'pg';

import { faultFacts, log } from '../log.server.ts';

const lookEveryMs = 400;
/** For a question, and for a fresh connection after it: an outage is known within 3 s. */
const answerWithinMs = 1_250;
/** A look that took longer than it can says that this process itself got no time: it tells nothing of the database. */
const longestLookMs = 2 * answerWithinMs + 250;

export interface DatabaseWatch {
  isAway: () => boolean;
  /** What `work` resolves to; `otherwise` as soon as the database is away. The work itself goes on to its end. */
  untilAway: <T>(work: Promise<T>, otherwise: () => T) => Promise<T>;
  stop: () => void;
}

/** Begins to look; the database counts as there at first. */
export function watchDatabase(databaseUrl: string): DatabaseWatch {
  const listeners = new Set<() => void>();
  let away = false;
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    const begun = performance.now();
    const answered = (await ping()) || (!away && performance.now() - begun > longestLookMs);
    if (answered === away) log('warn', away ? 'database is back' : 'database is away');
    away = !answered;
    if (away) for (const listener of [...listeners]) listener();
    if (!stopped) timer = setTimeout(() => void look(), lookEveryMs).unref();
  };
  // One connection that breaks says nothing of the others: only what a fresh one says counts.
  const ping = async (): Promise<boolean> => (client !== null && (await isAnswered(client))) || (await connectAnew());
  const connectAnew = async (): Promise<boolean> => {
    client?.end().catch(() => undefined);
    client = null;
    const fresh = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs });
    fresh.on('error', (fault) => log('info', 'database watch lost its connection', faultFacts(fault)));
    try {
      await fresh.connect();
    } catch {
      return false;
    }
    if (stopped) await fresh.end();
    else client = fresh;
    return true;
  };
  void look();
  return {
    isAway: () => away,
    untilAway: <T>(work: Promise<T>, otherwise: () => T) =>
      new Promise<T>((resolve, reject) => {
        const giveUp = (): void => resolve(otherwise());
        listeners.add(giveUp);
        work.then(resolve, reject).finally(() => listeners.delete(giveUp));
      }),
    stop() {
      stopped = true;
      clearTimeout(timer);
      client?.end().catch(() => undefined);
    },
  };
}

async function isAnswered(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select 1');
    return true;
  } catch {
    return false;
  }
}
