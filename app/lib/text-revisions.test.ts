// Which revision a text follows after an edit.
import { expect, it } from 'vitest';

import { textRevisions } from './text-revisions.ts';

const before = [
  { locale: 'ko', sourceRevision: 3, name: '가', story: '나' },
  { locale: 'en', sourceRevision: 2, name: 'a', story: 'b' },
];
const ko = { name: '가', story: '나' };
const en = { name: 'a', story: 'b' };

it.each([
  ['nothing', ko, en, { ko: 3, en: 2 }],
  ['Korean alone', { ...ko, name: '다' }, en, { ko: 4, en: 2 }],
  ['English alone', ko, { ...en, story: 'c' }, { ko: 3, en: 3 }],
  ['both', { ...ko, name: '다' }, { ...en, name: 'c' }, { ko: 4, en: 4 }],
])('changes with %s', (_, newKo, newEn, revisions) => {
  expect(textRevisions(before, { ko: newKo, en: newEn })).toEqual(revisions);
});

it('starts at 1', () => {
  expect(textRevisions([], { ko, en })).toEqual({ ko: 1, en: 1 });
});
