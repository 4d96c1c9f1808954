// Why something was moved or refunded, in words. What a person wrote is shown as it is; what the market itself notes has words of ours.
import { returnGrounds, returnKinds, type ReturnGround, type ReturnKind } from '#app/domain/returns/case.ts';
import { m } from '#app/paraglide/messages.js';

import { groundWords, kindWords } from '../case/case-words.ts';

const noted: Record<string, () => string> = {
  'cancelled by the buyer': m.operator_reason_buyer,
  captured: m.operator_reason_captured,
  'by itself': m.operator_reason_itself,
  'not paid in time': m.operator_reason_unpaid,
  'the payment failed': m.operator_reason_payment_failed,
  'ordered anew': m.operator_reason_anew,
  'nothing arrived': m.operator_reason_nothing_arrived,
  'paid after its end': m.operator_reason_late,
  late_payment: m.operator_reason_late,
  'picked up at the workshop': m.operator_reason_picked_up,
  out_of_stock: m.maker_reason_out_of_stock,
  cannot_make: m.maker_reason_cannot_make,
  buyer_asked: m.maker_reason_buyer_asked,
  dispute_lost: m.maker_reason_dispute_lost,
  lost_or_stolen_card: m.operator_reason_unavailable,
  expired_or_canceled_card: m.operator_reason_unavailable,
  declined: m.operator_reason_declined,
  'paid by the bank': m.operator_reason_bank,
};

/** A kept reason as people read it; '' stays ''. A maker's or operator's own words follow the key, as 'out_of_stock: …' or 'other: …'. */
export function reasonText(kept: string): string {
  const whole = noted[kept]?.() ?? ground(kept) ?? ofCase(kept);
  if (whole !== undefined) return whole;
  if (/^parcel \w+$/.test(kept)) return m.operator_reason_parcel();
  if (kept.startsWith('replaced by ')) return m.operator_reason_replaced();
  const [key = '', ...rest] = kept.split(': ');
  const said = rest.join(': ');
  if (key === 'other' && said !== '') return said;
  const known = said === '' ? undefined : noted[key]?.();
  return known === undefined ? kept : `${known} · ${said}`;
}

function ground(kept: string): string | undefined {
  const found = returnGrounds.find((one): one is ReturnGround => one === kept);
  return found === undefined ? undefined : groundWords(found);
}

// A refund of a case is kept as 'return 20261106-1DJD2G-1-R1'.
function ofCase(kept: string): string | undefined {
  const [first, number, ...more] = kept.split(' ');
  const kind = returnKinds.find((one): one is ReturnKind => one === first);
  return kind === undefined || number === undefined || more.length > 0 ? undefined : `${kindWords(kind)} ${number}`;
}
