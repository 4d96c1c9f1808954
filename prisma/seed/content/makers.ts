// All demonstration makers. They are fictional and claim no official title; the order fixes their numbers.
import type { MakerContent } from './content-types.ts';
import { POTTERS } from './makers-ceramics.ts';
import { FASHION_MAKERS } from './makers-fashion.ts';
import { FOOD_MAKERS } from './makers-food.ts';
import { toMaker } from './makers-kit.ts';
import { METAL_MAKERS } from './makers-metal.ts';
import { PAPER_MAKERS } from './makers-paper.ts';
import { TEXTILE_MAKERS } from './makers-textile.ts';
import { WOOD_MAKERS } from './makers-wood.ts';

/** Every maker, in a fixed order. */
export const MAKERS: readonly MakerContent[] = [
  ...POTTERS,
  ...WOOD_MAKERS,
  ...METAL_MAKERS,
  ...FASHION_MAKERS,
  ...TEXTILE_MAKERS,
  ...FOOD_MAKERS,
  ...PAPER_MAKERS,
].map(toMaker);

const BY_SLUG = new Map(MAKERS.map((maker) => [maker.slug, maker]));

/** The maker with this slug; throws when there is none. */
export function getMaker(slug: string): MakerContent {
  const maker = BY_SLUG.get(slug);
  if (maker === undefined) throw new Error(`No maker ${slug}`);
  return maker;
}
