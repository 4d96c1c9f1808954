// Who may give and end roles in an organisation: its owners, and the market's operators. Asked inside the transaction (T23, T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';

/** `null` stands for the market itself: the start of a new market, never a request. */
export async function mayManageMembers(tx: Tx, actor: Actor | null, organisationId: string): Promise<boolean> {
  if (actor === null) return true;
  const right = await one(
    tx,
    q
      .selectFrom('membership')
      .select('id')
      .where('personId', '=', actor.personId)
      .where('validTo', 'is', null)
      .where((where) => where.or([where('role', '=', 'operator'), where.and([where('role', '=', 'owner'), where('organisationId', '=', organisationId)])]))
      .limit(1),
  );
  return right !== null;
}
