// What the operator sets for a maker's payouts: a hold of all of them, a reserve, a connected account at Stripe. Each audited with its reason.
import { clearAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { lockTerms, setPayoutHold, setReserve, setStripeAccount } from '#app/domain/settlement/terms.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type Steering =
  { to: 'hold'; reason: string } | { to: 'release' } | { to: 'reserve'; bps: number; days: number } | { to: 'stripe'; accountId: string | null };
export type SteerPayoutsRefusal = { kind: 'no_such_maker' };

/** Does it; holding what is held, or releasing what is not, changes nothing. */
export async function steerPayouts(input: { actor: Actor; makerId: string; steering: Steering }): Promise<Result<undefined, SteerPayoutsRefusal>> {
  const { actor, makerId, steering } = input;
  return inTransaction<Result<undefined, SteerPayoutsRefusal>>('steer payouts', async (tx, now) => {
    if ((await one(tx, q.selectFrom('maker').select('id').where('id', '=', makerId))) === null) return refuse({ kind: 'no_such_maker' });
    await lockTerms(tx, makerId);
    if (steering.to === 'hold') await setPayoutHold(tx, makerId, steering.reason, now);
    else if (steering.to === 'release') await setPayoutHold(tx, makerId, null, now);
    else if (steering.to === 'reserve') await setReserve(tx, makerId, steering);
    else await connect(tx, makerId, steering.accountId, now);
    const { to, ...detail } = steering;
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: `payouts-${to}`, subject: makerId, detail }, now);
    return ok();
  });
}

// What Stripe said about the account before says nothing about another.
async function connect(tx: Tx, makerId: string, accountId: string | null, now: Date): Promise<void> {
  await setStripeAccount(tx, makerId, accountId);
  await clearAlarm(tx, { kind: 'payout_account_paused', subject: makerId }, now);
}
