// The catalogues that the search is measured on, each with its judged queries: `own`, in the words of our shop, and `other`, as another shop would
// have written it. What a query should find is worked out once for each. Pure.
import { benchLines, benchProduct } from '../../prisma/seed/bench/catalogue.ts';
import { judgedQueries, QUERY_KINDS } from '../../prisma/seed/bench/judged.ts';
import { otherLines, otherProduct } from '../../prisma/seed/bench/other/catalogue.ts';
import { OTHER_KINDS, otherQueries } from '../../prisma/seed/bench/other/judged.ts';

export const catalogueNames = ['own', 'other'] as const;
export type CatalogueName = (typeof catalogueNames)[number];

export interface Judged {
  kind: string;
  q: string;
  /** Grades above 0 by external id: 1 related, 2 good, 3 just that. */
  grades: ReadonlyMap<string, number>;
}

export interface BenchCatalogue {
  kinds: readonly string[];
  lines: (size: number, seed: number) => AsyncGenerator<string>;
  /** `each` queries of every kind about a catalogue of `size`; those that nothing answers are left out. */
  judged: (size: number, seed: number, each: number) => Judged[];
}

export const catalogues: Readonly<Record<CatalogueName, BenchCatalogue>> = {
  own: { kinds: QUERY_KINDS, lines: benchLines, judged: (size, seed, each) => judgedOf(size, seed, each, benchProduct, judgedQueries) },
  other: { kinds: OTHER_KINDS, lines: otherLines, judged: (size, seed, each) => judgedOf(size, seed, each, otherProduct, otherQueries) },
};

interface Graded<P> {
  kind: string;
  q: string;
  grade: (product: P) => number;
}

function judgedOf<P extends { id: string }>(
  size: number,
  seed: number,
  each: number,
  productOf: (index: number, size: number, seed: number) => P,
  queriesOf: (products: readonly P[], seed: number, each: number) => Graded<P>[],
): Judged[] {
  const products = Array.from({ length: size }, (_, index) => productOf(index, size, seed));
  return queriesOf(products, seed, each).flatMap(({ kind, q, grade }) => {
    const grades = new Map(products.map((product) => [product.id, grade(product)] as const).filter(([, value]) => value > 0));
    return grades.size === 0 ? [] : [{ kind, q, grades }];
  });
}
