// What was done, by whom and to what, in words. A deed or a thing without words of ours is shown as it is kept.
import { m } from '#app/paraglide/messages.js';

const acts: Record<string, () => string> = {
  'accept-advance': m.operator_act_accept_advance,
  'acknowledge-alarm': m.operator_act_acknowledge_alarm,
  'advance-declined': m.operator_act_advance_declined,
  'advance-funded': m.operator_act_advance_funded,
  'approve-listing': m.operator_act_approve_listing,
  'approve-maker': m.operator_act_approve_maker,
  'basket-add': m.operator_act_basket_add,
  'basket-end': m.operator_act_basket_end,
  'cancel-hall': m.operator_act_cancel_hall,
  'cancel-pieces': m.operator_act_cancel_pieces,
  'case-approved': m.operator_act_case_approved,
  'case-received': m.operator_act_case_received,
  'case-refunded': m.operator_act_case_refunded,
  'case-refused': m.operator_act_case_refused,
  'case-replaced': m.operator_act_case_replaced,
  'change-hall': m.operator_act_change_hall,
  'change-payout-account': m.operator_act_change_payout_account,
  'change-payout-terms': m.operator_act_change_payout_terms,
  'change-price': m.operator_act_change_price,
  'change-search-words': m.operator_act_change_search_words,
  'change-set-aside': m.operator_act_change_set_aside,
  'change-shipping': m.operator_act_change_shipping,
  'change-shop': m.operator_act_change_shop,
  'change-stock': m.operator_act_change_stock,
  'charge.dispute': m.operator_act_charge_dispute,
  'close-alarm': m.operator_act_close_alarm,
  'commission-add': m.operator_act_commission_add,
  'commission-down': m.operator_act_commission_down,
  'commission-end': m.operator_act_commission_end,
  'commission-rate': m.operator_act_commission_rate,
  'commission-up': m.operator_act_commission_up,
  'coupon-add': m.operator_act_coupon_add,
  'coupon-end': m.operator_act_coupon_end,
  'designate-star': m.operator_act_designate_star,
  'dispute-accept': m.operator_act_dispute_accept,
  'dispute-bearer': m.operator_act_dispute_bearer,
  'dispute-called-off': m.operator_act_dispute_called_off,
  'dispute-evidence': m.operator_act_dispute_evidence,
  'dispute-sent-on': m.operator_act_dispute_sent_on,
  'edit-cluster': m.operator_act_edit_cluster,
  'edit-region-text': m.operator_act_edit_region_text,
  'edit-star': m.operator_act_edit_star,
  'end-role': m.operator_act_end_role,
  'end-star': m.operator_act_end_star,
  'export-payouts': m.operator_act_export_payouts,
  'grant-role': m.operator_act_grant_role,
  'import-payout-results': m.operator_act_import_payout_results,
  'interest-paid': m.operator_act_interest_paid,
  'move-demo-clock': m.operator_act_move_demo_clock,
  'move-star': m.operator_act_move_star,
  'nominate-star': m.operator_act_nominate_star,
  'open-hall': m.operator_act_open_hall,
  'parcel-lost': m.operator_act_parcel_lost,
  'payouts-hold': m.operator_act_payouts_hold,
  'payouts-release': m.operator_act_payouts_release,
  'payouts-reserve': m.operator_act_payouts_reserve,
  'payouts-stripe': m.operator_act_payouts_stripe,
  'price-cancel': m.operator_act_price_cancel,
  'price-plan': m.operator_act_price_plan,
  'purge-records': m.operator_act_purge_records,
  'put-cluster': m.operator_act_put_cluster,
  'put-financier': m.operator_act_put_financier,
  'quarantine-payment': m.operator_act_quarantine_payment,
  'quarantine-refund': m.operator_act_quarantine_refund,
  'quarantine-release': m.operator_act_quarantine_release,
  reconcile: m.operator_act_reconcile,
  refund: m.operator_act_refund,
  'refund-failed': m.operator_act_refund_failed,
  'register-organisation': m.operator_act_register_organisation,
  'reject-listing': m.operator_act_reject_listing,
  'resume-maker': m.operator_act_resume_maker,
  'retry-refund': m.operator_act_retry_refund,
  'set-aside': m.operator_act_set_aside,
  'step-scheduled-price': m.operator_act_step_scheduled_price,
  'suspend-maker': m.operator_act_suspend_maker,
  'withdraw-from-hall': m.operator_act_withdraw_from_hall,
};

const roles: Record<string, () => string> = {
  owner: m.operator_role_owner,
  staff: m.operator_role_staff,
  curator: m.operator_role_curator,
  operator: m.operator_role_operator,
  officer: m.operator_role_officer,
  member: m.operator_role_member,
  system: m.operator_role_system,
};

const things: Record<string, () => string> = {
  adv: m.operator_thing_adv,
  bsd: m.operator_thing_bsd,
  btc: m.operator_thing_btc,
  cls: m.operator_thing_cls,
  cpn: m.operator_thing_cpn,
  cru: m.operator_thing_cru,
  crt: m.operator_thing_crt,
  dsp: m.operator_thing_dsp,
  fin: m.operator_thing_fin,
  hit: m.operator_thing_hit,
  hll: m.operator_thing_hll,
  mkr: m.operator_thing_mkr,
  ord: m.operator_thing_ord,
  org: m.operator_thing_org,
  pcl: m.operator_thing_pcl,
  prd: m.operator_thing_prd,
  prs: m.operator_thing_prs,
  psn: m.operator_thing_psn,
  pur: m.operator_thing_pur,
  pyt: m.operator_thing_pyt,
  rev: m.operator_thing_rev,
  rfd: m.operator_thing_rfd,
  rtc: m.operator_thing_rtc,
  sch: m.operator_thing_sch,
  str: m.operator_thing_str,
  var: m.operator_thing_var,
  retention: m.operator_thing_retention,
  clock: m.operator_thing_clock,
  ledger: m.operator_thing_ledger,
  words: m.operator_thing_words,
  region: m.operator_thing_region,
};

/** The deeds that have words, in their order: what the audit can be narrowed to. */
export const knownActs: readonly string[] = Object.keys(acts);

/** Older deeds were kept with underscores. */
export function actText(action: string): string {
  return wordOf(acts, action.replaceAll('_', '-')) ?? action;
}

export function roleText(role: string): string {
  return wordOf(roles, role) ?? role;
}

/** What kind of thing an id or a name is of; null where nothing is known of it. */
export function thingText(subject: string): string | null {
  const kind = subject === 'search-words' ? 'words' : (/^[a-z]+/.exec(subject)?.[0] ?? '');
  return wordOf(things, kind);
}

function wordOf(table: Record<string, () => string>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key]?.() ?? null) : null;
}
