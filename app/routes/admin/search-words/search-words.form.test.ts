import { describe, expect, it } from 'vitest';

import { changeOf, readTrial } from './search-words.form.ts';

const id = `prd_${'0'.repeat(26)}`;
const trial = (query: string) => readTrial(new URLSearchParams(query));

describe('a change to try, in the address', () => {
  it('is read with its words, products and the query to compare', () => {
    expect(trial(`add=pin&words=%ED%95%9C%EA%B3%BC&product=${id}&product=${id}&product=x'--`)).toEqual({
      add: 'pin',
      words: '한과',
      products: [id],
      query: '한과',
      find: '',
    });
    expect(trial('add=same&words=a, b&try=c')).toMatchObject({ add: 'same', query: 'c', find: '' });
    expect(trial('add=pin&words=가게&find=보석함')).toMatchObject({ add: 'pin', query: '가게', find: '보석함' });
  });

  it('is nothing for anything else', () => {
    for (const query of ['', 'add=x', 'words=a', 'add=__proto__&words=a']) expect(trial(query)).toBeNull();
    expect(trial(`add=same&words=${'a'.repeat(5_000)}`)?.words.length).toBe(400);
  });

  it('becomes a change', () => {
    const keyOf = (query: string): string => query.replaceAll(' ', '');
    expect(changeOf({ add: 'also', words: '선물, 보자기', products: [] }, keyOf)).toEqual({ kind: 'also', words: ['선물', '보자기'] });
    expect(changeOf({ add: 'pin', words: '한과 세트', products: [id] }, keyOf)).toEqual({ kind: 'pin', key: '한과세트', products: [id] });
  });
});
