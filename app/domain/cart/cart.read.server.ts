// Reads a basket with everything it shows: live prices from the visibility views, what changed, pictures, makers. Joins freely, writes nothing.
import { sql, type Compilable } from 'kysely';

import { read, run, type Db, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { won } from '#app/lib/money.ts';

import { boughtLines, goneLines, hallsQuery, listedLines, ownHeldQuery, soldLines, type RowsOf } from './cart-lines.read.server.ts';
import { basketOf, choicesOf, couponQuery, headOf, type Basket } from './cart-terms.read.server.ts';
import { cartView, emptyCart, lineState, lineTotal, type CartLineView, type CartView } from './cart-view.ts';
import type { CartOwner, CustomField, CustomInputs } from './cart.ts';

/** The basket as it stands now. `postalCode` adds the surcharge for islands. A basket that is gone reads as empty. */
export async function readCart(db: Db, cartId: string | null, postalCode?: string): Promise<CartView> {
  if (cartId === null) return emptyCart();
  const ask = asking(db);
  const [basket] = await ask(basketOf.id(cartId));
  return basket === undefined ? emptyCart(cartId) : viewOf(await gather(ask, basket, listedLines), postalCode);
}

/** The owner's basket for its page, with the number of the newest purchase that was placed from it and is not paid yet. */
export async function readCartOf(db: Db, owner: CartOwner | null): Promise<{ cart: CartView; unpaid: string | null }> {
  const basket = await findBasket(db, owner);
  if (basket === undefined) return { cart: emptyCart(), unpaid: null };
  return { cart: viewOf(await gather(asking(db), basket, listedLines)), unpaid: basket.unpaid[0] ?? null };
}

/** The owner's basket for the checkout, with who sells what lies in it. */
export async function readCartWithSellers(db: Db, owner: CartOwner | null): Promise<{ cart: CartView; sellers: SellerOfLine[] }> {
  const basket = await findBasket(db, owner);
  if (basket === undefined) return { cart: emptyCart(), sellers: [] };
  const gathered = await gather(asking(db), basket, soldLines);
  return { cart: viewOf(gathered), sellers: firstOfMakers(gathered.lines) };
}

/** The same inside a transaction. `emailKey` is the hash by which the buyer's coupons are counted. */
export async function readCartIn(tx: Tx, cartId: string, postalCode: string, emailKey: string): Promise<CartView> {
  const basket = await readBasketIn(tx, cartId);
  return viewOf(await gather(askingIn(tx), basket, listedLines, emailKey), postalCode);
}

/** A basket that the transaction has locked: its choices, and the numbers of its purchases that wait for their payment. */
export async function readBasketIn(tx: Tx, cartId: string): Promise<Basket> {
  const [basket] = await run(tx, basketOf.id(cartId));
  if (basket === undefined) throw new Error('a basket that was locked is gone');
  return basket;
}

/** What place-order buys from such a basket: what it shows this moment, and what is frozen beside that of each line that can be bought, by its id. */
export async function readCartToBuy(tx: Tx, basket: Basket, postalCode: string, emailKey: string): Promise<{ view: CartView; facts: Map<string, BoughtLine> }> {
  const gathered = await gather(askingIn(tx), basket, boughtLines, emailKey);
  const bought = gathered.lines.flatMap((line) => ('revisionId' in line ? [[line.id, line] as const] : []));
  return { view: viewOf(gathered, postalCode), facts: new Map(bought) };
}

/** How many pieces lie in it, for the header. */
export async function countPieces(db: Db, cartId: string | null): Promise<number> {
  if (cartId === null) return 0;
  const found = await db
    .selectFrom('cartLine')
    .select(sql<number>`coalesce(sum(quantity), 0)::int`.as('pieces'))
    .where('cartId', '=', cartId)
    .executeTakeFirst();
  return found?.pieces ?? 0;
}

type Ask = <R>(query: Compilable<R>) => Promise<R[]>;
type ListedRow = RowsOf<typeof listedLines>[number];
type GoneRow = RowsOf<typeof goneLines>[number];
type HallRow = RowsOf<typeof hallsQuery>[number];
/** A line with all that is frozen of it. */
export type BoughtLine = RowsOf<typeof boughtLines>[number];
/** A line with the facts of its seller, all that the checkout must say of him. */
export type SellerOfLine = RowsOf<typeof soldLines>[number] | GoneRow;

interface Gathered<L extends ListedRow> {
  basket: Basket;
  lines: (L | GoneRow)[];
  halls: Map<string, HallRow>;
  held: Map<string, number>;
  coupon: RowsOf<typeof couponQuery>[number] | undefined;
}

function asking(db: Db): Ask {
  return (query) => read(db, query);
}

function askingIn(tx: Tx): Ask {
  return (query) => run(tx, query);
}

async function findBasket(db: Db, owner: CartOwner | null): Promise<Basket | undefined> {
  if (owner === null) return undefined;
  const [basket] = await read(db, owner.kind === 'member' ? basketOf.member(owner.personId) : basketOf.guest(sha256(owner.secret)));
  return basket;
}

// One query for the lines; the others are for what few baskets have.
async function gather<L extends ListedRow>(
  ask: Ask,
  basket: Basket,
  linesOf: (cartId: string) => Compilable<L>,
  emailKey: string | null = null,
): Promise<Gathered<L>> {
  const held = basket.unpaid.length === 0 ? [] : await ask(ownHeldQuery(basket.id));
  const coupons = basket.couponCode === null ? [] : await ask(couponQuery(basket.id, emailKey));
  const listed = basket.lines === 0 ? [] : await ask(linesOf(basket.id));
  const gone = listed.length < basket.lines ? await ask(goneLines(basket.id)) : [];
  const lines = [...listed, ...gone].sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : 1));
  const hallIds = [...new Set(lines.flatMap((line) => line.hallId ?? []))];
  const halls = hallIds.length === 0 ? [] : await ask(hallsQuery(hallIds));
  return {
    ...{ basket, lines, coupon: coupons[0] },
    halls: new Map(halls.map((hall) => [hall.id, hall])),
    held: new Map(held.map((row) => [row.poolId, row.pieces])),
  };
}

function firstOfMakers<L extends ListedRow | GoneRow>(lines: readonly L[]): L[] {
  return [...new Map([...lines].reverse().map((line) => [line.makerId, line])).values()].reverse();
}

function viewOf(gathered: Gathered<ListedRow>, postalCode?: string): CartView {
  const { basket, lines, coupon } = gathered;
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.poolId, (demand.get(line.poolId) ?? 0) + line.quantity);
  return cartView(
    basket.id,
    lines.map((line) => shownLine(line, gathered, demand.get(line.poolId) ?? line.quantity)),
    firstOfMakers(lines).map(headOf),
    choicesOf(basket, coupon, postalCode),
  );
}

function shownLine(row: ListedRow | GoneRow, { halls, held }: Gathered<ListedRow>, demand: number): CartLineView {
  const { listed } = row;
  const price = won(row.price);
  const customInputs = JSON.parse(row.customInputs) as CustomInputs;
  const customFields = fieldsOf(row.customFields);
  const nameKo = row.nameKo ?? '';
  const hall = row.hallId === null ? undefined : halls.get(row.hallId);
  // Pieces that this basket's own unpaid purchase holds are his to have: ordering anew ends that purchase first.
  const free = listed ? row.free + (held.get(row.poolId) ?? 0) : 0;
  const common = { shownPrice: won(row.shownPrice), price, free, customInputs, customFields };
  return {
    id: row.id,
    offerId: row.offerId,
    variantId: row.variantId,
    productId: row.productId,
    productSlug: row.productSlug,
    makerId: row.makerId,
    nameKo,
    nameEn: row.nameEn ?? nameKo,
    optionsKo: row.valuesKo.join(' · '),
    optionsEn: row.valuesEn.join(' · '),
    picture: row.hash === null ? null : { hash: row.hash, colour: row.colour ?? '#e9e4da', width: row.width ?? 1, height: row.height ?? 1 },
    made: row.made ?? 'STOCK',
    leadDays: row.leadDays ?? 0,
    hall: hall === undefined ? null : hallOf(hall),
    quantity: row.quantity,
    weightGrams: row.weightGrams,
    total: lineTotal(price, row.quantity),
    ...common,
    state: lineState({ ...common, listed, demand, inHall: row.hallId !== null, hallOpen: hall?.open === true }),
  };
}

function hallOf({ id, slug, nameKo, nameEn, closesAt }: HallRow): CartLineView['hall'] {
  return { id, slug, nameKo: nameKo ?? '', nameEn: nameEn ?? nameKo ?? '', closesAt };
}

/** The fields a custom-made product asks for, from the JSON of its live revision. */
export function fieldsOf(json: string): CustomField[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(isField).map(({ key, ko = key, en = ko, required = true, maxLength = 100 }) => ({ key, ko, en, required, maxLength }));
}

function isField(value: unknown): value is Partial<CustomField> & { key: string } {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}
