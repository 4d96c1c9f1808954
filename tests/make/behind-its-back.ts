// What no flow can do: a statement past all triggers, as somebody with the database's password would do it. For tests of what notices it.
import { connections } from '#app/infra/db/pool.server.ts';

/** Runs one statement on a connection that fires no triggers; the connection is as before afterwards. */
export async function behindItsBack(statement: string, values: unknown[] = []): Promise<void> {
  const client = await connections().pool.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    await client.query(statement, values);
  } finally {
    await client.query("set session_replication_role = 'origin'");
    client.release();
  }
}
