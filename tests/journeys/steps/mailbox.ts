// The demonstration's mailbox, reached from the pages that say that a mail is under way.
import { m } from '#app/paraglide/messages.js';

import { follow, press, seesHeading, type Somebody } from './visitor.ts';
import { buyerEmail } from './paying.ts';

/** From "order received" to the mail about that order; the mail is on its way for a moment. */
export async function openOrderMail(somebody: Somebody, number: string): Promise<void> {
  const { page, locale } = somebody;
  await follow(somebody, m.account_demo_mail_open({}, { locale }), page.getByRole('main'));
  await seesHeading(somebody, m.mail_box_title({}, { locale }));
  await page.getByLabel(m.mail_box_to({}, { locale }), { exact: true }).fill(buyerEmail);
  await press(somebody, m.mail_box_filter({}, { locale }));
  const mail = page.getByRole('link', { name: new RegExp(number) }).first();
  for (let look = 0; look < 20 && !(await mail.isVisible()); look += 1) await press(somebody, m.mail_box_filter({}, { locale }));
  await mail.click();
  await seesHeading(somebody, new RegExp(number));
}
