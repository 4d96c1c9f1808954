// Whoever changes a line that a planted fault hangs on is told at once, not by the long run: each text is there exactly once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { root } from '../../../scripts/fingerprint.ts';
import { faults } from './faults.ts';

it.each(faults)('$name can be planted', ({ changes }) => {
  const counts = changes.map(({ file, find }) => [find, readFileSync(join(root, file), 'utf8').split(find).length - 1]);
  expect(counts).toEqual(changes.map(({ find }) => [find, 1]));
});

it('there are the sixteen of trust.md 2.1', () => {
  expect(faults).toHaveLength(16);
});
