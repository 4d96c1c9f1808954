// Reads a basket with everything it shows: live prices from the visibility views, what changed, pictures, makers. Joins freely, writes nothing.
import { sql, type Compilable } from 'kysely';

import { prepared, q, read, run, type Db, type Tx } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';
import { won } from '#app/lib/money.ts';

import { ownerValue } from './cart.db.server.ts';
import {
  basketOf,
  boughtLines,
  goneLines,
  hallsQuery,
  listedLines,
  ownHeldQuery,
  soldLines,
  workshopsQuery,
  type Basket,
  type BoughtLine,
  type LineRow,
  type RowsOf,
  type SoldLine,
  type WorkshopRow,
} from './cart-lines.read.server.ts';
import { choicesOf, couponQuery, headOf } from './cart-terms.read.server.ts';
import { cartView, emptyCart, lineState, lineTotal, type CartLineView, type CartView } from './cart-view.ts';
import type { CartOwner, CustomField, CustomInputs } from './cart.ts';

/** The owner's basket for its page, with the number of the newest purchase that was placed from it and is not paid yet. One that is gone reads as empty. */
export async function readCartOf(db: Db, owner: CartOwner | null, locale: Locale): Promise<{ cart: CartView; unpaid: string | null }> {
  const gathered = owner === null ? null : await gather(asking(db), owner, listedLines[locale][owner.kind](ownerValue(owner)));
  return gathered === null ? { cart: emptyCart(), unpaid: null } : { cart: viewOf(gathered), unpaid: gathered.basket.unpaid[0] ?? null };
}

/** The owner's basket for the checkout, with who sells what lies in it. */
export async function readCartWithSellers(db: Db, owner: CartOwner | null, locale: Locale): Promise<{ cart: CartView; sellers: SoldLine[] }> {
  const gathered = owner === null ? null : await gather(asking(db), owner, soldLines[locale][owner.kind](ownerValue(owner)));
  return gathered === null ? { cart: emptyCart(), sellers: [] } : { cart: viewOf(gathered), sellers: firstOfMakers(gathered.lines) };
}

/** The owner's basket as this transaction sees it, with Korean names; a guest's uses of a coupon are not known yet. */
export async function readCartIn(tx: Tx, owner: CartOwner): Promise<CartView> {
  const gathered = await gather(askingIn(tx), owner, listedLines.ko[owner.kind](ownerValue(owner)));
  return gathered === null ? emptyCart() : viewOf(gathered);
}

/** What is bought of a basket: what it shows this moment, and what is frozen beside that of each line that can be bought, by its id. */
export interface CartToBuy {
  view: CartView;
  facts: ReadonlyMap<string, BoughtLine>;
  /** Numbers of its purchases that wait for their payment. */
  unpaid: readonly string[];
}

/** What place-order buys from; the transaction locks the basket first. `emailKey` is the hash by which the buyer's coupons are counted. */
export async function readCartToBuy(tx: Tx, owner: CartOwner, postalCode: string, emailKey: string): Promise<CartToBuy> {
  const gathered = await gather(askingIn(tx), owner, boughtLines[owner.kind](ownerValue(owner)), emailKey);
  if (gathered === null) return { view: emptyCart(), facts: new Map(), unpaid: [] };
  const bought = gathered.lines.flatMap((line) => ('revisionId' in line ? [[line.id, line] as const] : []));
  return { view: viewOf(gathered, postalCode), facts: new Map(bought), unpaid: gathered.basket.unpaid };
}

const piecesOf = (owner: 'personId' | 'secretHash') =>
  prepared((value: string) =>
    q
      .selectFrom('cart as c')
      .innerJoin('cartLine as l', 'l.cartId', 'c.id')
      .where(`c.${owner}`, '=', value)
      .select(sql<number>`coalesce(sum(l.quantity), 0)::int`.as('pieces')),
  );
const pieces = { member: piecesOf('personId'), guest: piecesOf('secretHash') };

/** How many pieces lie in the owner's basket, for the header. */
export async function countPieces(db: Db, owner: CartOwner | null): Promise<number> {
  if (owner === null) return 0;
  const [found] = await read(db, pieces[owner.kind](ownerValue(owner)));
  return found?.pieces ?? 0;
}

type Ask = <R>(query: Compilable<R>) => Promise<R[]>;
type HallRow = RowsOf<typeof hallsQuery>[number];

interface Gathered<L extends LineRow> {
  basket: Basket;
  lines: (L | SoldLine)[];
  workshops: Map<string, WorkshopRow>;
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

// One query for a basket with lines; the others are for what few have. Null: there is no such basket.
async function gather<L extends LineRow>(ask: Ask, owner: CartOwner, linesOfIt: Compilable<L>, emailKey: string | null = null): Promise<Gathered<L> | null> {
  const listed = await ask(linesOfIt);
  const basket: Basket | undefined = listed[0] ?? (await ask(basketOf[owner.kind](ownerValue(owner))))[0];
  if (basket === undefined) return null;
  const { cartId } = basket;
  const gone = listed.length < basket.lines ? await ask(goneLines(cartId)) : [];
  const held = basket.unpaid.length === 0 ? [] : await ask(ownHeldQuery(cartId));
  const coupons = basket.couponCode === null ? [] : await ask(couponQuery(cartId, emailKey));
  const lines = [...listed, ...gone].sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : 1));
  const hallIds = [...new Set(lines.flatMap((line) => line.hallId ?? []))];
  const halls = hallIds.length === 0 ? [] : await ask(hallsQuery(hallIds));
  const pickup = [...new Set(lines.flatMap((line) => (line.pickup === true ? line.makerId : [])))];
  const workshops = pickup.length === 0 ? [] : await ask(workshopsQuery(pickup));
  return {
    ...{ basket, lines, coupon: coupons[0] },
    workshops: new Map(workshops.map((workshop) => [workshop.makerId, workshop])),
    halls: new Map(halls.map((hall) => [hall.id, hall])),
    held: new Map(held.map((row) => [row.poolId, row.pieces])),
  };
}

function firstOfMakers<L extends LineRow>(lines: readonly L[]): L[] {
  return [...new Map([...lines].reverse().map((line) => [line.makerId, line])).values()].reverse();
}

function viewOf(gathered: Gathered<LineRow>, postalCode?: string): CartView {
  const { basket, lines, workshops, coupon } = gathered;
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.poolId, (demand.get(line.poolId) ?? 0) + line.quantity);
  return cartView(
    basket.cartId,
    lines.map((line) => shownLine(line, gathered, demand.get(line.poolId) ?? line.quantity)),
    firstOfMakers(lines).map((line) => headOf(line, workshops.get(line.makerId))),
    choicesOf(basket, coupon, postalCode),
  );
}

function shownLine(row: LineRow, { halls, held }: Gathered<LineRow>, demand: number): CartLineView {
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
