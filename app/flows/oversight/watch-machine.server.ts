// Watches over unfinished work: payments nobody can settle, events not worked on, mails not sent, proofs that expire.
import { sql } from 'kysely';

import type { AlarmDetail, AlarmSeverity } from '#app/domain/alarms/alarm.ts';
import { one, q, run } from '#app/infra/db/sql.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';
import { addDays, daysBetween, toDay } from '#app/lib/time.ts';

import { endOf, most, type Found, type Watch } from './watch.ts';

const minute = 60_000;
/** The sweep settles a purchase within a minute of its end; a method that needs time gets a day. */
const stuckMs = 20 * minute;
const processingMs = 24 * 60 * minute;
/** Jobs and the sweep try again and again; after this a person must look. */
const unworkedMs = 30 * minute;
const unsentMs = 30 * minute;
const triedMs = 10 * minute;
const proofWarningDays = 30;
const proofUrgentDays = 7;

/** Purchases whose payment is neither known to have come nor known not to come. */
export const stuckPaymentWatch: Watch = {
  kind: 'payment_stuck',
  look: async (tx, now) => {
    const rows = await run(
      tx,
      q
        .selectFrom('purchase as u')
        .innerJoin('payment as p', 'p.purchaseId', 'u.id')
        .select(['u.id', 'u.number', 'u.total', 'p.state', 'u.expiresAt'])
        .where('u.state', '=', 'awaiting_payment')
        .where((e) =>
          e.or([
            e.and([e('p.state', '<>', 'processing'), e('u.expiresAt', '<', new Date(now.getTime() - stuckMs))]),
            e('u.expiresAt', '<', new Date(now.getTime() - processingMs)),
          ]),
        )
        .orderBy('u.expiresAt')
        .orderBy('u.id')
        .limit(most),
    );
    return rows.map((row) => ({ subject: row.id, detail: { amount: row.total, state: row.state, purchase: row.number } }));
  },
};

/** Events of the payment provider that nobody could work on: one alarm for all of them. */
export const eventWatch: Watch = {
  kind: 'event_unworked',
  look: async (tx, now) => {
    const before = new Date(now.getTime() - unworkedMs);
    const query = q.selectFrom('stripeEvent').where('workedAt', 'is', null).where('receivedAt', '<', before);
    return waiting('events', await one(tx, query.select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(received_at)`.as('oldest')])));
  },
};

/** Mails that did not go out: one alarm for all of them. */
export const mailWatch: Watch = {
  kind: 'mail_unsent',
  look: async (tx, now) => {
    const before = new Date(now.getTime() - unsentMs);
    const query = q.selectFrom('mail').where('sentAt', 'is', null).where('createdAt', '<', before);
    return waiting('outbox', await one(tx, query.select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(created_at)`.as('oldest')])));
  },
};

function waiting(subject: string, row: { count: number; oldest: Date | null } | null): Found[] {
  if (row?.oldest == null) return [];
  return [{ subject, detail: { count: row.count, oldest: row.oldest.toISOString() } }];
}

/** Processes that do not ask the payment provider: each says so itself; one that has not tried for a while is gone, or has nothing to ask. */
export const providerWatch: Watch = {
  kind: 'provider_away',
  look: async (tx, now) => {
    const since = new Date(now.getTime() - triedMs).toISOString();
    const rows = await run(
      tx,
      q
        .selectFrom('alarm')
        .select(['subject', 'severity', sql<AlarmDetail>`detail`.as('detail')])
        .where('kind', '=', 'provider_away')
        .where('clearedAt', 'is', null)
        .where(sql<boolean>`detail->>'tried' > ${since}`),
    );
    return rows;
  },
};

/** A full storage, until a picture of usual size can be kept again. */
export const storageWatch: Watch = {
  kind: 'disk_full',
  look: async (tx) => {
    const rows = await run(
      tx,
      q
        .selectFrom('alarm')
        .select(['subject', 'severity', sql<AlarmDetail>`detail`.as('detail')])
        .where('kind', '=', 'disk_full')
        .where('clearedAt', 'is', null),
    );
    return rows.length === 0 || (await fileStorage().hasRoom()) ? [] : rows;
  },
};

/** Makers whose eligibility proof ends within thirty days, or has ended: without one nothing of theirs is listed. */
export const proofWatch: Watch = {
  kind: 'proof_expiring',
  look: async (tx, _now, today) => {
    const lastDay = sql<string>`(select max(e.expires_on)::text from eligibility_proof e where e.maker_id = k.id and e.state in ('verified', 'expiring', 'expired'))`;
    const rows = await run(
      tx,
      q
        .selectFrom('maker as k')
        .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'k.id').on('t.locale', '=', 'ko'))
        .select(['k.id', 't.name', lastDay.as('until')])
        .where('k.status', '=', 'approved')
        .where(sql<boolean>`${lastDay} <= ${addDays(today, proofWarningDays)}`)
        .orderBy(lastDay)
        .orderBy('k.id')
        .limit(most),
    );
    return rows.map((row) => {
      const until = toDay(row.until);
      const left = daysBetween(today, until);
      const severity: AlarmSeverity = left < 0 ? 'missed' : left <= proofUrgentDays ? 'urgent' : 'soon';
      return { subject: row.id, severity, dueAt: endOf(until), detail: { maker: row.name, due: until } };
    });
  },
};
