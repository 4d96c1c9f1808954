// One flow a deed.
import { collectReturn, type CollectReturnRefusal } from '#app/flows/collect-return.server.ts';
import { preferRefund, withdrawReturn, type BuyersCase, type WithdrawReturnRefusal } from '#app/flows/withdraw-return.server.ts';
import type { Result } from '#app/lib/result.ts';

import type { BuyerCaseDeed } from './return.form.ts';

/** Another purchase's case answers like an absent one. */
export async function moveCase(deed: BuyerCaseDeed, mine: BuyersCase): Promise<Result<undefined, CollectReturnRefusal | WithdrawReturnRefusal>> {
  if (deed.intent === 'withdraw') return withdrawReturn(mine);
  if (deed.intent === 'refund') return preferRefund(mine);
  const { carrier, trackingNumber } = deed;
  return collectReturn({ caseId: mine.caseId, by: { purchaseId: mine.purchaseId }, actorId: mine.actorId, parcel: { carrier, trackingNumber } });
}
