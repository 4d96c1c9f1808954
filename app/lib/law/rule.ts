// Dated rules: a table of what holds from which day on; the day of the contract chooses, never today.
import { invariant } from '../invariant.ts';
import type { Day } from '../time.ts';

/** The first day for which the texts were read and holidays are known; there are no older contracts. */
export const knownFrom: Day = '2025-01-01';

/** One row: from this day on, this holds. `source`: article or decision. */
export interface DatedRule<T> {
  from: Day;
  source: string;
  rule: T;
}

/** The rule in force on a day: the row with the latest `from` that is not after it. Throws InvariantError before the first row. */
export function ruleOn<T>(table: readonly DatedRule<T>[], day: Day): T {
  const held = table.filter((row) => row.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  invariant(held, `no rule is known for ${day}`);
  return held.rule;
}
