// The only SQL for mails: an outbox written in the transaction of the change, sent by a job, once visible per dedupe key.
import { one, q, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';
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

/** Writes a mail; null when one with its dedupe key was written before. */
export async function insertMail(tx: Tx, mail: NewMail, now: Date): Promise<string | null> {
  const id = newId('mal', now);
  const row = { id, createdAt: now, ...mail };
  return (await written(
    tx,
    q
      .insertInto('mail')
      .values(row)
      .onConflict((known) => known.doNothing()),
  )) === 1
    ? id
    : null;
}

/** Takes an unsent mail for sending and counts the attempt; null when it was sent or is gone. */
export async function takeMail(tx: Tx, mailId: string): Promise<MailRow | null> {
  return one(
    tx,
    q
      .updateTable('mail')
      .set((set) => ({ attempts: set('attempts', '+', 1) }))
      .where('id', '=', mailId)
      .where('sentAt', 'is', null)
      .returningAll(),
  );
}

/** It was sent. */
export async function markMailSent(tx: Tx, mailId: string, now: Date): Promise<void> {
  await run(tx, q.updateTable('mail').set({ sentAt: now, failure: null }).where('id', '=', mailId).where('sentAt', 'is', null));
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
