// Why a payout was not made.
import type { Unclaimed } from '#app/flows/payout/claim-payout.server.ts';
import { m } from '#app/paraglide/messages.js';

const words: Record<Unclaimed, () => string> = {
  no_business_day: m.settlement_unclaimed_no_business_day,
  done_today: m.settlement_unclaimed_done_today,
  held: m.settlement_payouts_held,
  no_account: m.settlement_account_none,
  account_paused: m.settlement_account_paused,
  account_waits: m.settlement_account_waits,
  not_yet: m.settlement_unclaimed_not_yet,
  nothing: m.settlement_unclaimed_nothing,
};

export function unclaimedText(why: Unclaimed): string {
  return words[why]();
}
