// All demonstration products, made from the families, and the two that the journeys rely on.
import type { ProductContent } from './content-types.ts';
import { expand } from './product-family.ts';
import { BAGS } from './products-bags.ts';
import { BAMBOO } from './products-bamboo.ts';
import { PORCELAIN } from './products-ceramics.ts';
import { CLOTHES } from './products-clothes.ts';
import { DRINK } from './products-drink.ts';
import { EARTHENWARE } from './products-earth.ts';
import { EYEWEAR } from './products-eyewear.ts';
import { FOOD } from './products-food.ts';
import { JEWELLERY } from './products-jewellery.ts';
import { LACQUER } from './products-lacquer.ts';
import { LIVING } from './products-living.ts';
import { METALWORK } from './products-metal.ts';
import { PAPER } from './products-paper.ts';
import { SHOES } from './products-shoes.ts';
import { SILK } from './products-silk.ts';
import { TEXTILES } from './products-textiles.ts';
import { WOODWORK } from './products-wood.ts';

/** A product that is bought directly in the journeys: in stock, one variant, no personal input. */
export const FEATURED_DIRECT = 'najeon-jewellery-box-peony-small';

/** A product of another maker that is sold in a hall in the journeys: in stock, one variant. */
export const FEATURED_HALL = 'bangjja-spoon-lotus-two';

const ALWAYS_IN_STOCK: ReadonlySet<string> = new Set([FEATURED_DIRECT, FEATURED_HALL]);

const FAMILIES = [
  ...LACQUER,
  ...PORCELAIN,
  ...EARTHENWARE,
  ...WOODWORK,
  ...BAMBOO,
  ...METALWORK,
  ...JEWELLERY,
  ...EYEWEAR,
  ...SHOES,
  ...BAGS,
  ...CLOTHES,
  ...TEXTILES,
  ...SILK,
  ...FOOD,
  ...DRINK,
  ...PAPER,
  ...LIVING,
];

/** Every product; the same call always gives the same list in the same order. */
export function makeProducts(): ProductContent[] {
  return FAMILIES.flatMap((family) => expand(family, ALWAYS_IN_STOCK));
}

let byMaker: Map<string, ProductContent[]> | undefined;

function grouped(): Map<string, ProductContent[]> {
  const groups = new Map<string, ProductContent[]>();
  for (const product of makeProducts()) {
    const group = groups.get(product.makerSlug);
    if (group === undefined) groups.set(product.makerSlug, [product]);
    else group.push(product);
  }
  return groups;
}

/** The products of one maker, in the order of the shop; empty when there are none. */
export function productsOf(makerSlug: string): readonly ProductContent[] {
  byMaker ??= grouped();
  return byMaker.get(makerSlug) ?? [];
}
