import { describe, expect, it } from 'vitest';

import { rangesIn } from './highlight.ts';

const ranges = (text: string, terms: readonly string[], initials: string | null = null): ReturnType<typeof rangesIn> =>
  rangesIn(text, { terms: new Set(terms), initials });

describe('highlights', () => {
  it('are ranges of whole words, neighbours merged', () => {
    expect(ranges('자개 손거울 매화', ['자개', '손거울'])).toEqual([[0, 6]]);
    expect(ranges('방짜유기 수저 한 벌', ['방짜유기', '벌'])).toEqual([
      [0, 4],
      [10, 11],
    ]);
    expect(ranges('Brass Spoons', ['spoon'])).toEqual([[6, 12]]);
  });

  it('do not reach into other words', () => {
    expect(ranges('유기농 녹차', ['유기'])).toEqual([]);
  });

  it('mark neighbours that were met as one word, and initials', () => {
    expect(ranges('원목 도마', ['원목도마'])).toEqual([[0, 5]]);
    expect(ranges('나전칠기 보석함', [], 'ㄴㅈㅊㄱ')).toEqual([[0, 4]]);
  });
});
