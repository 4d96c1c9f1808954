// The development mailbox: what the market has written, newest first.
import { reader } from '#app/infra/db/reader.server.ts';

const mostShown = 100;

/** The latest mails, or those to one address. */
export async function readMails(recipient: string | null) {
  return reader()
    .selectFrom('mail')
    .$if(recipient !== null, (query) => query.where('recipient', '=', recipient ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .select(['id', 'recipient', 'subject', 'locale', 'createdAt', 'sentAt', 'failure'])
    .execute();
}

/** One mail, or null. */
export async function findMail(id: string) {
  const row = await reader()
    .selectFrom('mail')
    .where('id', '=', id)
    .select(['id', 'recipient', 'subject', 'locale', 'text', 'html', 'createdAt'])
    .executeTakeFirst();
  return row ?? null;
}
