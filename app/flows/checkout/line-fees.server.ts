// The commission of each line of a purchase that is being placed: the operator's rules of this moment, evaluated once and frozen (law 7).
import { termsAt } from '#app/domain/ledger/commission-rule.db.server.ts';
import { feeOf, ruleFor, type Fee, type SoldLine } from '#app/domain/ledger/commission.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import type { Won } from '#app/lib/money.ts';

/** A line as the rules see it, with its own category only. */
export type LineFacts = Omit<SoldLine, 'categoryIds'> & { categoryId: string };

/** The fee of a line by its facts; `base` is what the fee is reckoned of, in won. */
export type FeeReckoner = (line: LineFacts, base: Won) => Fee;

/** The operator's rules that hold at `now`, read once, as what reckons fees by them. */
export async function feeReckoner(tx: Tx, now: Date): Promise<FeeReckoner> {
  const { rate, rules } = await termsAt(tx, now);
  const paths = rules.some((rule) => rule.categoryId !== null) ? pathsOf(await run(tx, q.selectFrom('category').select(['id', 'parentId']))) : null;
  return (line, base) => {
    const categoryIds = paths?.get(line.categoryId) ?? [line.categoryId];
    return feeOf(base, ruleFor(rules, { ...line, categoryIds }, now), rate);
  };
}

/** Each category with all above it. */
export function pathsOf(categories: readonly { id: string; parentId: string | null }[]): Map<string, string[]> {
  const parents = new Map(categories.map((category) => [category.id, category.parentId]));
  return new Map(
    categories.map(({ id }) => {
      const path: string[] = [];
      for (let at: string | null = id; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
      return [id, path];
    }),
  );
}
