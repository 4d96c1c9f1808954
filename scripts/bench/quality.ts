// How good the first ten are: NDCG@10 by grades 0-3, and the share of the right ones among as many as there are, at most ten. Pure.
import type { Judged } from './catalogues.ts';

const shown = 10;

export interface KindScore {
  kind: string;
  count: number;
  ndcg: number;
  recall: number;
  /** The queries that did worst, with their NDCG. */
  worst: string;
}

export interface Scores {
  rows: KindScore[];
  overall: { ndcg: number; recall: number };
}

/** Scores of all queries; `found` holds external ids, best first. */
export function scoresOf(queries: readonly Judged[], found: ReadonlyMap<Judged, readonly string[]>, kinds: readonly string[]): Scores {
  const scored = queries.map((query) => {
    const ideal = [...query.grades.values()].sort((a, b) => b - a);
    const grades = (found.get(query) ?? []).slice(0, shown).map((id) => query.grades.get(id) ?? 0);
    const best = ideal[0] ?? 0;
    const right = ideal.filter((grade) => grade === best).length;
    const recall = grades.filter((grade) => grade === best).length / Math.min(shown, right);
    return { query, ndcg: gainOf(grades) / gainOf(ideal.slice(0, shown)), recall };
  });
  const rows = kinds.map((kind) => {
    const own = scored.filter(({ query }) => query.kind === kind).sort((a, b) => a.ndcg - b.ndcg);
    const worst = own.slice(0, 4).map(({ query, ndcg }) => `${query.q} ${ndcg.toFixed(2)}`);
    return { kind, count: own.length, ndcg: mean(own.map(({ ndcg }) => ndcg)), recall: mean(own.map(({ recall }) => recall)), worst: worst.join(', ') };
  });
  return { rows, overall: { ndcg: mean(scored.map(({ ndcg }) => ndcg)), recall: mean(scored.map(({ recall }) => recall)) } };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
