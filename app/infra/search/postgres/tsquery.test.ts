import { describe, expect, it } from 'vitest';

import type { PlanWord, Variant } from '../plan.ts';
import { termQuery, toTsquery, toTsvector } from './tsquery.ts';

const word = (variants: readonly Variant[]): PlanWord => ({ surface: '', role: 'word', weight: 1, isRequired: true, variants });
const way = (...terms: string[]): Variant => ({ terms, quality: 1 });

describe('terms for PostgreSQL', () => {
  it('are quoted', () => {
    expect(termQuery("a'b\\c")).toBe("'a''b\\\\c'");
    expect(toTsvector([{ term: "a' :&", weight: 'A', position: 99_999 }])).toBe("'a'' :&':16383A");
  });

  it('of one syllable count in names and attributes only', () => {
    expect(termQuery('배')).toBe("'배':AB");
    expect(termQuery('ㅎㄱ', true)).toBe("'ㅎㄱ':*");
  });

  it('join words by and, ways by or, parts by and', () => {
    const words = [word([way('카드지갑'), way('카드', '지갑')]), word([way('가죽')])];
    expect(toTsquery(words, 'all')).toBe("('카드지갑' | ('카드' & '지갑')) & ('가죽')");
    expect(toTsquery(words, 'any')).toBe("('카드지갑' | ('카드' & '지갑')) | ('가죽')");
  });

  it('cannot be met without any way', () => {
    expect(toTsquery([word([]), word([way('a')])], 'all')).toBeNull();
    expect(toTsquery([word([]), word([way('ab')])], 'any')).toBe("('ab')");
    expect(toTsquery([], 'all')).toBeNull();
  });
});
