// Hears which cached pages no longer hold. A connection that was lost and is there again empties the cache: touches may have been missed.
// While the database is away, what is cached goes on being shown: nothing can change meanwhile.
import pg from 'pg';

import { faultFacts, log } from '../log.server.ts';
import { dropPagesBy, pageChannel } from './touch.server.ts';

export interface PageListener {
  close(): Promise<void>;
}

/** Calls `onTouched` with each tag, or '*' for everything. Reconnects by itself. */
export async function listenForTouches(databaseUrl: string, onTouched: (tag: string) => void): Promise<PageListener> {
  let client: pg.Client | null = null;
  let closed = false;
  dropPagesBy(onTouched);
  const connect = async (): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: databaseUrl });
    fresh.on('notification', ({ payload }) => {
      if (payload !== undefined) onTouched(payload);
    });
    fresh.on('error', (fault) => log('warn', 'page listener lost', faultFacts(fault)));
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void retry(), 500).unref();
    });
    await fresh.connect();
    await fresh.query(`listen ${pageChannel}`);
    client = fresh;
    onTouched('*');
  };
  const retry = async (): Promise<void> => {
    try {
      await connect();
    } catch (fault) {
      log('warn', 'page listener cannot connect', faultFacts(fault));
      if (!closed) setTimeout(() => void retry(), 1_000).unref();
    }
  };
  await connect();
  return {
    async close() {
      closed = true;
      dropPagesBy(null);
      await client?.end();
    },
  };
}
