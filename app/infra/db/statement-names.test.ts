// Names of prepared statements: for what comes again, one for each text, never more than there is room for.
import { describe, expect, it } from 'vitest';

import { createStatementNames } from './statement-names.ts';

describe('createStatementNames', () => {
  it('names a text once it has come often enough, and then always the same', () => {
    const nameOf = createStatementNames({ after: 2 });
    expect(['a', 'a', 'a', 'a'].map(nameOf)).toEqual(['', '', 's0', 's0']);
    expect(['b', 'b', 'b', 'a'].map(nameOf)).toEqual(['', '', 's1', 's0']);
  });

  it('is bounded: texts that keep changing never get a name', () => {
    const nameOf = createStatementNames({ most: 2, candidates: 10, after: 1 });
    for (let i = 0; i < 1_000; i += 1) expect(nameOf(`select ${i}`)).toBe('');
    expect(['a', 'a', 'b', 'b', 'c', 'c'].map(nameOf)).toEqual(['', 's0', '', 's1', '', '']);
  });
});
