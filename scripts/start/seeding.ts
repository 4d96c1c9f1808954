// Demonstration data into an empty database, once. What was done is written on the database itself (its comment), so that a
// seeding which a crash cut short is recognised and done again from the start.
import pg from 'pg';

import { connected } from '../migrations/database.ts';

export type SeedState = 'seeded' | 'interrupted' | 'empty' | 'in use';

const done = 'sogong: seeded';
const underWay = 'sogong: seeding';

/** Where the database stands: seeded by us, cut short while we seeded, empty, or filled by somebody. */
export async function seedState(url: string): Promise<SeedState> {
  return await connected(url, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`,
    );
    const comment = rows[0]?.comment ?? '';
    if (comment.startsWith(done)) return 'seeded';
    if (comment.startsWith(underWay)) return 'interrupted';
    const found = await client.query<{ used: boolean }>(`SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM maker) AS used`);
    return found.rows[0]?.used === true ? 'in use' : 'empty';
  });
}

/** Runs `seed` between the two marks. */
export async function seedOnce(url: string, kind: string, seed: () => Promise<void>): Promise<void> {
  await mark(url, `${underWay} ${kind}`);
  await seed();
  await mark(url, `${done} ${kind}`);
}

/** Drops everything in the database but not the database: every schema that is not PostgreSQL's own. */
export async function emptyDatabase(url: string): Promise<void> {
  await connected(url, async (client) => {
    const { rows } = await client.query<{ nspname: string }>(`SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`);
    for (const { nspname } of rows) await client.query(`DROP SCHEMA ${client.escapeIdentifier(nspname)} CASCADE`);
    await client.query('CREATE SCHEMA public');
  });
}

async function mark(url: string, words: string): Promise<void> {
  await connected(url, async (client) => {
    const name = client.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
    await client.query(`COMMENT ON DATABASE ${name} IS ${pg.escapeLiteral(words)}`);
  });
}
