// Words for the states that the operator sees.
import type { Account, JournalKind } from '#app/domain/ledger/ledger.ts';
import type { OrderStage, PurchaseState } from '#app/domain/orders/order.ts';
import { m } from '#app/paraglide/messages.js';

import type { PurchaseFacts } from './purchase/purchase.read.server.ts';

type PaymentState = NonNullable<PurchaseFacts['payment']>['state'];

const purchase: Record<PurchaseState, () => string> = {
  awaiting_payment: m.operator_state_awaiting_payment,
  paid: m.operator_state_paid,
  closed: m.operator_state_closed,
  expired: m.operator_state_expired,
  cancelled: m.operator_state_cancelled,
  refunded_late: m.operator_state_refunded_late,
};
const stage: Record<OrderStage, () => string> = {
  awaiting_payment: m.operator_stage_awaiting_payment,
  paid: m.operator_stage_paid,
  preparing: m.operator_stage_preparing,
  shipped: m.operator_stage_shipped,
  delivered: m.operator_stage_delivered,
  confirmed: m.operator_stage_confirmed,
  returned: m.operator_stage_returned,
  cancelled: m.operator_stage_cancelled,
};
const payment: Record<PaymentState, () => string> = {
  created: m.operator_payment_created,
  processing: m.operator_payment_processing,
  captured: m.operator_payment_captured,
  failed: m.operator_payment_failed,
  cancelled: m.operator_payment_cancelled,
};
const account: Record<Account, () => string> = {
  stripe_balance: m.operator_account_stripe_balance,
  bank: m.operator_account_bank,
  buyer_refunds: m.operator_account_buyer_refunds,
  maker_payable: m.operator_account_maker_payable,
  maker_reserve: m.operator_account_maker_reserve,
  payout_in_transit: m.operator_account_payout_in_transit,
  financier_payable: m.operator_account_financier_payable,
  commission_income: m.operator_account_commission_income,
  commission_vat_payable: m.operator_account_commission_vat_payable,
  payment_fees: m.operator_account_payment_fees,
  disputes_held: m.operator_account_disputes_held,
  dispute_losses: m.operator_account_dispute_losses,
  platform_discounts: m.operator_account_platform_discounts,
  buyer_interest: m.operator_account_buyer_interest,
  interest_cost: m.operator_account_interest_cost,
};
const journal: Record<JournalKind, () => string> = {
  sale: m.operator_journal_sale,
  late_capture: m.operator_journal_late_capture,
  refund: m.operator_journal_refund,
  refund_paid: m.operator_journal_refund_paid,
  refund_returned: m.operator_journal_refund_returned,
  payment_fee: m.operator_journal_payment_fee,
  payout: m.operator_journal_payout,
  payout_settled: m.operator_journal_payout_settled,
  payout_failed: m.operator_journal_payout_failed,
  payout_returned: m.operator_journal_payout_returned,
  stripe_deposit: m.operator_journal_stripe_deposit,
  stripe_deposit_returned: m.operator_journal_stripe_deposit_returned,
  advance: m.operator_journal_advance,
  advance_cut: m.operator_journal_advance_cut,
  dispute_withdrawn: m.operator_journal_dispute_withdrawn,
  dispute_reinstated: m.operator_journal_dispute_reinstated,
  quarantine: m.operator_journal_quarantine,
  quarantine_refunded: m.operator_journal_quarantine_refunded,
  dispute_lost: m.operator_journal_dispute_lost,
  dispute_recovered: m.operator_journal_dispute_recovered,
  late_interest: m.operator_journal_late_interest,
  late_interest_paid: m.operator_journal_late_interest_paid,
};

export function purchaseStateText(state: PurchaseState): string {
  return purchase[state]();
}

/** Texts from the database that have no words of ours are shown as they are. */
export function stageText(text: string): string {
  return isKey(stage, text) ? stage[text]() : text;
}

/** A state of a purchase or an order, as the history keeps both. */
export function moveText(text: string): string {
  return isKey(stage, text) ? stage[text]() : isKey(purchase, text) ? purchase[text]() : text;
}

export function paymentStateText(state: PaymentState): string {
  return payment[state]();
}

export function accountText(text: string): string {
  return isKey(account, text) ? account[text]() : text;
}

export function journalText(text: string): string {
  return isKey(journal, text) ? journal[text]() : text;
}

/** Every account and kind that has words, in their order. */
export function accountNames(): string[] {
  return Object.keys(account);
}

export function journalKinds(): string[] {
  return Object.keys(journal);
}

function isKey<K extends string>(table: Record<K, unknown>, text: string): text is K {
  return Object.hasOwn(table, text);
}
