// Alarms: kinds, severities, how bad a deadline is. Pure.

/** What alarms can be about, with how bad one is unless the caller says otherwise. */
export const alarmKinds = {
  // Deadlines of the law and of the contract.
  complaint_answer: 'soon',
  complaint_progress: 'soon',
  dispatch_due: 'soon',
  dispute_evidence: 'urgent',
  dispute_rest: 'urgent',
  earning_limit: 'urgent',
  earning_unpaid: 'soon',
  interest_owed: 'urgent',
  parcel_stuck: 'urgent',
  proof_expiring: 'soon',
  refund_due: 'soon',
  return_stuck: 'urgent',
  // What went wrong and needs a person.
  disk_full: 'urgent',
  event_unworked: 'urgent',
  mail_unsent: 'urgent',
  payment_quarantined: 'urgent',
  payment_stuck: 'urgent',
  payout_account_paused: 'urgent',
  payout_failed: 'urgent',
  provider_away: 'urgent',
  refund_failed: 'urgent',
  // Figures that do not agree.
  ledger_altered: 'missed',
  reconciliation: 'missed',
} as const satisfies Record<string, AlarmSeverity>;

export type AlarmKind = keyof typeof alarmKinds;
export type AlarmSeverity = 'soon' | 'urgent' | 'missed';

/** What the page shows beside the words of the kind: numbers, won, days. No personal data. */
export type AlarmDetail = Readonly<Record<string, string | number>>;

export function isAlarmKind(text: string): text is AlarmKind {
  return Object.hasOwn(alarmKinds, text);
}

/** How bad a deadline is: missed from `dueAt` on, urgent within `urgentMs` before it, else soon. */
export function severityOf(dueAt: Date, now: Date, urgentMs: number): AlarmSeverity {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return 'missed';
  return left <= urgentMs ? 'urgent' : 'soon';
}
