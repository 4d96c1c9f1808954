// Payouts on the Stripe rail, claimed by the flows. For tests of transfers.
import { runPayoutFor } from '#app/flows/run-payouts.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';

import { setMarketClock } from './halls.ts';
import { makeMaker, makeProduct } from './market.ts';
import { operator } from './payees.ts';
import { fulfil, sellOne } from './sales.ts';
import { connectedAccount, rows } from './stand.ts';
import { done } from './supply.ts';

/** A working day in Korea, 11:00. */
export const tuesday = new Date('2026-11-03T02:00:00Z');

/** A claimed payout of 9,120 won to a connected account; what was sold before may be sent. */
export async function claimed(accountId = connectedAccount): Promise<{ makerId: string; payoutId: string; orderId: string }> {
  await setMarketClock(tuesday);
  const makerId = await makeMaker({ fee: 0 });
  done(await steerPayouts({ actor: operator, makerId, steering: { to: 'stripe', accountId } }));
  const order = await sellOne((await makeProduct({ makerId })).offerId);
  await fulfil(order);
  await rows(`update stripe_sandbox.objects set body = jsonb_set(body, '{available_on}', '1') where type = 'balance_transaction'`);
  const claim = await runPayoutFor({ kind: 'maker', id: makerId });
  if (!claim.claimed) throw new Error(claim.why);
  return { makerId, payoutId: claim.payoutId, orderId: order.orderId };
}

/** The transfers at Stripe that were made for a payout. */
export function transfersOf(payoutId: string) {
  return rows<{ id: string }>("select id from stripe_sandbox.objects where type = 'transfer' and body->>'transfer_group' = $1", [payoutId]);
}
