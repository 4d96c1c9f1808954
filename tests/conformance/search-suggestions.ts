// Suggestions, as every engine must give them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SearchStand, StandOptions } from './search-stand.ts';

/** `open` lists the corpus behind the engine. */
export function describeSuggestions(engine: string, open: (options: StandOptions) => Promise<SearchStand>): void {
  let stand: SearchStand;
  beforeAll(async () => {
    stand = await open({});
  });
  afterAll(() => stand.close());

  describe(`${engine}: suggestions`, () => {
    const suggested = async (q: string): Promise<string[]> =>
      (await stand.engine.suggest({ q, locale: 'ko' })).map(({ kind, key, nameKo }) => `${kind}: ${kind === 'product' ? nameKo : key}`);

    it.each([
      ['나전', 'product: 나전 보석함 소'],
      ['나전치', 'product: 나전칠기 보석함'],
      ['나전ㅊ', 'product: 나전칠기 보석함'],
      ['skwjs', 'product: 나전 보석함 소'],
      ['ㄴㅈㅊㄱ', 'product: 나전칠기 보석함'],
      ['가죽 카', 'product: 가죽 카드지갑'],
      ['성수', 'cluster: seongsu-shoes'],
      ['ㅅㅅㄷ', 'cluster: seongsu-shoes'],
      ['수제', 'category: handmade-shoes'],
      ['강원', 'region: gangwon'],
      ['tongyeong', 'maker: maker-tongyeong'],
    ])('%s -> %s', async (q, expected) => {
      expect(await suggested(q)).toContain(expected);
    });

    it('keep what is for adults back', async () => {
      expect(await suggested('안동소')).not.toContain('product: 안동소주 45도');
      expect((await stand.engine.suggest({ q: '안동소', locale: 'ko', adult: true })).map(({ nameKo }) => nameKo)).toContain('안동소주 45도');
    });
  });
}
