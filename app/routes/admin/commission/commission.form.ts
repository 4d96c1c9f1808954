// What the operator may ask for on the commission page; the draft of a rule also comes by the address, for the preview.
import { z } from 'zod';

import { commissionRuleInput, mostRateBps, percent } from '#app/domain/ledger/commission.ts';
import { koreanMoment } from '#app/lib/korean-moment.ts';

const ruleId = z.string().min(1).max(60);

export const commissionForm = z.discriminatedUnion('intent', [
  commissionRuleInput.safeExtend({ intent: z.literal('add') }),
  z.strictObject({ intent: z.literal('end'), ruleId }),
  z.strictObject({ intent: z.literal('up'), ruleId }),
  z.strictObject({ intent: z.literal('down'), ruleId }),
  z.strictObject({ intent: z.literal('rate'), rate: percent.pipe(z.int().max(mostRateBps)), validFrom: koreanMoment }),
]);
export type CommissionForm = z.output<typeof commissionForm>;

/** The draft that the preview reckons with; the button that asks for it sends `intent=preview`. */
export const draftForm = commissionRuleInput.safeExtend({ intent: z.literal('preview') });
