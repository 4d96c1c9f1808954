import { describe, expect, it } from 'vitest';

import { looseSpelling, looseSpellings, spellLatin } from './romanise.ts';

describe('Latin spellings', () => {
  // facts 7.3
  it.each([
    ['나전칠기', 'najeonchilgi'],
    ['한과', 'hangwa'],
    ['옹기', 'onggi'],
    ['수제화', 'sujehwa'],
    ['자개', 'jagae'],
    ['안경테', 'angyeongte'],
    ['방짜유기', 'bangjjayugi'],
    ['안동포', 'andongpo'],
    ['도자기', 'dojagi'],
    ['장아찌', 'jangajji'],
    ['찻사발', 'chatsabal'],
    ['꽹과리', 'kkwaenggwari'],
  ])('of %s meet %s', (word, spelling) => {
    expect(looseSpellings(word)).toContain(looseSpelling(spelling));
  });

  it.each([
    ['onggi', 'ongki'],
    ['kochujang', 'gochujang'],
    ['hanbok', 'hanbog'],
    ['jeonju', 'chonju'],
    ['yoogi', 'yugi'],
  ])('%s and %s are one', (a, b) => {
    expect(looseSpelling(a)).toBe(looseSpelling(b));
  });

  it('leave what is not Korean', () => {
    expect(spellLatin('A한')).toBe('Ahan');
  });
});
