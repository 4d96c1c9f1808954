// Sends one mail by SMTP_URL. Without it the rows of the mail table are the development mailbox, and sending is a no-op.
import { createTransport, type Transporter } from 'nodemailer';

import { plainLine } from '#app/lib/text.ts';

import { env } from '../env.server.ts';

export interface OutgoingMail {
  /** Becomes the Message-ID, so that a mail sent twice shows once. */
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

// Of the process, whatever loads this module anew.
declare global {
  var sogongMail: Transporter | undefined;
}

/** Sends; throws when the server did not take it. Headers carry no line breaks (T19). */
export async function deliverMail(mail: OutgoingMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) return;
  globalThis.sogongMail ??= createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 });
  await globalThis.sogongMail.sendMail({
    from: plainLine(MAIL_FROM),
    to: { name: '', address: plainLine(mail.recipient) },
    subject: plainLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(env().APP_URL ?? 'http://sogong.example').hostname}>`,
  });
}

/** Closes the connection (graceful stop). */
export function closeMail(): void {
  globalThis.sogongMail?.close();
  globalThis.sogongMail = undefined;
}
