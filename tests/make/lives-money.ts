// The bank, the financiers and Stripe's payouts of many lives: a bank that keeps its own book, to hold the ledger against.
import { acceptAdvance, offerOf } from '#app/flows/accept-advance.server.ts';
import { recordStripeDeposit } from '#app/flows/record-stripe-deposit.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import { one, q } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';
import { won } from '#app/lib/money.ts';
import { refuse } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { bankAnswers, owner } from './payees.ts';
import { rows } from './stand.ts';

/** What the bank has in the market's account by its own book: deposits in, transfers out. */
export const bank = { balance: 0, transfers: 0, refused: 0 };

/** Stripe pays what it has to the bank, the payout run claims, the bank transfers; some transfers it cannot make. */
export async function bankDay(fails: (number: number) => boolean = () => false): Promise<void> {
  const [stripe] = await rows<{ held: number }>("select coalesce(sum(amount), 0)::int as held from posting where account = 'stripe_balance'");
  const held = stripe?.held ?? 0;
  if (held > 0) {
    const deposit = await recordStripeDeposit({ stripeId: newId('tst'), amount: won(held), operatorId: 'psn_op' });
    if (deposit.ok) bank.balance += held;
  }
  await runPayouts();
  const waiting = await rows("select id from payout where state = 'scheduled' and rail = 'bank_file'");
  if (waiting.length === 0) return;
  await bankAnswers(({ number, amount }) => {
    bank.transfers += 1;
    const failed = fails(Number(number.replaceAll(/\D/g, '').slice(-4)));
    if (failed) bank.refused += 1;
    else bank.balance -= Number(amount);
    return failed;
  });
}

/** The maker of the order takes the first financier's offer, if there is one. */
export async function acceptFirstOffer(orderId: string): Promise<unknown> {
  const offer = await inTransaction('find offer', async (tx, now) => {
    const earning = await one(tx, q.selectFrom('earning').selectAll().where('orderId', '=', orderId).where('part', '=', 0));
    const financier = await one(tx, q.selectFrom('financier').selectAll().orderBy('id').limit(1));
    if (earning === null || financier === null || earning.gross <= earning.reduced) return null;
    return { earning, financierId: financier.id, cash: offerOf(earning, financier, kstDay(now)).quote.cash ?? 0 };
  });
  if (offer === null) return refuse({ kind: 'no_offer' });
  const { earning, financierId, cash } = offer;
  return acceptAdvance({ actor: owner, makerId: earning.makerId, earningId: earning.id, financierId, expectedCash: cash });
}
