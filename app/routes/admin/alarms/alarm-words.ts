// Words and addresses of alarms.
import { isAlarmKind, type AlarmDetail, type AlarmKind, type AlarmSeverity } from '#app/domain/alarms/alarm.ts';
import type { BadgeTone } from '#app/components/ui/badge.tsx';
import { wonText } from '#app/components/price.tsx';
import { formatDay, formatMoment, isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { reasonText } from '../dispute-words.ts';
import { differenceText } from '../reconciliation-words.ts';

const kinds: Record<AlarmKind, () => string> = {
  complaint_answer: m.oversight_kind_complaint_answer,
  complaint_progress: m.oversight_kind_complaint_progress,
  disk_full: m.oversight_kind_disk_full,
  dispatch_due: m.oversight_kind_dispatch_due,
  dispute_evidence: m.oversight_kind_dispute_evidence,
  dispute_rest: m.oversight_kind_dispute_rest,
  earning_limit: m.oversight_kind_earning_limit,
  earning_unpaid: m.oversight_kind_earning_unpaid,
  event_unworked: m.oversight_kind_event_unworked,
  interest_owed: m.oversight_kind_interest_owed,
  ledger_altered: m.oversight_kind_ledger_altered,
  mail_unsent: m.oversight_kind_mail_unsent,
  parcel_stuck: m.oversight_kind_parcel_stuck,
  payment_quarantined: m.oversight_kind_payment_quarantined,
  payment_stuck: m.oversight_kind_payment_stuck,
  payout_account_paused: m.oversight_kind_payout_account_paused,
  payout_failed: m.oversight_kind_payout_failed,
  proof_expiring: m.oversight_kind_proof_expiring,
  provider_away: m.oversight_kind_provider_away,
  reconciliation: m.oversight_kind_reconciliation,
  refund_due: m.oversight_kind_refund_due,
  refund_failed: m.oversight_kind_refund_failed,
  return_stuck: m.oversight_kind_return_stuck,
};

const severity: Record<AlarmSeverity, { text: () => string; tone: BadgeTone }> = {
  soon: { text: m.oversight_severity_soon, tone: 'indigo' },
  urgent: { text: m.oversight_severity_urgent, tone: 'hall' },
  missed: { text: m.oversight_severity_missed, tone: 'bad' },
};

/** A kind without words of ours is shown as it is. */
export function alarmText(kind: string): string {
  return isAlarmKind(kind) ? kinds[kind]() : kind;
}

export function severityText(of: AlarmSeverity): { text: string; tone: BadgeTone } {
  return { text: severity[of].text(), tone: severity[of].tone };
}

const details: Record<string, (value: string | number) => string> = {
  amount: (value) => (typeof value === 'number' ? wonText(value) : value),
  count: (value) => m.oversight_detail_count({ count: value }),
  days: (value) => m.oversight_detail_days({ days: value }),
  difference: (value) => differenceText(String(value)),
  interest: (value) => m.oversight_detail_interest({ amount: typeof value === 'number' ? wonText(value) : value }),
  ours: (value) => m.oversight_detail_ours({ amount: typeof value === 'number' ? wonText(value) : value }),
  reason: (value) => reasonText(String(value)),
  still: (value) => m.oversight_detail_still({ days: value }),
  tried: (value) => m.oversight_detail_tried({ when: momentText(value) }),
  theirs: (value) => m.oversight_detail_theirs({ amount: typeof value === 'number' ? wonText(value) : value }),
  oldest: (value) => m.oversight_detail_oldest({ when: momentText(value) }),
};

/** What an alarm is about, in one line: without its last day, which dueText() says, and without the purchase whose number its order's begins with. */
export function detailText(detail: AlarmDetail): string {
  const { number = '' } = detail;
  return Object.entries(detail)
    .filter(([key, value]) => value !== '' && key !== 'due' && !(key === 'purchase' && String(number).startsWith(String(value))))
    .map(([key, value]) => details[key]?.(value) ?? String(value))
    .join(' · ');
}

/** Until when: the last day where it is one, else the moment; null where nothing is due. */
export function dueText({ dueAt, detail }: { dueAt: Date | null; detail: AlarmDetail }): string | null {
  const { due } = detail;
  if (typeof due === 'string' && isDay(due)) return formatDay(due, getLocale());
  return dueAt === null ? null : formatMoment(dueAt, getLocale());
}

function momentText(value: string | number): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : formatMoment(at, getLocale());
}

/** Where the operator goes to see to it: the purchase where there is one. */
export function alarmHref({ kind, subject, detail }: { kind: string; subject: string; detail: AlarmDetail }): string | null {
  if (kind === 'reconciliation' || kind === 'ledger_altered') return url('adminReconciliation');
  if (kind === 'dispute_evidence' || kind === 'dispute_rest') return url('adminDispute', { id: subject });
  if (kind === 'return_stuck' || (kind === 'interest_owed' && subject.startsWith('rtc_'))) return url('adminReturn', { id: subject });
  if (kind === 'interest_owed') return url('adminRefunds', {}, { state: 'interest' });
  const { purchase } = detail;
  if (typeof purchase === 'string') return url('adminPurchase', { number: purchase });
  if (kind === 'payout_account_paused') return url('adminPayoutMaker', { id: subject });
  if (kind === 'payout_failed' || kind === 'earning_unpaid' || kind === 'earning_limit') return url('adminPayouts');
  return kind === 'proof_expiring' ? url('adminMakers') : null;
}
