// The small market that every run starts from, made through the flows once for each server: three makers, four kinds of goods, one open hall,
// a curator and an operator who can sign in.
import { openHall } from '#app/flows/open-hall.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { hashPassword } from '#app/infra/auth/auth.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { boss, closeBoss } from '#app/infra/jobs/boss.server.ts';
import { createSchema } from '#app/infra/stripe/sandbox/schema.server.ts';

import { hallContent } from '../make/halls.ts';
import { rows } from '../make/stand.ts';
import { done, listVase, makeSeller, makeSupply, type Supply, type SupplyMaker } from '../make/supply.ts';

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

export interface Desk {
  email: string;
  password: string;
}

export interface Market {
  goods: Goods[];
  hallId: string;
  zoneId: string;
  curator: Desk;
  operator: Desk;
  /** Owner of the first goods' maker. */
  maker: Desk;
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

async function fill(): Promise<Market> {
  await boss();
  await createSchema(connections().pool);
  const supply = await makeSupply();
  const hall = await openHallOf(supply);
  const makers = [await makeSeller(supply), await makeSeller(supply), await makeSeller(supply)];
  const goods: Goods[] = [];
  for (const shelf of shelves) {
    const maker = makers[shelf.of];
    if (maker !== undefined) goods.push(await shelve(supply, maker, hall, shelf));
  }
  const passwordHash = await hashPassword(password);
  const [owner] = makers;
  return {
    goods,
    ...hall,
    curator: await signInOf(supply.curator.personId, passwordHash),
    operator: await signInOf(supply.operator.personId, passwordHash),
    maker: await signInOf(owner?.owner.personId ?? '', passwordHash),
  };
}

async function openHallOf(supply: Supply): Promise<{ hallId: string; zoneId: string }> {
  const day = 86_400_000;
  const window = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + 7 * day) };
  const { hallId } = done(await openHall({ ...(await hallContent(window)), actor: supply.curator }));
  const [zone] = await rows<{ id: string }>('select id from hall_zone where hall_id = $1', [hallId]);
  return { hallId, zoneId: zone?.id ?? '' };
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
  return { email: person?.email ?? '', password };
}
