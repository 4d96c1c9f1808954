import { expect, it } from 'vitest';

import { isAlarmKind, severityOf } from './alarm.ts';

it('gets worse as the deadline comes near', () => {
  const due = new Date('2026-12-01T15:00:00Z');
  const hour = 3_600_000;
  const at = (hours: number): string => severityOf(due, new Date(due.getTime() - hours * hour), 24 * hour);
  expect([at(25), at(24), at(1), at(0), at(-1)]).toEqual(['soon', 'urgent', 'urgent', 'missed', 'missed']);
});

it('knows its kinds', () => {
  expect([isAlarmKind('refund_due'), isAlarmKind('toString')]).toEqual([true, false]);
});
