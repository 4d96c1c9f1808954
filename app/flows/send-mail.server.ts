// Sends one mail of the outbox. A mail may be sent twice when the process dies in between; its Message-ID is the same then.
import { markMailFailed, markMailSent, takeMail } from '#app/domain/notifications/outbox.db.server.ts';
import { alone, inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { deliverMail } from '#app/infra/mail/mail.server.ts';

/** Answers whether it is sent now; a failure is kept with the mail and the sweep tries again. */
export async function sendMail(mailId: string): Promise<boolean> {
  const mail = await takeMail(alone(), mailId);
  if (mail === null) return true;
  try {
    await deliverMail(mail);
  } catch (fault) {
    log('warn', 'mail not sent', { mailId, ...faultFacts(fault) });
    await inTransaction('mail failed', (tx) => markMailFailed(tx, mailId, fault instanceof Error ? fault.message : String(fault)));
    return false;
  }
  await markMailSent(alone(), mailId);
  return true;
}
