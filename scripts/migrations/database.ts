// Databases as wholes: whether one exists, making one, dropping one.
import pg from 'pg';

/** Drops the database of this address, ends its sessions first, and makes it anew, empty. */
export async function recreateDatabase(url: string): Promise<void> {
  await dropDatabase(url);
  await administer(url, (client, name) => client.query(`CREATE DATABASE ${name}`));
}

/** Drops the database of this address if there is one, ending its sessions. */
export async function dropDatabase(url: string): Promise<void> {
  await administer(url, (client, name) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** Runs `work` with one connection to the database of `url` and closes it. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function administer(url: string, work: (client: pg.Client, quotedName: string) => Promise<unknown>): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (name === 'postgres' || name === '') throw new Error(`The database "${name}" is not ours to drop.`);
  await connected(withDatabase(url, 'postgres'), (client) => work(client, client.escapeIdentifier(name)));
}
