import { describe, expect, it } from 'vitest';

import { Postings, readTsvector } from './postings.ts';

describe('postings', () => {
  it('read what PostgreSQL writes', () => {
    const read: string[] = [];
    readTsvector(`'a''b':3A 'back\\\\slash':2 'c d':1C '한과':16383B`, (term, weight) => read.push(`${term}=${weight}`));
    expect(read).toEqual(["a'b=A", 'back\\slash=D', 'c d=C', '한과=B']);
    readTsvector('', () => read.push('never'));
    expect(read).toHaveLength(4);
  });

  it('keep rows in order, however many, and initials by their beginning', () => {
    const postings = new Postings();
    for (let row = 0; row < 100; row += 1) postings.add('한과', row, row % 2 === 0 ? 'A' : 'D');
    for (const letters of ['ㅎㄱ', 'ㅎㄱㅅ', 'ㅎ', 'ㄱㅎ']) postings.add(letters, 1, 'B');
    const entries = postings.of('한과');
    expect(entries?.length).toBe(100);
    expect(Array.from(entries?.data.subarray(0, 3) ?? [])).toEqual([0, 7, 8]);
    expect(postings.startingWith('ㅎㄱ')).toEqual(['ㅎㄱ', 'ㅎㄱㅅ']);
  });
});
