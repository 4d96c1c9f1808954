// A member signs out other devices, or one of them. Sessions of others do not exist here.
import { endSessions as removeSessions } from '#app/domain/identity/member.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

/** Answers how many sessions ended. */
export async function endSessions(personId: string, which: { only?: string; except?: string } = {}): Promise<number> {
  return inTransaction('end sessions', (tx) => removeSessions(tx, personId, which));
}
