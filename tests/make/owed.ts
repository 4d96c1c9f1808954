// What a maker is owed, with debts and a reserve, and a payout of it, inside one transaction. For tests of records.
import { insertDebt } from '#app/domain/settlement/debt.db.server.ts';
import { lockEarnings, makePayable, type EarningRow } from '#app/domain/settlement/earning.db.server.ts';
import * as payouts from '#app/domain/settlement/payout.db.server.ts';
import { composePayout } from '#app/domain/settlement/payout.ts';
import { replaceAccount } from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

/** What the first order of a paid purchase earns: 33,000 less 2,400 of fee and its VAT. */
export const gross = 30_360;
/** A working day in Korea, 11:00. */
export const tuesday = new Date('2026-11-03T02:00:00Z');

export interface Owed {
  makerId: string;
  earning: EarningRow;
  debts: string[];
  reserve: string;
  accountId: string;
}

/** The order's maker gets a payable earning, an account, debts of 100 and 200 and a reserve of 50 that is due on that Tuesday. */
export async function owedFor(tx: Tx, orderId: string, now: Date): Promise<Owed> {
  await makePayable(tx, orderId, now);
  const [earning] = await lockEarnings(tx, orderId);
  if (earning === undefined) throw new Error('no earning');
  const { makerId } = earning;
  const account = { ownerKind: 'maker' as const, ownerId: makerId, bankCode: '088', number: '12345678', holder: '김', addedBy: 'psn', usableFrom: now };
  const accountId = await replaceAccount(tx, account, now);
  for (const amount of [100, 200]) await insertDebt(tx, { makerId, earningId: earning.id, reference: `rfd_${String(amount)}`, amount: won(amount) }, now);
  const debts = await payouts.lockDebts(tx, makerId);
  const old = `pyt_old ${orderId}`;
  const ended = { state: 'settled' as const, scheduledAt: now, scheduledOn: new Date('2026-01-02'), settledAt: now };
  await tx.payout.create({
    data: {
      ...{ id: old, number: old, payeeKind: 'maker', payeeId: makerId, rail: 'bank_file', accountId, ...ended },
      ...{ amount: 950, earned: 1_000, offset: 0, reserveKept: 50, reserveReleased: 0 },
    },
  });
  const reserve = `rsv_old ${orderId}`;
  await tx.makerReserve.create({ data: { id: reserve, makerId, payoutId: old, amount: 50, releaseOn: new Date('2026-11-03') } });
  return { makerId, earning, debts: debts.map(({ id }) => id), reserve, accountId };
}

/** All of it in one payout, which keeps a tenth back. */
export async function paidOut(tx: Tx, of: Owed, now: Date): Promise<payouts.PayoutRow> {
  const debts = await payouts.lockDebts(tx, of.makerId);
  const reserves = await payouts.lockDueReserves(tx, of.makerId, '2026-11-03');
  const composed = composePayout({ earnings: [won(gross)], debts, reserves: reserves.map((one) => one.amount), reserveBps: 1_000 });
  const made = {
    payee: { kind: 'maker' as const, id: of.makerId },
    rail: 'bank_file' as const,
    composed,
    earnings: [of.earning],
    reserves,
    accountId: of.accountId,
  };
  return payouts.insertPayout(tx, { ...made, stripeAccountId: null, reserveDays: 30 }, now);
}
