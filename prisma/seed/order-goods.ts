// Finds the goods that the plans ask for among what is listed at that moment of the demonstration.
import { sql } from 'kysely';

import { fieldsOf } from '#app/domain/cart/cart.read.server.ts';
import type { CustomInputs } from '#app/domain/cart/cart.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { CATEGORIES } from './content/categories.ts';
import { MAKERS } from './content/makers.ts';
import { FEATURED_DIRECT, FEATURED_HALL } from './content/products.ts';
import type { Demonstration } from './demonstration.ts';
import { known } from './loading.ts';
import type { Wanted } from './order-plans.ts';

export interface Good {
  offerId: string;
  customInputs: CustomInputs;
}

const officersRegion = 'jeonnam-gwangju';
const adultsOnly = new Set(CATEGORIES.filter((shelf) => shelf.adultsOnly === true).map((shelf) => shelf.slug));
/** So many pieces are left for the visitors of the demonstration. */
const kept = 2;

/** The good that a letter and a number stand for; `pieces` of it are free. */
export async function findGood(wanted: Wanted, pieces: number, demo: Demonstration): Promise<Good> {
  const kind = wanted.charAt(0);
  const number = Number(wanted.slice(1));
  const rows = await listed(kind, number, demo)
    .where('o.free', '>=', pieces + kept)
    .execute();
  const row = rows[kind === 'S' || kind === 'R' ? 0 : number % Math.max(1, rows.length)];
  if (row === undefined) throw new Error(`nothing is listed for ${wanted}`);
  const fields = fieldsOf(row.customFields);
  return { offerId: row.id, customInputs: Object.fromEntries(fields.filter((field) => field.required).map((field) => [field.key, '한결'])) };
}

function listed(kind: string, number: number, demo: Demonstration) {
  const makerId = makerOf(kind, number, demo);
  return reader()
    .selectFrom('listedOffer as o')
    .innerJoin('listedProduct as p', 'p.id', 'o.productId')
    .innerJoin('listingRevision as r', 'r.id', 'p.revisionId')
    .where('p.adultsOnly', '=', false)
    .where('p.made', kind === 'C' ? '=' : '<>', 'CUSTOM')
    .where('o.channel', '=', kind === 'H' ? 'hall' : 'direct')
    .$if(makerId !== null, (query) => query.where('o.makerId', '=', makerId ?? ''))
    .orderBy('p.slug')
    .orderBy('o.price')
    .limit(60)
    .select(['o.id', sql<string>`coalesce(r.content->'customFields', '[]')::text`.as('customFields')]);
}

function makerOf(kind: string, number: number, { makers, products }: Demonstration): string | null {
  const featured = kind === 'A' ? FEATURED_DIRECT : kind === 'B' ? FEATURED_HALL : null;
  if (featured !== null) return known(products, featured).maker.makerId;
  if (kind !== 'S' && kind !== 'R') return null;
  const slugs = MAKERS.filter((maker) => (maker.regionKey === officersRegion) === (kind === 'R') && sells(maker.slug, products)).map((maker) => maker.slug);
  return known(makers, slugs[(number * 3) % slugs.length] ?? '').makerId;
}

// Makers whose goods anyone may buy, ready to ship.
function sells(makerSlug: string, products: Demonstration['products']): boolean {
  return [...products.values()].some(({ content }) => content.makerSlug === makerSlug && content.made !== 'CUSTOM' && !adultsOnly.has(content.categorySlug));
}
