// What the flows of settlement, early payment and quarantine refuse; its words stand in the table of refusals.ts.
import type { AcceptAdvanceRefusal } from '#app/flows/accept-advance.server.ts';
import type { ChangePayoutAccountRefusal } from '#app/flows/change-payout-account.server.ts';
import type { ChangePayoutTermsRefusal } from '#app/flows/change-payout-terms.server.ts';
import type { ExportPayoutsRefusal } from '#app/flows/export-payouts.server.ts';
import type { ImportPayoutResultsRefusal } from '#app/flows/import-payout-results.server.ts';
import type { PutFinancierRefusal } from '#app/flows/put-financier.server.ts';
import type { RecordFundingRefusal } from '#app/flows/record-funding.server.ts';
import type { RecordStripeDepositRefusal } from '#app/flows/record-stripe-deposit.server.ts';
import type { ResolveQuarantineRefusal } from '#app/flows/resolve-quarantine.server.ts';
import type { SteerPayoutsRefusal } from '#app/flows/steer-payouts.server.ts';

export type SettlementRefusal =
  | AcceptAdvanceRefusal
  | ChangePayoutAccountRefusal
  | ChangePayoutTermsRefusal
  | ExportPayoutsRefusal
  | ImportPayoutResultsRefusal
  | PutFinancierRefusal
  | RecordFundingRefusal
  | RecordStripeDepositRefusal
  | ResolveQuarantineRefusal
  | SteerPayoutsRefusal;
