// Reads a basket with everything it shows: live prices from the visibility views, what changed, pictures, makers. Joins freely, writes nothing.
import { sql, type InferResult } from 'kysely';

import { prepared, q, read, run, type Db, type Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { choicesOf, choicesQuery, headsOf, headsQuery } from './cart-terms.read.server.ts';
import { cartView, emptyCart, lineState, lineTotal, type CartChoices, type CartLineView, type CartView, type MakerHead } from './cart-view.ts';
import type { CustomField, CustomInputs } from './cart.ts';

/** The basket as it stands now. `postalCode` adds the surcharge for islands. A basket that is gone reads as empty. */
export async function readCart(db: Db, cartId: string | null, postalCode?: string): Promise<CartView> {
  if (cartId === null) return emptyCart();
  const [lines, [chosen]] = await Promise.all([read(db, linesQuery(cartId)), read(db, choicesQuery(cartId, null))]);
  const heads = await read(db, headsQuery(makersOf(lines)));
  return shownCart(cartId, lines, headsOf(heads), choicesOf(chosen, postalCode));
}

/** The same inside a transaction: what place-order buys from. `emailKey` is the hash by which the buyer's coupons are counted. */
export async function readCartIn(tx: Tx, cartId: string, postalCode: string, emailKey: string): Promise<CartView> {
  const lines = await run(tx, linesQuery(cartId));
  const heads = headsOf(await run(tx, headsQuery(makersOf(lines))));
  const [chosen] = await run(tx, choicesQuery(cartId, emailKey));
  return shownCart(cartId, lines, heads, choicesOf(chosen, postalCode));
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

const linesQuery = prepared((cartId: string) =>
  q
    .selectFrom('cartLine as l')
    .innerJoin('offer as o', 'o.id', 'l.offerId')
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .leftJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .leftJoin('listedOffer as lo', 'lo.id', 'l.offerId')
    .leftJoin('productText as ko', (join) => join.onRef('ko.productId', '=', 'p.id').on('ko.locale', '=', 'ko'))
    .leftJoin('productText as en', (join) => join.onRef('en.productId', '=', 'p.id').on('en.locale', '=', 'en'))
    .leftJoin('productPicture as pic', (join) => join.onRef('pic.productId', '=', 'p.id').on('pic.position', '=', 0))
    .leftJoin('media as md', 'md.id', 'pic.mediaId')
    .leftJoin('hall as h', 'h.id', 'o.hallId')
    .leftJoin('openHall as oh', 'oh.id', 'o.hallId')
    .leftJoin('hallText as hko', (join) => join.onRef('hko.hallId', '=', 'h.id').on('hko.locale', '=', 'ko'))
    .leftJoin('hallText as hen', (join) => join.onRef('hen.hallId', '=', 'h.id').on('hen.locale', '=', 'en'))
    .where('l.cartId', '=', cartId)
    .orderBy('l.addedAt')
    .orderBy('l.id')
    .select(['l.id', 'l.offerId', 'l.quantity', 'l.shownPrice', 'o.poolId', 'o.price as offerPrice'])
    .select(['v.id as variantId', 'v.price as variantPrice', 'v.valuesKo', 'v.valuesEn'])
    .select(['p.id as productId', 'p.slug as productSlug', 'p.makerId', 'r.made', 'r.leadDays'])
    .select(['lo.price as livePrice', 'lo.free', 'ko.name as nameKo', 'en.name as nameEn'])
    .select(['md.hash', 'md.colour', 'md.width', 'md.height'])
    .select(['h.id as hallId', 'h.slug as hallSlug', 'h.closesAt', 'oh.id as openHallId', 'hko.name as hallKo', 'hen.name as hallEn'])
    .select(
      sql<number>`(select coalesce(sum(hd.quantity), 0)::int from hold hd join purchase u on u.id = hd.purchase_id
      where u.cart_id = l.cart_id and u.state = 'awaiting_payment' and hd.state = 'held' and hd.pool_id = o.pool_id)`.as('ownHeld'),
    )
    .select([
      'v.weightGrams',
      sql<string>`l.custom_inputs::text`.as('customInputs'),
      sql<string>`coalesce(r.content->'customFields', '[]')::text`.as('customFields'),
    ]),
);

type LineRow = InferResult<ReturnType<typeof linesQuery>>[number];

function makersOf(lines: readonly LineRow[]): string[] {
  return [...new Set(lines.map((line) => line.makerId))];
}

function shownCart(cartId: string, lines: readonly LineRow[], heads: readonly MakerHead[], choices: CartChoices): CartView {
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.poolId, (demand.get(line.poolId) ?? 0) + line.quantity);
  return cartView(
    cartId,
    lines.map((line) => shownLine(line, demand.get(line.poolId) ?? line.quantity)),
    heads,
    choices,
  );
}

function shownLine(row: LineRow, demand: number): CartLineView {
  const listed = row.livePrice !== null;
  const price = won(row.livePrice ?? row.offerPrice ?? row.variantPrice);
  const customInputs = JSON.parse(row.customInputs) as CustomInputs;
  const customFields = fieldsOf(row.customFields);
  const nameKo = row.nameKo ?? '';
  // Pieces that this basket's own unpaid purchase holds are his to have: ordering anew ends that purchase first.
  const free = listed ? (row.free ?? 0) + row.ownHeld : 0;
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
    hall: hallOf(row),
    quantity: row.quantity,
    weightGrams: row.weightGrams,
    total: lineTotal(price, row.quantity),
    ...common,
    state: lineState({ ...common, listed, demand, inHall: row.hallId !== null, hallOpen: row.openHallId !== null }),
  };
}

function hallOf(row: LineRow): CartLineView['hall'] {
  if (row.hallId === null || row.hallSlug === null || row.closesAt === null) return null;
  return { id: row.hallId, slug: row.hallSlug, nameKo: row.hallKo ?? '', nameEn: row.hallEn ?? row.hallKo ?? '', closesAt: row.closesAt };
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
