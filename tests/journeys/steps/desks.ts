// What the people behind the desks do: enter by the header, ship an order, move the demonstration's clock.
import { m } from '#app/paraglide/messages.js';

import { follow, press, sees, seesHeading, type Somebody } from './visitor.ts';

/** Enters a desk by the link that the header shows to those who may. */
export async function enterDesk(somebody: Somebody, desk: 'maker' | 'admin' | 'region'): Promise<void> {
  const { page, locale } = somebody;
  const names = { maker: m.store_desk_maker, admin: m.store_desk_admin, region: m.store_desk_region };
  await follow(somebody, names[desk]({}, { locale }), page.getByRole('banner'));
  await deskRooms(somebody).waitFor();
}

/** Goes to another room of the desk. */
export async function goToRoom(somebody: Somebody, room: string): Promise<void> {
  await openRooms(somebody);
  await follow(somebody, room, deskRooms(somebody));
  const menu = menuOf(somebody);
  if (await menu.isVisible()) await menu.filter({ hasText: room }).waitFor();
  else await deskRooms(somebody).getByRole('link', { name: room, exact: true }).and(somebody.page.locator('[aria-current="page"]')).waitFor();
}

/** The maker's first thing to do today is this order; prepares and ships it. */
export async function shipFirstOrder(somebody: Somebody, { number, carrier, tracking }: { number: string; carrier: string; tracking: string }): Promise<void> {
  const { page, locale, look } = somebody;
  const fresh = page.getByRole('region', { name: m.maker_today_new({}, { locale }) });
  await fresh.getByRole('link').first().filter({ hasText: number }).waitFor();
  await look(`maker-today-${somebody.device}-${locale}-dark`);
  await fresh.getByRole('link').first().click();
  await seesHeading(somebody, new RegExp(number));
  await press(somebody, m.maker_prepare({}, { locale }));
  await sees(somebody, m.maker_done_prepared({}, { locale }));
  await page.getByLabel(m.maker_carrier({}, { locale }), { exact: true }).selectOption(carrier);
  await page.getByLabel(m.maker_tracking({}, { locale }), { exact: true }).fill(tracking);
  await look(`maker-order-${somebody.device}-${locale}-dark`);
  await press(somebody, m.maker_ship({}, { locale }));
  await sees(somebody, m.maker_done_shipped({}, { locale }));
}

/** Presses a button of the demonstration's clock until `happened`; the seeded orders have their turns as well. */
export async function turnClock(operator: Somebody, to: 'delivery' | 'confirmation', happened: () => Promise<boolean>): Promise<void> {
  const { locale } = operator;
  const button = to === 'delivery' ? m.operator_clock_delivery({}, { locale }) : m.operator_clock_confirmation({}, { locale });
  const mostTurns = 10;
  for (let turn = 0; turn < mostTurns && !(await happened()); turn += 1) {
    await press(operator, button);
    await sees(operator, new RegExp(`^${m.operator_clock_moved({ now: '.*' }, { locale })}$`));
  }
}

// On a phone the rooms are folded into one line that names the present one.
async function openRooms(somebody: Somebody): Promise<void> {
  const menu = menuOf(somebody);
  if ((await menu.isVisible()) && !(await deskRooms(somebody).getByRole('link').first().isVisible())) await menu.click();
}

function menuOf(somebody: Somebody) {
  return deskRooms(somebody).locator('summary');
}

function deskRooms({ page }: Somebody) {
  return page.getByRole('main').getByRole('navigation').first();
}
