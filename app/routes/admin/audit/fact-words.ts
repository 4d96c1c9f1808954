// What an entry keeps beside its deed, in words: flat, without what says nothing; money as money, instants as moments.
import { wonText } from '#app/components/price.tsx';
import { findBank } from '#app/domain/settlement/banks.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { alarmText } from '../alarms/alarm-words.ts';
import { bearerText, reasonText as disputeReason } from '../dispute-words.ts';
import { reasonText } from '../reason-words.ts';
import { planWords, stageWords } from '../star-words.ts';
import { roleText, thingText } from './act-words.ts';

const names: Record<string, () => string> = {
  accountId: m.operator_fact_account_id,
  bps: m.operator_fact_bps,
  kind: m.operator_fact_kind,
  makerSharePercent: m.operator_fact_maker_share_percent,
  nameEn: m.operator_fact_name_en,
  nameKo: m.operator_fact_name_ko,
  pickupNoteEn: m.operator_fact_pickup_note_en,
  pickupNoteKo: m.operator_fact_pickup_note_ko,
  account_mails: m.operator_fact_account_mails,
  active: m.operator_fact_active,
  advanceBps: m.operator_fact_advance_bps,
  advanced: m.operator_fact_advanced,
  alarm: m.operator_fact_alarm,
  amount: m.operator_fact_amount,
  annualRateBps: m.operator_fact_annual_rate_bps,
  announced: m.operator_fact_announced,
  bankCode: m.operator_fact_bank_code,
  bearer: m.operator_fact_bearer,
  cash: m.operator_fact_cash,
  channel: m.operator_fact_channel,
  closesAt: m.operator_fact_closes_at,
  code: m.operator_fact_code,
  cohort: m.operator_fact_cohort,
  complaints: m.operator_fact_complaints,
  count: m.operator_fact_count,
  days: m.operator_fact_days,
  discount: m.operator_fact_discount,
  endsAt: m.operator_fact_ends_at,
  fee: m.operator_fact_fee,
  freeOver: m.operator_fact_free_over,
  from: m.operator_fact_from,
  least: m.operator_fact_least,
  limitPerMaker: m.operator_fact_limit_per_maker,
  limitPerson: m.operator_fact_limit_person,
  limitTotal: m.operator_fact_limit_total,
  mails: m.operator_fact_mails,
  maxReturnBps: m.operator_fact_max_return_bps,
  minAgeDays: m.operator_fact_min_age_days,
  minItems: m.operator_fact_min_items,
  minimum: m.operator_fact_minimum,
  most: m.operator_fact_most,
  name: m.operator_fact_name,
  note: m.operator_fact_note,
  opensAt: m.operator_fact_opens_at,
  payDay: m.operator_fact_pay_day,
  percent: m.operator_fact_percent,
  pickup: m.operator_fact_pickup,
  plan: m.operator_fact_plan,
  price: m.operator_fact_price,
  priceFrom: m.operator_fact_price_from,
  priceTo: m.operator_fact_price_to,
  provider: m.operator_fact_provider,
  purchases: m.operator_fact_purchases,
  quantity: m.operator_fact_quantity,
  rate: m.operator_fact_rate,
  rateBps: m.operator_fact_rate_bps,
  reason: m.operator_fact_reason,
  recourse: m.operator_fact_recourse,
  reference: m.operator_fact_reference,
  remoteSurcharge: m.operator_fact_remote_surcharge,
  returned: m.operator_fact_returned,
  revision: m.operator_fact_revision,
  rhythm: m.operator_fact_rhythm,
  role: m.operator_fact_role,
  sessions: m.operator_fact_sessions,
  slug: m.operator_fact_slug,
  star: m.operator_fact_star,
  startsAt: m.operator_fact_starts_at,
  to: m.operator_fact_to,
  tokens: m.operator_fact_tokens,
  unpaid: m.operator_fact_unpaid,
  validFrom: m.operator_fact_valid_from,
  validTo: m.operator_fact_valid_to,
  version: m.operator_fact_version,
  waived: m.operator_fact_waived,
  why: m.operator_fact_why,
  words: m.operator_fact_words,
};

const money = new Set([
  'advanced',
  'amount',
  'cash',
  'discount',
  'fee',
  'freeOver',
  'least',
  'limitPerMaker',
  'minItems',
  'minimum',
  'most',
  'price',
  'priceFrom',
  'priceTo',
  'remoteSurcharge',
]);
/** Hundredths of a percent. */
const rates = new Set(['advanceBps', 'annualRateBps', 'bps', 'maxReturnBps', 'rate', 'rateBps']);
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const ofThing = /^[a-z]{3}_[0-9a-z]{26}$/;

export interface Fact {
  name: string;
  value: string;
  /** An id: set apart, and may break anywhere. */
  isId: boolean;
}

/** The facts in their order; `action` decides whether "from" and "to" are won. Zeros of a purge say nothing. */
export function factsOf(detail: unknown, action: string): Fact[] {
  return leavesOf(detail)
    .filter(([name, value]) => value !== null && value !== '' && name !== 'forwardMs' && !(action === 'purge-records' && value === 0))
    .map(([name, value]) => ({ name: names[name]?.() ?? idName(name, value), value: valueText(name, value, action), isId: ofThing.test(String(value)) }));
}

type Leaf = string | number | boolean | null;

// Some entries keep what was sent as one text of JSON.
function leavesOf(detail: unknown, name = ''): [string, Leaf][] {
  const inside = typeof detail === 'string' && detail.startsWith('{') ? parsed(detail) : detail;
  if (Array.isArray(inside)) return inside.flatMap((one: unknown) => leavesOf(one, name));
  if (typeof inside === 'object' && inside !== null)
    return Object.entries(inside).flatMap(([key, value]: [string, unknown]) => (key === 'intent' ? [] : leavesOf(value, key)));
  if (typeof inside === 'string' || typeof inside === 'number' || typeof inside === 'boolean') return [[name, inside]];
  return [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function idName(name: string, value: Leaf): string {
  return ofThing.test(String(value)) ? (thingText(String(value)) ?? name) : name;
}

function valueText(name: string, value: Leaf, action: string): string {
  if (typeof value === 'boolean') return value ? m.operator_yes() : m.operator_no();
  if (typeof value === 'number') {
    if (rates.has(name)) return `${String(value / 100)}%`;
    return money.has(name) || (action === 'change_price' && (name === 'from' || name === 'to')) || (action === 'put-financier' && name === 'limitTotal')
      ? wonText(value)
      : String(value);
  }
  const text = String(value);
  if (instant.test(text)) return formatMoment(new Date(text), getLocale());
  return action === 'charge.dispute' && name === 'reason' ? disputeReason(text) : (texts[name]?.(text) ?? text);
}

const texts: Record<string, (text: string) => string> = {
  alarm: alarmText,
  bankCode: bankText,
  bearer: (text) => (text === 'maker' || text === 'market' ? bearerText(text) : text),
  channel: (text) => (text === 'direct' ? m.money_channel_direct() : text === 'hall' ? m.money_channel_hall() : text),
  from: stageText,
  plan: (text) => planWords(text) ?? text,
  reason: reasonText,
  role: roleText,
  to: stageText,
  why: reasonText,
};

function stageText(text: string): string {
  return stageWords(text) ?? text;
}

function bankText(code: string): string {
  const bank = findBank(code);
  return (getLocale() === 'en' ? bank?.en : bank?.ko) ?? code;
}
