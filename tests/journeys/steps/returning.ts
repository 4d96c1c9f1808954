// What comes after the sale: the buyer says that it came and asks to give it back, the maker takes it back and refunds it.
import { m } from '#app/paraglide/messages.js';

import { goToRoom } from './desks.ts';
import { press, sees, seesHeading, type Somebody } from './visitor.ts';

/** The buyer, on the page of the order: it came, and one of it goes back because the mind changed, fetched by the maker. */
export async function asksForReturn(buyer: Somebody): Promise<void> {
  const { page, locale, look } = buyer;
  const main = page.getByRole('main');
  await press(buyer, m.checkout_order_receive({}, { locale }), main);
  await sees(buyer, m.checkout_stage_delivered({}, { locale }), main);
  await main
    .getByRole('link', { name: m.returns_new_return({}, { locale }), exact: true })
    .first()
    .click();
  await seesHeading(buyer, m.returns_new_return({}, { locale }));
  await main.getByRole('radio', { name: m.returns_ground_change_of_mind({}, { locale }) }).check();
  await main.getByRole('radio', { name: new RegExp(`^${m.returns_way_collect({}, { locale })}`) }).check();
  await look(`return-new-${buyer.device}-${locale}`);
  await press(buyer, m.returns_new_send({}, { locale }), main);
  await sees(buyer, m.returns_done_requested({}, { locale }));
}

/** The maker approves the case of this purchase, notes that the goods came back fit to be sold, and refunds. */
export async function takesBack(maker: Somebody, number: string): Promise<void> {
  const { page, locale, look } = maker;
  const main = page.getByRole('main');
  await goToRoom(maker, m.returns_desk_title({}, { locale }));
  await look(`maker-returns-${maker.device}-${locale}`);
  await main
    .getByRole('link', { name: new RegExp(`^${number}.*-R`) })
    .first()
    .click();
  await seesHeading(maker, new RegExp(number));
  await press(maker, m.returns_do_approve({}, { locale }), main);
  await sees(maker, m.returns_said_approved({}, { locale }));
  await main
    .getByRole('group', { name: m.returns_saleable({}, { locale }) })
    .getByRole('spinbutton')
    .fill('1');
  await look(`maker-return-${maker.device}-${locale}`);
  await press(maker, m.returns_do_receive({}, { locale }), main);
  await sees(maker, m.returns_said_received({}, { locale }));
  await press(maker, m.returns_do_refund({}, { locale }), main);
  await sees(maker, m.returns_said_refunded({}, { locale }));
}
