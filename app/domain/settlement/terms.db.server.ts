// The only SQL for payout terms and accounts. The row of the terms is the lock of a maker's payouts.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import { everyBusinessDay, rhythms, type PayRhythm } from './due.ts';
import type { PayeeKind } from './earning.ts';

export type TermsRow = Row<'payoutTerms'>;
export type AccountRow = Row<'payoutAccount'>;

/** A new account may be used from this many hours after it was given (trust.md T22): time to notice a theft. */
export const accountWaitHours = 24;

/** The terms of a maker, locked until the transaction ends; made when they were not there. */
export async function lockTerms(tx: Tx, makerId: string): Promise<TermsRow> {
  await tx.payoutTerms.createMany({ data: [{ makerId }], skipDuplicates: true });
  const terms = await one(tx, q.selectFrom('payoutTerms').selectAll().where('makerId', '=', makerId).forUpdate());
  if (terms === null) throw new Error('payout terms vanished');
  return terms;
}

/** How a maker wants to be paid. */
export async function rhythmOf(tx: Tx, makerId: string): Promise<PayRhythm> {
  const row = await one(tx, q.selectFrom('payoutTerms').select(['rhythm', 'payDay', 'minimum']).where('makerId', '=', makerId));
  return row === null ? everyBusinessDay : rhythmFrom(row);
}

/** The rhythm in a row of terms. */
export function rhythmFrom(row: { rhythm: string; payDay: number; minimum: number }): PayRhythm {
  return { rhythm: rhythms.find((one) => one === row.rhythm) ?? 'daily', payDay: row.payDay, minimum: row.minimum };
}

/** Changes what the maker chooses; false when somebody changed the terms meanwhile. */
export async function changeRhythm(tx: Tx, makerId: string, expectedVersion: number, chosen: PayRhythm): Promise<boolean> {
  const { rhythm, payDay, minimum } = chosen;
  const { count } = await tx.payoutTerms.updateMany({
    where: { makerId, version: expectedVersion },
    data: { rhythm, payDay, minimum, version: expectedVersion + 1 },
  });
  return count === 1;
}

/** What the operator sets. */
export async function setReserve(tx: Tx, makerId: string, reserve: { bps: number; days: number }): Promise<void> {
  await tx.payoutTerms.updateMany({ where: { makerId }, data: { reserveBps: reserve.bps, reserveDays: reserve.days, version: { increment: 1 } } });
}

/** Holds all payouts of a maker, or lets them go (reason null); false when it was so. */
export async function setPayoutHold(tx: Tx, makerId: string, reason: string | null, now: Date): Promise<boolean> {
  const { count } = await tx.payoutTerms.updateMany({
    where: { makerId, heldAt: reason === null ? { not: null } : null },
    data: { heldAt: reason === null ? null : now, holdReason: reason, version: { increment: 1 } },
  });
  return count === 1;
}

/** A connected account at Stripe, or null for the bank file. */
export async function setStripeAccount(tx: Tx, makerId: string, stripeAccountId: string | null): Promise<void> {
  await tx.payoutTerms.updateMany({ where: { makerId }, data: { stripeAccountId, stripePausedAt: null, version: { increment: 1 } } });
}

/** Stripe says whether a connected account can take money. Answers the makers for whom that is news. */
export async function markStripePaused(tx: Tx, stripeAccountId: string, paused: boolean, now: Date): Promise<string[]> {
  const rows = await run(
    tx,
    q
      .updateTable('payoutTerms')
      .set({ stripePausedAt: paused ? now : null })
      .where('stripeAccountId', '=', stripeAccountId)
      .where('stripePausedAt', paused ? 'is' : 'is not', null)
      .returning('makerId'),
  );
  return rows.map((row) => row.makerId);
}

/** The account in force of a payee, usable or not yet; null when none was given. */
export async function currentAccount(tx: Tx, ownerId: string): Promise<AccountRow | null> {
  return one(tx, q.selectFrom('payoutAccount').selectAll().where('ownerId', '=', ownerId).where('replacedAt', 'is', null));
}

export interface NewAccount {
  ownerKind: PayeeKind;
  ownerId: string;
  bankCode: string;
  number: string;
  holder: string;
  addedBy: string;
  usableFrom: Date;
}

/** Puts a new account in the place of the old. The caller holds the payee's lock. */
export async function replaceAccount(tx: Tx, account: NewAccount, now: Date): Promise<string> {
  await run(tx, q.updateTable('payoutAccount').set({ replacedAt: now }).where('ownerId', '=', account.ownerId).where('replacedAt', 'is', null));
  const id = newId('acc', now);
  await tx.payoutAccount.create({ data: { id, addedAt: now, ...account } });
  return id;
}
