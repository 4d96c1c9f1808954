import { describe, expect, it } from 'vitest';

import { CORPUS } from '#tests/make/search-corpus.ts';

import { vocabularyOf } from './analyser.ts';
import { namesOf } from './lexicon.ts';
import { planSuggestions } from './suggest-plan.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary();
vocabulary.addTerms(CORPUS.flatMap(vocabularyOf));
vocabulary.addNames(namesOf(CORPUS));
const plan = (typed: string): ReturnType<typeof planSuggestions> => planSuggestions(typed, vocabulary, 5);

describe('while typing', () => {
  it('goes on from the letters, a half-typed syllable included', () => {
    expect(plan('나전치')?.last).toContain('나전칠기');
    expect(plan('나전ㅊ')?.last).toContain('나전칠기');
    expect(plan('가죽 카')).toMatchObject({ whole: ['가죽'] });
  });

  it('reads the other keyboard layout', () => {
    expect(plan('gksrh')?.last).toContain('한과');
    expect(plan('냐ㅣ')?.beginnings).toContain('sil');
  });

  it('finds names by their beginning, by any of their words, by initials', () => {
    const names = (typed: string): string[] => (plan(typed)?.names ?? []).map(({ kind, key }) => `${kind}:${key}`);
    expect(names('성수')).toContain('cluster:seongsu-shoes');
    expect(names('ㅅㅅㄷ')).toContain('cluster:seongsu-shoes');
    expect(names('brassw')).toContain('cluster:anseong-brass');
  });

  it('says nothing to nothing', () => {
    expect(plan('')).toBeNull();
    expect(plan('!?')).toBeNull();
  });
});
