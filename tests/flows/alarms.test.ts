// Alarms: one open a kind and subject, brought up to date when raised again; taken in hand and closed by the operator with a note.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { clearAlarm, clearOthers, raiseAlarm, type RaisedAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { acknowledgeAlarm } from '#app/flows/acknowledge-alarm.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const raise = (alarm: RaisedAlarm): Promise<boolean> => inTransaction('raise', (tx, now) => raiseAlarm(tx, alarm, now));
const open = (subject: string) =>
  rows<{ id: string; severity: string; acknowledged_by: string | null; detail: unknown }>(
    'select id, severity::text, acknowledged_by, detail from alarm where subject = $1 and cleared_at is null',
    [subject],
  );

it('is raised once and kept up to date; getting worse takes the acknowledgement away', async () => {
  expect(await raise({ kind: 'refund_due', subject: 'r1', severity: 'soon', detail: { amount: 1 } })).toBe(true);
  const [alarm] = await open('r1');
  const taken = await acknowledgeAlarm({ alarmId: alarm?.id ?? '', operatorId: 'psn_o', deed: 'acknowledge', note: '보고 있음' });
  expect(taken.ok).toBe(true);
  expect(await raise({ kind: 'refund_due', subject: 'r1', severity: 'soon', detail: { amount: 2 } })).toBe(false);
  expect(await open('r1')).toMatchObject([{ severity: 'soon', acknowledged_by: 'psn_o', detail: { amount: 2 } }]);
  await raise({ kind: 'refund_due', subject: 'r1', severity: 'missed' });
  expect(await open('r1')).toMatchObject([{ severity: 'missed', acknowledged_by: null }]);
});

it('raised by many at once is one alarm', async () => {
  const news = await Promise.all(Array.from({ length: 12 }, () => raise({ kind: 'mail_unsent', subject: 'm1' })));
  expect(news.filter(Boolean)).toHaveLength(1);
  expect(await open('m1')).toHaveLength(1);
});

it('is closed when done, and may come again', async () => {
  await raise({ kind: 'payment_stuck', subject: 'p1' });
  await raise({ kind: 'payment_stuck', subject: 'p2' });
  expect(await inTransaction('clear', (tx, now) => clearOthers(tx, 'payment_stuck', ['p2'], now))).toBe(1);
  expect([await open('p1'), await open('p2')].map((found) => found.length)).toEqual([0, 1]);
  expect(await inTransaction('clear', (tx, now) => clearAlarm(tx, { kind: 'payment_stuck', subject: 'p2' }, now))).toBe(true);
  expect(await raise({ kind: 'payment_stuck', subject: 'p1' })).toBe(true);
});

it('is closed by a person once, with an audit row', async () => {
  await raise({ kind: 'reconciliation', subject: 'd1' });
  const [alarm] = await open('d1');
  const close = () => acknowledgeAlarm({ alarmId: alarm?.id ?? '', operatorId: 'psn_o', deed: 'close', note: '설명됨' });
  expect((await close()).ok).toBe(true);
  expect(await close()).toEqual({ ok: false, refusal: { kind: 'alarm_closed' } });
  expect(await rows("select id from audit_entry where action = 'close-alarm' and subject = 'd1'")).toHaveLength(1);
});
