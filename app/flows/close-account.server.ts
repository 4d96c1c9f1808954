// A member leaves: by itself, at once, with the password alone (E-Commerce Act art. 5, 21-2; facts 2.1 D10, 2.6 rule 5). Records that the law
// wants kept stay with the orders; everything that names the person in the account is taken away.
import { closePerson, findPasswordHash, hasOpenMembership } from '#app/domain/identity/member.db.server.ts';
import { isPassword } from '#app/infra/auth/auth.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type CloseAccountRefusal = { kind: 'wrong_password' } | { kind: 'holds_role' };

/** Who holds a role (maker, institution, market) hands it over first. */
export async function closeAccount(input: { personId: string; password: string }): Promise<Result<undefined, CloseAccountRefusal>> {
  const hash = await inTransaction('find password', (tx) => findPasswordHash(tx, input.personId));
  if (!(await isPassword(hash, input.password))) return refuse({ kind: 'wrong_password' });
  return inTransaction<Result<undefined, CloseAccountRefusal>>('close account', async (tx, now) => {
    if (await hasOpenMembership(tx, input.personId, now)) return refuse({ kind: 'holds_role' });
    await closePerson(tx, input.personId, now);
    return ok();
  });
}
