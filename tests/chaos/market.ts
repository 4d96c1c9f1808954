// The small market that every run starts from, made through the flows once for each server: three makers who are paid in three ways, four kinds
// of goods, one open hall, coupons, a financier; a curator, an operator and the makers are signed in.
import { couponInput } from '#app/domain/promotions/coupon.ts';
import { changePromotions } from '#app/flows/change-promotions.server.ts';
import { openHall } from '#app/flows/open-hall.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { auth, hashPassword } from '#app/infra/auth/auth.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { boss, closeBoss } from '#app/infra/jobs/boss.server.ts';
import { createSchema } from '#app/infra/stripe/sandbox/schema.server.ts';
import { addBusinessDays } from '#app/lib/business-days.ts';
import { kstDay, kstMidnight } from '#app/lib/time.ts';

import { hallContent, setMarketClock } from '../make/halls.ts';
import { giveAccount, makeFinancier } from '../make/payees.ts';
import { rows } from '../make/stand.ts';
import { done, listVase, makeSeller, makeSupply, type Supply, type SupplyMaker } from '../make/supply.ts';
import { couponOfFour, coupons } from './plan.ts';
import { connectedAccount } from './stripe.ts';

export interface Goods {
  slug: string;
  variantId: string;
  offerId: string;
  poolId: string;
  price: number;
  /** The pieces of the same thing in the hall. */
  hall: { offerId: string; poolId: string; itemId: string } | null;
  /** Asks the buyer for words, so that two lines of one offer may lie in a basket. */
  custom: boolean;
}

/** A place to work at, by the cookies of somebody who is signed in. */
export interface Desk {
  cookies: string[];
}

export interface Market {
  goods: Goods[];
  hallId: string;
  zoneId: string;
  /** When a run begins, by the market's clock. */
  opensAt: Date;
  curator: Desk;
  operator: Desk;
  /** Owners; the first is the maker of the first goods. */
  makers: (Desk & { makerId: string })[];
}

const password = 'chaos-password-2026';

interface Shelf {
  /** Which maker. */
  of: number;
  price: number;
  stock: number;
  /** Pieces set aside for the hall; null: none. */
  hall: { pieces: number; price: number } | null;
  custom: boolean;
}

// Prices that leave remainders at every rate; shipping is free from 50,000 won.
const shelves: readonly Shelf[] = [
  { of: 0, price: 33_330, stock: 13, hall: { pieces: 4, price: 29_990 }, custom: false },
  { of: 0, price: 12_340, stock: 6, hall: null, custom: true },
  { of: 1, price: 7_770, stock: 11, hall: { pieces: 3, price: 7_070 }, custom: false },
  { of: 2, price: 101_010, stock: 12, hall: null, custom: false },
];

/** Fills the migrated, empty database of DATABASE_URL. Leaves no connection behind. */
export async function makeMarket(): Promise<Market> {
  try {
    return await fill();
  } finally {
    await closeBoss();
    await closeConnections();
  }
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const openingHours = 10;

// The market opens on the morning of a business day: payouts are claimed while it is stormy. In its real time Stripe's objects live.
function openingTime(): Date {
  const tomorrow = addBusinessDays(kstDay(new Date()), 1);
  return new Date(kstMidnight(tomorrow).getTime() + openingHours * hourMs);
}

async function fill(): Promise<Market> {
  await boss();
  await createSchema(connections().pool);
  const opensAt = openingTime();
  await setMarketClock(opensAt);
  const supply = await makeSupply();
  const hall = await openHallOf(supply);
  const makers = [await makeSeller(supply), await makeSeller(supply), await makeSeller(supply)];
  const goods: Goods[] = [];
  for (const shelf of shelves) {
    const maker = makers[shelf.of];
    if (maker !== undefined) goods.push(await shelve(supply, maker, hall, shelf));
  }
  await payees(supply, makers);
  await printCoupons(supply);
  const passwordHash = await hashPassword(password);
  const owners = [];
  for (const { makerId, owner } of makers) owners.push({ makerId, ...(await signInOf(owner.personId, passwordHash)) });
  return {
    ...{ goods, ...hall, opensAt: new Date(opensAt.getTime() + hourMs), makers: owners },
    curator: await signInOf(supply.curator.personId, passwordHash),
    operator: await signInOf(supply.operator.personId, passwordHash),
  };
}

async function openHallOf(supply: Supply): Promise<{ hallId: string; zoneId: string }> {
  const window = { opensAt: new Date(openingTime().getTime() - dayMs), closesAt: new Date(openingTime().getTime() + 20 * dayMs) };
  const { hallId } = done(await openHall({ ...(await hallContent(window)), actor: supply.curator }));
  const [zone] = await rows<{ id: string }>('select id from hall_zone where hall_id = $1', [hallId]);
  return { hallId, zoneId: zone?.id ?? '' };
}

// By the bank's file, by transfers of Stripe, by file with a part kept back; the first and the last may sell what they earn to a financier.
async function payees({ operator }: Supply, makers: readonly SupplyMaker[]): Promise<void> {
  const [first = '', second = '', third = ''] = makers.map(({ makerId }) => makerId);
  await giveAccount('maker', first);
  await giveAccount('maker', third);
  done(await steerPayouts({ actor: operator, makerId: second, steering: { to: 'stripe', accountId: connectedAccount } }));
  done(await steerPayouts({ actor: operator, makerId: third, steering: { to: 'reserve', bps: 1_000, days: 1 } }));
  await makeFinancier({ minAgeDays: 0 });
  // What was taken is there to be sent at once: Stripe's own days do not pass here.
  await rows(`create function stripe_sandbox.available_now() returns trigger language plpgsql as $f$ begin
    new.body := jsonb_set(new.body, '{available_on}', '1'); return new; end $f$`);
  await rows(`create trigger available_now before insert on stripe_sandbox.objects for each row when (new.type = 'balance_transaction')
    execute function stripe_sandbox.available_now()`);
}

async function printCoupons({ operator }: Supply): Promise<void> {
  for (const { code, amount, percent, total, person } of [...coupons, couponOfFour]) {
    const coupon = couponInput.parse({ code, name: '시험 쿠폰', amount, percent, limitTotal: total, limitPerson: person });
    done(await changePromotions('market', { intent: 'coupon-add', coupon }, operator));
  }
}

async function shelve(supply: Supply, maker: SupplyMaker, { hallId, zoneId }: { hallId: string; zoneId: string }, shelf: Shelf): Promise<Goods> {
  const { price, stock, custom } = shelf;
  const sku = `CHAOS-${price}`;
  const words = { key: 'words', ko: '새길 말', en: 'Words', required: true, maxLength: 20 };
  const variants = [{ sku, valuesKo: [], valuesEn: [], price, stock, weightGrams: 900 }];
  const made = custom ? ('CUSTOM' as const) : ('STOCK' as const);
  const { productId } = await listVase({ ...supply, terms: { ...supply.terms, made } }, maker, { variants, customFields: custom ? [words] : [] });
  const [found] = await rows<Pick<Goods, 'slug' | 'variantId' | 'offerId' | 'poolId'>>(
    `select p.slug, v.id as "variantId", o.id as "offerId", o.pool_id as "poolId"
       from product p join variant v on v.product_id = p.id join offer o on o.variant_id = v.id and o.channel = 'direct' where p.id = $1`,
    [productId],
  );
  if (found === undefined) throw new Error('listed goods have no offer');
  return { ...found, price, custom, hall: shelf.hall === null ? null : await standIn(supply, { hallId, zoneId, variantId: found.variantId }, shelf.hall) };
}

async function standIn(
  supply: Supply,
  where: { hallId: string; zoneId: string; variantId: string },
  { pieces, price }: { pieces: number; price: number },
): Promise<Goods['hall']> {
  const { itemId, offerId } = done(await setAside({ ...where, quantity: pieces, price, actor: supply.curator }));
  const [pool] = await rows<{ poolId: string }>('select pool_id as "poolId" from offer where id = $1', [offerId]);
  return { itemId, offerId, poolId: pool?.poolId ?? '' };
}

async function signInOf(personId: string, passwordHash: string): Promise<Desk> {
  await connections().pool.query('update account set password = $2 where user_id = $1', [personId, passwordHash]);
  const [person] = await rows<{ email: string }>('select email from person where id = $1', [personId]);
  const { headers } = await auth().api.signInEmail({ body: { email: person?.email ?? '', password }, returnHeaders: true });
  return { cookies: headers.getSetCookie() };
}
