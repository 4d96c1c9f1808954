import { describe, expect, it } from 'vitest';

import { freshly } from './freshly.ts';

describe('shared work', () => {
  it('serves everybody by a run that began after the call, and shares what it can', async () => {
    let begun = 0;
    const ends: (() => void)[] = [];
    const ask = freshly(() => {
      begun += 1;
      return new Promise<void>((end) => ends.push(end));
    });
    const first = ask();
    const later = [ask(), ask(), ask()];
    expect(begun).toBe(1);
    ends[0]?.();
    await first;
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(begun).toBe(2);
    ends[1]?.();
    await Promise.all(later);
    expect(begun).toBe(2);
  });

  it('goes on after a fault', async () => {
    let runs = 0;
    const ask = freshly(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('down')) : Promise.resolve();
    });
    const [first, second] = [ask(), ask()];
    await expect(first).rejects.toThrow('down');
    await expect(second).resolves.toBeUndefined();
  });
});
