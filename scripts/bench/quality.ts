// How good the first ten are: NDCG@10 by grades 0-3, and the share of the right ones among as many as there are, at most ten. Pure.
import type { BenchProduct } from '../../prisma/seed/bench/catalogue.ts';
import { QUERY_KINDS, type JudgedQuery, type QueryKind } from '../../prisma/seed/bench/judged.ts';

const shown = 10;

export interface KindScore {
  kind: QueryKind;
  count: number;
  ndcg: number;
  recall: number;
  /** The query that did worst, with its NDCG. */
  worst: string;
}

export interface Scores {
  rows: KindScore[];
  overall: { ndcg: number; recall: number };
}

/** Scores of all queries; one that nothing in the catalogue answers is left out. */
export function scoresOf(queries: readonly JudgedQuery[], found: ReadonlyMap<JudgedQuery, readonly string[]>, products: readonly BenchProduct[]): Scores {
  const byId = new Map(products.map((product) => [product.id, product]));
  const judged = queries.flatMap((query) => {
    const ideal = products
      .map(query.grade)
      .filter((grade) => grade > 0)
      .sort((a, b) => b - a);
    if (ideal.length === 0) return [];
    const grades = (found.get(query) ?? []).slice(0, shown).map((id) => {
      const product = byId.get(id);
      return product === undefined ? 0 : query.grade(product);
    });
    const best = Math.max(...ideal.slice(0, 1));
    const right = ideal.filter((grade) => grade === best).length;
    const recall = grades.filter((grade) => grade === best).length / Math.min(shown, right);
    return [{ query, ndcg: gainOf(grades) / gainOf(ideal.slice(0, shown)), recall }];
  });
  const rows = QUERY_KINDS.map((kind) => {
    const own = judged.filter(({ query }) => query.kind === kind).sort((a, b) => a.ndcg - b.ndcg);
    const worst = own.slice(0, 3).map(({ query, ndcg }) => `${query.q} ${ndcg.toFixed(2)}`);
    return { kind, count: own.length, ndcg: mean(own.map(({ ndcg }) => ndcg)), recall: mean(own.map(({ recall }) => recall)), worst: worst.join(', ') };
  });
  return { rows, overall: { ndcg: mean(judged.map(({ ndcg }) => ndcg)), recall: mean(judged.map(({ recall }) => recall)) } };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
