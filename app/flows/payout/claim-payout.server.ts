// Claims what a payee may be paid today, in one transaction under the payee's lock: two runs at once claim once (law 8). Business days only (law 9).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { financierPayoutJournal, makerPayoutJournal } from '#app/domain/ledger/payout-journals.ts';
import { isPayDay, type PayRhythm } from '#app/domain/settlement/due.ts';
import { insertRecourse, type EarningRow } from '#app/domain/settlement/earning.db.server.ts';
import { netOf } from '#app/domain/settlement/earning.ts';
import { insertPayout, lockDebts, lockDueReserves, lockPayable, paidOutOn, type DueReserve, type Payee } from '#app/domain/settlement/payout.db.server.ts';
import { composePayout, type ComposedPayout } from '#app/domain/settlement/payout.ts';
import { currentAccount, lockTerms, rhythmFrom, type TermsRow } from '#app/domain/settlement/terms.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { addBusinessDays, isBusinessDay } from '#app/lib/business-days.ts';
import { sumWon, type Won } from '#app/lib/money.ts';
import { kstDay, type Day } from '#app/lib/time.ts';

import { settlePayout } from './end-payout.server.ts';

/** Why nothing was claimed. */
export type Unclaimed = 'no_business_day' | 'done_today' | 'held' | 'no_account' | 'account_waits' | 'account_paused' | 'not_yet' | 'nothing';
export type Claim = { claimed: true; payoutId: string; amount: Won } | { claimed: false; why: Unclaimed };

const unclaimed = (why: Unclaimed): Claim => ({ claimed: false, why });

/** Claims a payout. `forced`: an operator wants it now, whatever the maker's rhythm and though there was one today. */
export async function claimPayout(tx: Tx, payee: Payee, now: Date, forced = false): Promise<Claim> {
  const terms = payee.kind === 'maker' ? await lockTerms(tx, payee.id) : await lockFinancier(tx, payee.id);
  const today = kstDay(now);
  if (!isBusinessDay(today)) return unclaimed('no_business_day');
  if (!forced && (await paidOutOn(tx, payee.id, today))) return unclaimed('done_today');
  if (terms.heldAt !== null) return unclaimed('held');
  const target = await targetOf(tx, payee, terms, now);
  if (typeof target === 'string') return unclaimed(target);
  const parts = await lockParts(tx, payee, terms, today);
  if (parts === null) return unclaimed('nothing');
  const { earnings, reserves, composed } = parts;
  if (!forced && !isTime(today, rhythmFrom(terms), parts)) return unclaimed('not_yet');
  const rail = composed.amount === 0 ? 'netted' : target.stripeAccountId === null ? 'bank_file' : 'stripe_transfer';
  const payout = await insertPayout(tx, { payee, rail, composed, earnings, reserves, ...target, reserveDays: terms.reserveDays }, now);
  await book(tx, payee, payout.id, composed, now);
  await noteMove(tx, { subject: payout.id, from: 'none', to: 'scheduled', actorId: null }, now);
  if (rail === 'netted') await settlePayout(tx, payout.id, null, now);
  if (rail === 'stripe_transfer') await enqueue(tx, 'send-payout', { payoutId: payout.id });
  return { claimed: true, payoutId: payout.id, amount: composed.amount };
}

interface LockedParts {
  earnings: readonly EarningRow[];
  reserves: readonly DueReserve[];
  composed: ComposedPayout;
}

// What there is to pay, locked, and what it comes to; null when there is nothing. Debts are makers' alone; a financier's reserves are payouts that came back.
async function lockParts(tx: Tx, payee: Payee, { reserveBps }: Lockable, today: Day): Promise<LockedParts | null> {
  const earnings = await lockPayable(tx, payee.id);
  const reserves = await lockDueReserves(tx, payee.id, today);
  if (earnings.length === 0 && reserves.length === 0) return null;
  const debts = await lockDebts(tx, payee.id);
  const composed = composePayout({ earnings: earnings.map(netOf), debts, reserves: reserves.map((held) => held.amount), reserveBps });
  return { earnings, reserves, composed };
}

// A maker's pay day, or something that must go today to be there when it is due: banks may need until the next business day. What came back was due before.
function isTime(today: Day, rhythm: PayRhythm, { earnings, reserves, composed }: LockedParts): boolean {
  const tomorrow = addBusinessDays(today, 1);
  const mustGo = earnings.some((earning) => earning.dueOn !== null && earning.dueOn.toISOString().slice(0, 10) <= tomorrow);
  return mustGo || reserves.some((kept) => kept.returned) || (isPayDay(today, rhythm) && composed.amount >= rhythm.minimum);
}

type Target = { accountId: string; stripeAccountId: null } | { accountId: null; stripeAccountId: string };

async function targetOf(tx: Tx, payee: Payee, terms: Lockable, now: Date): Promise<Target | 'no_account' | 'account_waits' | 'account_paused'> {
  if (terms.stripePausedAt !== null) return 'account_paused';
  if (terms.stripeAccountId !== null) return { accountId: null, stripeAccountId: terms.stripeAccountId };
  const account = await currentAccount(tx, payee.id);
  if (account === null) return 'no_account';
  return account.usableFrom > now ? 'account_waits' : { accountId: account.id, stripeAccountId: null };
}

type Lockable = Pick<TermsRow, 'heldAt' | 'stripeAccountId' | 'stripePausedAt' | 'reserveBps' | 'reserveDays' | 'rhythm' | 'payDay' | 'minimum'>;

// Financiers are paid every business day, all of it.
async function lockFinancier(tx: Tx, financierId: string): Promise<Lockable> {
  const row = await one(tx, q.selectFrom('financier').select('id').where('id', '=', financierId).forUpdate());
  if (row === null) throw new Error('a payee that does not exist');
  return { heldAt: null, stripeAccountId: null, stripePausedAt: null, reserveBps: 0, reserveDays: 0, rhythm: 'daily', payDay: 1, minimum: 0 };
}

async function book(tx: Tx, payee: Payee, payoutId: string, composed: ComposedPayout, now: Date): Promise<void> {
  const { earned, kept, released, amount } = composed;
  if (payee.kind === 'financier') {
    await postJournal(tx, { kind: 'payout', reference: payoutId, at: now, postings: financierPayoutJournal(payee.id, earned, released) });
    return;
  }
  const recourse = composed.covered.filter((debt) => debt.creditorId !== '').map((debt) => ({ ...debt, financierId: debt.creditorId }));
  const offsetMarket = sumWon(composed.covered.filter((debt) => debt.creditorId === '').map((debt) => debt.amount));
  const postings = makerPayoutJournal({ makerId: payee.id, earned, offsetMarket, recourse, kept, released, amount });
  // Earnings that went into debts to the market whole move nothing: the account is square already.
  if (postings.length > 0) await postJournal(tx, { kind: 'payout', reference: payoutId, at: now, postings });
  for (const { id, financierId, amount: collected } of recourse) await insertRecourse(tx, { debtId: id, financierId, amount: collected, payoutId }, now);
}
