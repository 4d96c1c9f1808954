// What is said and answered when a flow refuses: every kind has its status and its words in both languages, or this does not compile.
// A new flow adds its type to `AnyRefusal` and its kinds to the table.
import type { AcknowledgeAlarmRefusal } from '#app/flows/acknowledge-alarm.server.ts';
import type { AddToCartRefusal } from '#app/flows/add-to-cart.server.ts';
import type { AnswerDisputeRefusal } from '#app/flows/answer-dispute.server.ts';
import type { ApproveMakerRefusal } from '#app/flows/approve-maker.server.ts';
import type { BeginPaymentRefusal } from '#app/flows/begin-payment.server.ts';
import type { CancelHallRefusal } from '#app/flows/cancel-hall.server.ts';
import type { CancelOrderRefusal } from '#app/flows/cancel-order.server.ts';
import type { CancelPurchaseRefusal } from '#app/flows/cancel-purchase.server.ts';
import type { ChangeCartLineRefusal } from '#app/flows/change-cart-line.server.ts';
import type { ChangeCommissionRefusal } from '#app/flows/change-commission.server.ts';
import type { ChangeHallRefusal } from '#app/flows/change-hall.server.ts';
import type { ChangePasswordRefusal } from '#app/flows/change-password.server.ts';
import type { ChangePriceRefusal } from '#app/flows/change-price.server.ts';
import type { ChangePromotionsRefusal } from '#app/flows/change-promotions.server.ts';
import type { ChangeSearchWordsRefusal } from '#app/flows/search/change-search-words.server.ts';
import type { ChangeSetAsideRefusal } from '#app/flows/change-set-aside.server.ts';
import type { ChangeShopRefusal } from '#app/flows/change-shop.server.ts';
import type { ChangeStockRefusal } from '#app/flows/change-stock.server.ts';
import type { ChooseCouponRefusal } from '#app/flows/choose-coupon.server.ts';
import type { ChoosePickupRefusal } from '#app/flows/choose-pickup.server.ts';
import type { CloseAccountRefusal } from '#app/flows/close-account.server.ts';
import type { CollectOrderRefusal } from '#app/flows/collect-order.server.ts';
import type { ConfirmEmailRefusal } from '#app/flows/confirm-email.server.ts';
import type { ConfirmOrderRefusal } from '#app/flows/confirm-order.server.ts';
import type { CreatePersonRefusal } from '#app/flows/create-person.server.ts';
import type { DecideListingRefusal } from '#app/flows/decide-listing.server.ts';
import type { DesignateStarRefusal } from '#app/flows/designate-star.server.ts';
import type { EditClusterRefusal } from '#app/flows/edit-cluster.server.ts';
import type { EditStarRefusal } from '#app/flows/edit-star.server.ts';
import type { EndRoleRefusal } from '#app/flows/end-role.server.ts';
import type { EndStarRefusal } from '#app/flows/end-star.server.ts';
import type { GrantRoleRefusal } from '#app/flows/grant-role.server.ts';
import type { MoveDemoClockRefusal } from '#app/flows/move-demo-clock.server.ts';
import type { MoveStarRefusal } from '#app/flows/move-star.server.ts';
import type { NominateStarRefusal } from '#app/flows/nominate-star.server.ts';
import type { OpenHallRefusal } from '#app/flows/open-hall.server.ts';
import type { PlaceOrderRefusal } from '#app/flows/place-order.server.ts';
import type { PrepareOrderRefusal } from '#app/flows/prepare-order.server.ts';
import type { PutClusterRefusal } from '#app/flows/put-cluster.server.ts';
import type { ReceiveOrderRefusal } from '#app/flows/receive-order.server.ts';
import type { ReceiveEventRefusal } from '#app/flows/receive-stripe-event.server.ts';
import type { RefundPurchaseRefusal } from '#app/flows/refund-purchase.server.ts';
import type { RegisterMakerRefusal } from '#app/flows/register-maker.server.ts';
import type { RemoveCartLineRefusal } from '#app/flows/remove-cart-line.server.ts';
import type { ResetPasswordRefusal } from '#app/flows/reset-password.server.ts';
import type { RetryRefundRefusal } from '#app/flows/retry-refund.server.ts';
import type { SaveListingDraftRefusal } from '#app/flows/save-listing-draft.server.ts';
import type { SetAsideRefusal } from '#app/flows/set-aside.server.ts';
import type { ShipOrderRefusal } from '#app/flows/ship-order.server.ts';
import type { SignInRefusal } from '#app/flows/sign-in.server.ts';
import type { SignUpRefusal } from '#app/flows/sign-up.server.ts';
import type { SubmitListingRefusal } from '#app/flows/submit-listing.server.ts';
import type { SuspendMakerRefusal } from '#app/flows/suspend-maker.server.ts';
import type { WithdrawFromHallRefusal } from '#app/flows/withdraw-from-hall.server.ts';
import type { WithdrawListingRefusal } from '#app/flows/withdraw-listing.server.ts';
import type { ApproveReturnRefusal, RefuseReturnRefusal } from '#app/flows/decide-return.server.ts';
import type { CollectReturnRefusal } from '#app/flows/collect-return.server.ts';
import type { LoseParcelRefusal } from '#app/flows/lose-parcel.server.ts';
import type { PayInterestRefusal } from '#app/flows/pay-interest.server.ts';
import type { ProveDeliveryRefusal } from '#app/flows/prove-delivery.server.ts';
import type { ReceiveReturnRefusal } from '#app/flows/receive-return.server.ts';
import type { RefundReturnRefusal, ReplaceReturnRefusal } from '#app/flows/settle-return.server.ts';
import type { RequestReturnRefusal } from '#app/flows/request-return.server.ts';
import type { WithdrawReturnRefusal } from '#app/flows/withdraw-return.server.ts';
import { formatWon, won } from '#app/lib/money.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { couponWords } from './coupon-words.ts';

import type { SettlementRefusal } from './settlement-refusals.ts';

/** Everything that can be refused. */
export type AnyRefusal =
  | AcknowledgeAlarmRefusal
  | AddToCartRefusal
  | AnswerDisputeRefusal
  | ApproveMakerRefusal
  | BeginPaymentRefusal
  | CancelHallRefusal
  | CancelOrderRefusal
  | CancelPurchaseRefusal
  | ChangeCartLineRefusal
  | ChangeCommissionRefusal
  | ChangeHallRefusal
  | ChangePasswordRefusal
  | ChangePriceRefusal
  | ChangePromotionsRefusal
  | ChangeSearchWordsRefusal
  | ChangeSetAsideRefusal
  | ChangeShopRefusal
  | ChangeStockRefusal
  | ChooseCouponRefusal
  | ChoosePickupRefusal
  | CloseAccountRefusal
  | CollectOrderRefusal
  | ConfirmEmailRefusal
  | ConfirmOrderRefusal
  | CreatePersonRefusal
  | DecideListingRefusal
  | DesignateStarRefusal
  | EditClusterRefusal
  | EditStarRefusal
  | EndRoleRefusal
  | EndStarRefusal
  | GrantRoleRefusal
  | MoveDemoClockRefusal
  | MoveStarRefusal
  | NominateStarRefusal
  | OpenHallRefusal
  | PlaceOrderRefusal
  | PrepareOrderRefusal
  | PutClusterRefusal
  | ReceiveOrderRefusal
  | ReceiveEventRefusal
  | RefundPurchaseRefusal
  | RegisterMakerRefusal
  | RemoveCartLineRefusal
  | ResetPasswordRefusal
  | RetryRefundRefusal
  | SaveListingDraftRefusal
  | SetAsideRefusal
  | SettlementRefusal
  | ShipOrderRefusal
  | SignInRefusal
  | SignUpRefusal
  | SubmitListingRefusal
  | SuspendMakerRefusal
  | WithdrawFromHallRefusal
  | ApproveReturnRefusal
  | RefuseReturnRefusal
  | CollectReturnRefusal
  | LoseParcelRefusal
  | PayInterestRefusal
  | ReceiveReturnRefusal
  | ProveDeliveryRefusal
  | RefundReturnRefusal
  | ReplaceReturnRefusal
  | RequestReturnRefusal
  | WithdrawReturnRefusal
  | WithdrawListingRefusal;

type Kinds = { [R in AnyRefusal as R['kind']]: R };
type Kind = keyof Kinds;
type Status = 400 | 404 | 409 | 422 | 503;

const accountWords = { bank: m.refusals_account_bank, number: m.refusals_account_number, holder: m.refusals_account_holder };

/** 400 bad input, 404 absent, 409 the world is another, 422 refused by a rule, 503 somebody else does not answer. */
const table: { [K in Kind]: { status: Status; words: (refusal: Kinds[K]) => string } } = {
  already_paid: { status: 409, words: ({ number }) => m.refusals_already_paid({ number }) },
  bad_quantity: { status: 400, words: ({ most }) => m.refusals_bad_quantity({ most }) },
  cart_full: { status: 409, words: ({ most }) => m.refusals_cart_full({ most }) },
  consent_missing: { status: 400, words: () => m.refusals_consent_missing() },
  coupon_over: { status: 409, words: ({ why, newTotal }) => m.money_coupon_over({ why: couponWords(why), newTotal: wonText(newTotal) }) },
  coupon_refused: { status: 409, words: ({ why }) => couponWords(why) },
  custom_missing: { status: 409, words: () => m.refusals_custom_missing() },
  custom_wrong: { status: 400, words: () => m.refusals_custom_wrong() },
  empty_cart: { status: 409, words: () => m.refusals_empty_cart() },
  hall_closed: { status: 409, words: () => m.refusals_hall_closed() },
  no_such_line: { status: 409, words: () => m.refusals_no_such_line() },
  no_such_order: { status: 404, words: () => m.refusals_no_such_order() },
  no_such_purchase: { status: 404, words: () => m.refusals_no_such_purchase() },
  not_cancellable: { status: 409, words: () => m.refusals_not_cancellable() },
  not_enough: { status: 409, words: ({ free, inCart }) => m.refusals_not_enough({ free, inCart }) },
  not_listed: { status: 409, words: () => m.refusals_not_listed() },
  order_not_cancellable: { status: 409, words: () => m.refusals_order_not_cancellable() },
  order_not_confirmable: { status: 409, words: () => m.refusals_order_not_confirmable() },
  order_not_receivable: { status: 409, words: () => m.refusals_order_not_receivable() },
  pieces_made_to_order: { status: 409, words: () => m.refusals_pieces_made_to_order() },
  pieces_wrong: { status: 409, words: () => m.refusals_pieces_wrong() },
  payment_disputed: { status: 409, words: () => m.refusals_payment_disputed() },
  payment_processing: { status: 409, words: ({ number }) => m.refusals_payment_processing({ number }) },
  payment_unavailable: { status: 503, words: ({ number }) => m.refusals_payment_unavailable({ number }) },
  price_changed: { status: 409, words: ({ oldTotal, newTotal }) => m.refusals_price_changed({ oldTotal: wonText(oldTotal), newTotal: wonText(newTotal) }) },
  purchase_over: { status: 409, words: ({ number }) => m.refusals_purchase_over({ number }) },
  request_key_reused: { status: 422, words: () => m.refusals_request_key_reused() },
  sold_out: { status: 409, words: () => m.refusals_sold_out() },
  still_quarantined: { status: 409, words: () => m.refusals_still_quarantined() },
  dispute_over: { status: 409, words: () => m.refusals_dispute_over() },
  nothing_unshipped: { status: 409, words: () => m.refusals_nothing_unshipped() },
  dispute_unanswered: { status: 503, words: ({ why }) => m.refusals_dispute_unanswered({ why }) },
  alarm_closed: { status: 409, words: () => m.refusals_alarm_closed() },
  bad_signature: { status: 400, words: () => m.refusals_bad_signature() },
  not_in_demo: { status: 409, words: () => m.refusals_not_in_demo() },
  not_refundable: { status: 409, words: () => m.refusals_not_refundable() },
  nothing_to_refund: { status: 409, words: () => m.refusals_nothing_to_refund() },
  nothing_under_way: { status: 409, words: () => m.refusals_nothing_under_way() },
  order_not_preparable: { status: 409, words: () => m.refusals_order_not_preparable() },
  order_not_shippable: { status: 409, words: () => m.refusals_order_not_shippable() },
  parcel_wrong: { status: 400, words: () => m.refusals_parcel_wrong() },
  refund_not_failed: { status: 409, words: () => m.refusals_refund_not_failed() },
  tracking_number_used: { status: 409, words: () => m.refusals_tracking_number_used() },
  tracking_number_wrong: { status: 400, words: () => m.refusals_tracking_number_wrong() },
  unknown_carrier: { status: 400, words: () => m.refusals_unknown_carrier() },
  code_taken: { status: 409, words: () => m.money_code_taken() },
  no_discount: { status: 409, words: ({ price }) => m.money_no_discount({ price: wonText(price) }) },
  price_planned_already: { status: 409, words: () => m.money_price_planned() },
  not_picked_up: { status: 409, words: () => m.money_not_picked_up() },
  promotion_over: { status: 409, words: () => m.money_promotion_over() },
  promotion_window: { status: 409, words: () => m.money_promotion_window() },
  rate_not_ahead: { status: 409, words: () => m.refusals_rate_not_ahead() },
  rule_at_edge: { status: 409, words: () => m.refusals_rule_at_edge() },
  rule_over: { status: 409, words: () => m.refusals_rule_over() },
  case_elsewhere: { status: 409, words: () => m.refusals_case_elsewhere() },
  delivery_day_wrong: { status: 400, words: () => m.refusals_delivery_day_wrong() },
  delivery_proof_missing: { status: 400, words: () => m.refusals_delivery_proof_missing() },
  no_interest_owed: { status: 409, words: () => m.refusals_no_interest_owed() },
  no_such_case: { status: 404, words: () => m.refusals_no_such_case() },
  noticed_day_wrong: { status: 400, words: () => m.refusals_noticed_day_wrong() },
  parcel_not_under_way: { status: 409, words: () => m.refusals_parcel_not_under_way() },
  parcel_not_losable: { status: 409, words: () => m.refusals_parcel_not_losable() },
  receipt_day_wrong: { status: 400, words: () => m.refusals_receipt_day_wrong() },
  refusal_not_lawful: { status: 422, words: () => m.refusals_refusal_not_lawful() },
  replacement_sold_out: { status: 409, words: () => m.refusals_replacement_sold_out() },
  replacement_wrong: { status: 409, words: () => m.refusals_replacement_wrong() },
  return_too_late: { status: 422, words: ({ last }) => m.refusals_return_too_late({ last: formatDay(last, getLocale()) }) },
  return_unsound: { status: 400, words: () => m.refusals_return_unsound() },
  // Settlement
  account_same: { status: 409, words: () => m.refusals_account_same() },
  account_wrong: { status: 400, words: ({ field }) => accountWords[field]() },
  advance_ineligible: { status: 422, words: () => m.refusals_advance_ineligible() },
  advance_settled: { status: 409, words: () => m.refusals_advance_settled() },
  deposit_recorded: { status: 409, words: () => m.refusals_deposit_recorded() },
  financier_limit: { status: 409, words: () => m.refusals_financier_limit() },
  no_payouts_waiting: { status: 409, words: () => m.refusals_no_payouts_waiting() },
  no_such_maker: { status: 404, words: () => m.refusals_no_such_maker() },
  no_such_payee: { status: 404, words: () => m.refusals_no_such_payee() },
  no_such_offer: { status: 404, words: () => m.refusals_no_such_offer() },
  not_advanceable: { status: 409, words: () => m.refusals_not_advanceable() },
  offer_changed: { status: 409, words: ({ cash }) => m.refusals_offer_changed({ cash: wonText(cash) }) },
  result_file_unreadable: { status: 400, words: () => m.refusals_result_file_unreadable() },
  unknown_provider: { status: 400, words: () => m.refusals_unknown_provider() },
  // Listings and makers
  already_in_review: { status: 409, words: () => m.refusals_already_in_review() },
  below_held: { status: 409, words: ({ held }) => m.refusals_below_held({ held }) },
  business_number_taken: { status: 409, words: () => m.refusals_business_number_taken() },
  category_unknown: { status: 400, words: () => m.refusals_category_unknown() },
  changed_meanwhile: { status: 409, words: () => m.refusals_changed_meanwhile() },
  cluster_elsewhere: { status: 400, words: () => m.refusals_cluster_elsewhere() },
  foreign_picture: { status: 400, words: () => m.refusals_foreign_picture() },
  incomplete: { status: 422, words: () => m.refusals_incomplete() },
  maker_not_approved: { status: 409, words: () => m.refusals_maker_not_approved() },
  not_found: { status: 404, words: () => m.refusals_not_found() },
  price_changed_meanwhile: { status: 409, words: ({ price }) => m.refusals_price_changed_meanwhile({ price: wonText(price) }) },
  price_out_of_range: { status: 400, words: () => m.refusals_price_out_of_range() },
  proof_missing: { status: 409, words: () => m.refusals_proof_missing() },
  reason_missing: { status: 400, words: () => m.refusals_reason_missing() },
  self_approval: { status: 409, words: () => m.refusals_self_approval() },
  stale_base: { status: 409, words: () => m.refusals_stale_base() },
  stock_changed: { status: 409, words: ({ onHand }) => m.refusals_stock_changed({ onHand }) },
  wrong_state: { status: 409, words: () => m.refusals_wrong_state() },
  // Halls, places, people
  already_member: { status: 409, words: () => m.refusals_already_member() },
  already_set_aside: { status: 409, words: () => m.refusals_already_set_aside() },
  below_sold_and_held: { status: 409, words: ({ least }) => m.refusals_below_sold_and_held({ least }) },
  email_taken: { status: 409, words: () => m.refusals_email_taken() },
  hall_already_open: { status: 409, words: () => m.refusals_hall_already_open() },
  hall_over: { status: 409, words: () => m.refusals_hall_over() },
  hall_price_out_of_range: { status: 400, words: ({ least, most }) => m.refusals_hall_price_out_of_range({ least: wonText(least), most: wonText(most) }) },
  last_holder: { status: 409, words: () => m.refusals_last_holder() },
  not_enough_free: { status: 409, words: ({ free }) => m.refusals_not_enough_free({ free }) },
  own_interest: { status: 409, words: () => m.refusals_own_interest() },
  region_not_current: { status: 400, words: () => m.refusals_region_not_current() },
  set_aside_changed: { status: 409, words: ({ setAside }) => m.refusals_set_aside_changed({ setAside }) },
  slug_taken: { status: 409, words: () => m.refusals_slug_taken() },
  window_backwards: { status: 400, words: () => m.refusals_window_backwards() },
  window_over: { status: 400, words: () => m.refusals_window_over() },
  words_unchanged: { status: 409, words: () => m.refusals_words_unchanged() },
  wrong_role: { status: 400, words: () => m.refusals_wrong_role() },
  zone_in_use: { status: 409, words: () => m.refusals_zone_in_use() },
  already_nominated: { status: 409, words: () => m.refusals_already_nominated() },
  maker_not_eligible: { status: 409, words: () => m.refusals_maker_not_eligible() },
  plan_not_allowed: { status: 409, words: () => m.refusals_plan_not_allowed() },
  stage_not_allowed: { status: 409, words: () => m.refusals_stage_not_allowed() },
  star_words_missing: { status: 422, words: () => m.refusals_star_words_missing() },
  // Accounts
  bad_link: { status: 409, words: () => m.refusals_bad_link() },
  bad_password: { status: 400, words: () => m.refusals_bad_password() },
  holds_role: { status: 409, words: () => m.refusals_holds_role() },
  unverified: { status: 409, words: () => m.refusals_unverified() },
  wrong_password: { status: 422, words: () => m.refusals_wrong_password() },
  wrong_sign_in: { status: 422, words: () => m.refusals_wrong_sign_in() },
};

/** What to tell the person, in the language of the request. */
export function refusalWords<K extends Kind>(refusal: Kinds[K] & { kind: K }): string {
  return table[refusal.kind].words(refusal);
}

/** The status of the answer. */
export function refusalStatus(refusal: { kind: Kind }): Status {
  return table[refusal.kind].status;
}

const wonText = (amount: number): string => formatWon(won(amount), getLocale());
