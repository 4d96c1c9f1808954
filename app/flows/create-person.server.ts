// Creates a person with a password that was hashed already, for demonstration and invitations; sign-up itself is better-auth's.
import { insertPerson, type NewPerson } from '#app/domain/identity/person.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type CreatePersonRefusal = { kind: 'email_taken' };

/** Answers the person's id. The address counts as verified. */
export async function createPerson(input: NewPerson): Promise<Result<string, CreatePersonRefusal>> {
  return inTransaction('create person', async (tx, now) => {
    const id = await insertPerson(tx, input, now);
    return id === null ? refuse({ kind: 'email_taken' }) : ok(id);
  });
}
