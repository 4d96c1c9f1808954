// Puts a mail into the outbox in the transaction of the change that it tells of, with the job that sends it.
import { insertMail, type NewMail } from '#app/domain/notifications/outbox.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { clip, plainLine } from '#app/lib/text.ts';

/** Queues a mail once per dedupe key; recipient and subject are cleaned of line breaks (T19). */
export async function queueMail(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  const clean = { ...mail, recipient: plainLine(mail.recipient), subject: clip(plainLine(mail.subject), 200) };
  // The job of a mail that was written before finds nothing to send.
  await enqueue(tx, 'send-mail', { mailId: await insertMail(tx, clean, now) });
}
