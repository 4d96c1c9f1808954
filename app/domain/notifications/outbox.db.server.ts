// The only SQL for mails: an outbox written in the transaction of the change, sent by a job, once visible per dedupe key.
import { sql } from 'kysely';

import { later, one, prepared, q, rowsInto, run, type Asks, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type MailRow = Row<'mail'>;

export interface NewMail {
  dedupeKey: string;
  kind: string;
  recipient: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
}

/** Writes a mail, unless one with its dedupe key was written before. Answers the id that it has if it was. */
export async function insertMail(tx: Tx, mail: NewMail, now: Date): Promise<string> {
  const id = newId('mal', now);
  await later(tx, rowsInto('mail', [{ id, createdAt: now, ...mail }], 'skip'));
  return id;
}

const mailTaken = prepared((mailId: string) =>
  q
    .updateTable('mail')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('id', '=', mailId)
    .where('sentAt', 'is', null)
    .returningAll(),
);

/** Takes an unsent mail for sending and counts the attempt; null when it was sent or is gone. */
export async function takeMail(at: Asks, mailId: string): Promise<MailRow | null> {
  return one(at, mailTaken(mailId));
}

const mailSent = prepared((mailId: string) =>
  q
    .updateTable('mail')
    .set({ sentAt: sql<Date>`market_now()`, failure: null })
    .where('id', '=', mailId)
    .where('sentAt', 'is', null),
);

/** It was sent. */
export async function markMailSent(at: Asks, mailId: string): Promise<void> {
  await run(at, mailSent(mailId));
}

/** It was not sent, and why. */
export async function markMailFailed(tx: Tx, mailId: string, failure: string): Promise<void> {
  await tx.mail.updateMany({ where: { id: mailId, sentAt: null }, data: { failure: failure.slice(0, 500) } });
}

/** Unsent mails that were written before an instant, oldest first. */
export async function unsentMails(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await run(
    tx,
    q.selectFrom('mail').select('id').where('sentAt', 'is', null).where('createdAt', '<', before).where('attempts', '<', 50).orderBy('createdAt').limit(limit),
  );
  return rows.map((row) => row.id);
}
