// Empty rows of a form.
import { expect, it } from 'vitest';

import { withoutBlankRows } from './blank-rows.ts';

it('drops rows that were left empty and moves the others up', () => {
  const body = new FormData();
  const sent: [string, string][] = [
    ['name', 'hall'],
    ['zones[0].slug', ' '],
    ['zones[0].nameKo', ''],
    ['zones[1].slug', 'table'],
    ['zones[1].nameKo', ''],
    ['zones[10].slug', 'wall'],
  ];
  for (const [name, value] of sent) body.append(name, value);
  expect([...withoutBlankRows(body, 'zones').entries()]).toEqual([
    ['name', 'hall'],
    ['zones[0].slug', 'table'],
    ['zones[0].nameKo', ''],
    ['zones[1].slug', 'wall'],
  ]);
});
