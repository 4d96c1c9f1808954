// Products that go on like what is being typed, from the columns; best names first, then what can be bought, then what is new. Pure.
import type { PlanWord } from '../plan.ts';
import type { Suggestion } from '../port.ts';
import type { SuggestPlan } from '../suggest-plan.ts';
import type { Level } from './follow.server.ts';
import { FLAG } from './table.ts';

/** At most `limit` products. */
export function suggestFromColumns({ table, matcher }: Level, plan: SuggestPlan, options: { limit: number; adult: boolean }): Suggestion[] {
  const word = (surface: string, variants: PlanWord['variants']): PlanWord => ({ surface, role: 'word', weight: 1, isRequired: true, variants });
  const whole = plan.whole.map((term) => word(term, [{ terms: [term], quality: 1 }]));
  const last = [
    ...plan.last.map((term) => ({ terms: [term], quality: 1 })),
    ...plan.beginnings.map((term) => ({ terms: [term], quality: 0.8, isPrefix: true })),
  ];
  const words = last.length === 0 ? whole : [...whole, word('', last)];
  if (words.length === 0) return [];
  const { rows, scores } = matcher.match(words, 'all');
  const found = rows.flatMap((row, index) => {
    const flags = table.flags[row] ?? 0;
    if (!options.adult && (flags & FLAG.adultsOnly) !== 0) return [];
    return [{ row, score: scores[index] ?? 0, available: flags & FLAG.available, publishedAt: table.publishedAt[row] ?? 0 }];
  });
  found.sort((a, b) => b.score - a.score || b.available - a.available || b.publishedAt - a.publishedAt || a.row - b.row);
  return found
    .slice(0, options.limit)
    .map(({ row }) => ({ kind: 'product', key: table.ids[row] ?? '', nameKo: table.nameKo[row] ?? '', nameEn: table.nameEn[row] ?? '' }));
}
