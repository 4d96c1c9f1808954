import { describe, expect, it } from 'vitest';

import { CORPUS } from '#tests/make/search-corpus.ts';

import { vocabularyOf } from './analyser.ts';
import { namesOf } from './lexicon.ts';
import { placesOf } from './places.ts';
import type { Plan, PlanWord } from './plan.ts';
import { planQuery, type Lexicon } from './planner.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary();
vocabulary.addTerms(CORPUS.flatMap(vocabularyOf));
vocabulary.addNames(namesOf(CORPUS));
const lexicon: Lexicon = { vocabulary, places: placesOf(vocabulary.names('region', 'cluster')) };

const plan = (typed: string): Plan => planQuery(typed, lexicon);
const surfaces = (typed: string): string[] => plan(typed).words.map((word) => word.surface);
const ways = (word: PlanWord | undefined): string[] => (word?.variants ?? []).map((variant) => variant.terms.join('+'));
const waysOf = (typed: string): string[] => ways(plan(typed).words[0]);
const reads = (typed: string): string[] => plan(typed).interpreted.map(({ kind, from, to }) => `${kind}: ${from} > ${to}`);

describe('synonyms', () => {
  it('go both ways where both mean the same, one way where one includes the other', () => {
    expect(waysOf('자개')).toContain('나전');
    expect(waysOf('나전')).toContain('자개');
    expect(waysOf('항아리')).toEqual(expect.arrayContaining(['옹기', '장독', '달항아리']));
    expect(waysOf('옹기')).not.toContain('항아리');
    expect(waysOf('놋그릇')).toEqual(expect.arrayContaining(['유기', '방짜유기']));
    expect(waysOf('전통과자')).toEqual(expect.arrayContaining(['한과', '유과', '약과', '강정']));
    expect(waysOf('과줄')).toContain('한과');
  });

  it('begin with the word as typed', () => {
    expect(plan('유기').words[0]?.variants[0]).toEqual({ terms: ['유기'], quality: 1 });
  });
});

describe('initial consonants', () => {
  it('name the likely craft word and keep every other beginning', () => {
    expect(plan('ㄴㅈㅊㄱ')).toMatchObject({ isInitials: true, interpreted: [{ kind: 'initials', to: '나전칠기' }] });
    expect(plan('ㅎㄱ').words[0]?.variants).toEqual(
      expect.arrayContaining([
        { terms: ['한과'], quality: 1 },
        { terms: ['ㅎㄱ'], quality: 0.5, isPrefix: true },
      ]),
    );
    expect(waysOf('ㅂㅉㅇㄱ')).toContain('방짜유기');
    expect(plan('ㅂㅈㅇㄱ').suggestions).not.toContain('방짜유기');
  });

  it('of one letter only suggest', () => {
    expect(plan('ㅎ').words[0]?.variants).toEqual([]);
    expect(plan('ㅎ').suggestions.length).toBeGreaterThan(0);
  });
});

describe('keyboard layout', () => {
  it.each([
    ['skwjsclfrl', '나전칠기'],
    ['gksrhk', '한과'],
    ['tnwpghk', '수제화'],
    ['dksehdvh', '안동포'],
    ['qkdWkdbrl', '방짜유기'],
    ['ㅊㄷㄱ므ㅑㅊ', 'ceramic'],
    ['냐ㅣㅏ', 'silk'],
  ])('%s is read as %s', (typed, meant) => {
    expect(surfaces(typed)).toEqual([meant]);
    expect(reads(typed)).toContain(`keyboard: ${typed} > ${meant}`);
  });

  it('goes on to the Korean word for the English one', () => {
    expect(waysOf('ㅊㄷㄱ므ㅑㅊ')).toContain('도자기');
    expect(waysOf('냐ㅣㅏ')).toEqual(expect.arrayContaining(['명주', '실크']));
  });

  it('leaves English words alone', () => {
    expect(surfaces('moon jar')).toEqual(['moon jar']);
    expect(surfaces('ring')).toEqual(['ring']);
  });
});

describe('particles, spaces, compounds', () => {
  it('strip a particle only from a known stem', () => {
    expect(surfaces('옹기를')).toEqual(['옹기']);
    expect(ways(plan('옹기를').words[0])).toEqual(ways(plan('옹기').words[0]));
    expect(surfaces('한과')).toEqual(['한과']);
    expect(surfaces('가나다를')).toEqual(['가나다를']);
  });

  it('plan a compound like its parts', () => {
    expect(surfaces('한과선물세트')).toEqual(['한과', '선물세트']);
    expect(surfaces('한과 선물 세트')).toEqual(['한과', '선물 세트']);
    expect(reads('한과 선물 세트')).toEqual([]);
    expect(surfaces('가죽카드지갑')).toEqual(['가죽', '카드지갑']);
    expect(ways(plan('가죽카드지갑').words[1])).toContain('카드+지갑');
    expect(waysOf('원목 도마')).toContain('원목도마');
    expect(waysOf('원목도마')).toContain('원목+도마');
  });

  it('do not reduce a moon jar to a jar', () => {
    expect(surfaces('달항아리')).toEqual(['달항아리']);
    expect(waysOf('달항아리')).not.toContain('항아리');
  });

  it('give the last word, the head noun, the most weight', () => {
    expect(plan('나전칠기 보석함').words.map((word) => word.weight)).toEqual([0.7, 1]);
  });
});

describe('homonyms', () => {
  it.each([
    ['유기', '유기농'],
    ['소반', '소반찬'],
    ['모시', '모시떡'],
    ['갓', '갓김치'],
    ['등', '등산'],
    ['보', '보온병'],
    ['배', '배송'],
  ])('%s does not reach %s', (word, other) => {
    expect(waysOf(word)).not.toContain(other);
  });

  it('유기농 차 keeps brassware out', () => {
    expect(plan('유기농 차').words.flatMap(ways)).not.toContain('유기');
    expect(ways(plan('유기농 차').words[1])).toContain('녹차');
  });
});

describe('romanised and English', () => {
  it.each([
    ['najeonchilgi', '나전칠기'],
    ['onggi', '옹기'],
    ['ongki', '옹기'],
    ['moon jar', '달항아리'],
    ['mother of pearl', '나전칠기'],
  ])('%s finds %s', (typed, meant) => {
    expect(waysOf(typed)).toContain(meant);
  });

  it('leave out words without meaning', () => {
    const { words } = plan('korean brass spoon');
    expect(words.filter((word) => word.isRequired).map((word) => word.surface)).toEqual(['brass', 'spoon']);
    expect(ways(words[1])).toContain('유기');
    expect(ways(words[2])).toEqual(expect.arrayContaining(['숟가락', '수저']));
    expect(plan('mother of pearl box').words.map((word) => word.surface)).toEqual(['mother of pearl', 'box']);
  });
});

describe('typing errors', () => {
  it.each([
    ['나전칠귀', '나전칠기'],
    ['옹끼', '옹기'],
    ['안경태', '안경테'],
    ['수재화', '수제화'],
    ['방자유기', '방짜유기'],
    ['장아치', '장아찌'],
  ])('%s is corrected to %s', (typed, meant) => {
    expect(waysOf(typed)).toContain(meant);
    expect(reads(typed)).toContain(`typo: ${typed} > ${meant}`);
  });

  it('in short words are suggested, not forced', () => {
    expect(waysOf('육과')).toEqual(['육과']);
    expect(plan('육과').suggestions).toContain('유과');
  });

  it('are not looked for in words that exist', () => {
    expect(reads('한지')).toEqual([]);
  });
});

describe('phrases', () => {
  it('of price and occasion become filters', () => {
    const { filter, occasions, words } = plan('3만원 이하 집들이 선물');
    expect(filter).toEqual({ kind: 'range', field: 'price', max: 30_000 });
    expect(occasions).toEqual(['housewarming']);
    expect(words.filter((word) => word.isRequired).map((word) => word.surface)).toEqual(['집들이']);
  });

  it('for parents mean the day for parents', () => {
    expect(plan('어버이날 부모님 선물').occasions).toEqual(['parents-day']);
  });

  it('of places lift what was made there, and stand alone when nothing else is said', () => {
    const { words, places } = plan('통영에서 만든 자개');
    expect(words.map((word) => [word.surface, word.isRequired])).toEqual([
      ['통영', false],
      ['만든', false],
      ['자개', true],
    ]);
    expect(ways(words[0])).toContain('cluster:tongyeong-najeon');
    expect(places[0]).toEqual({ kind: 'cluster', key: 'tongyeong-najeon' });
    expect(plan('성수동').words[0]).toMatchObject({ isRequired: true });
    expect(plan('성수동').places).toEqual([{ kind: 'cluster', key: 'seongsu-shoes' }]);
    expect(plan('강원 한과').places[0]).toEqual({ kind: 'region', key: 'gangwon' });
    expect(plan('경남 나전').words[0]?.variants).toContainEqual({ terms: ['region:gyeongnam'], quality: 1 });
    expect(plan('광주').places).toEqual([{ kind: 'region', key: 'jeonnam-gwangju' }]);
  });

  it('that ask for a craft lead to its cluster', () => {
    const { words, places } = plan('수제화는 어디');
    expect(words.filter((word) => word.isRequired).map((word) => word.surface)).toEqual(['수제화']);
    expect(places).toContainEqual({ kind: 'cluster', key: 'seongsu-shoes' });
  });
});

describe('whatever is typed', () => {
  it.each([
    '',
    '   ',
    '!!!',
    "'; drop table product; --",
    '\u0000',
    '\ud800',
    '선물',
    '"',
    'a'.repeat(5000),
    'ㄱ'.repeat(500),
    '가'.repeat(500),
    '%_\\',
    ':*&|!()<->',
  ])('plans %j', (typed) => {
    const { words } = plan(typed);
    expect(words.length).toBeLessThanOrEqual(8);
  });

  it('goes by words without meaning when there is nothing else', () => {
    expect(plan('선물').words[0]?.isRequired).toBe(true);
    expect(plan('3만원 이하 선물').words[0]?.isRequired).toBe(false);
  });
});

describe('a catalogue of a stranger', () => {
  const strange = new Vocabulary();
  strange.addTerms([
    ...['리넨으로', '리넨', '구절판', '턱받이', 'dog', 'leash'].map((term) => ({ term, kind: 'name' as const })),
    { term: '군산', kind: 'attribute' as const },
  ]);
  strange.addNames([
    { kind: 'cluster', key: 'yeoju-ceramics', nameKo: 'yeoju-ceramics', nameEn: 'yeoju-ceramics' },
    { kind: 'cluster', key: 'gunsan', nameKo: '군산 유리거리', nameEn: '군산 유리거리' },
    { kind: 'region', key: 'jeonbuk', nameKo: '전북특별자치도', nameEn: 'Jeonbuk State' },
  ]);
  const known: Lexicon = { vocabulary: strange, places: placesOf(strange.names('region', 'cluster')) };
  const read = (typed: string): Plan => planQuery(typed, known);

  it('has words with their particles in its names, which are the words without too', () => {
    expect(ways(read('리넨으로').words[0])).toEqual(expect.arrayContaining(['리넨으로', '리넨']));
  });

  it('is asked with slips before a particle, and in English that makes whole syllables on the Korean layout', () => {
    expect(read('구절펀을').interpreted).toEqual([{ kind: 'typo', from: '구절펀을', to: '구절판' }]);
    expect(read('앻 ㅣㄷㅁ노').words.map(({ surface }) => surface)).toEqual(['dog', 'leash']);
  });

  it.each([
    ['여주', 'cluster', 'yeoju-ceramics'],
    ['군산시', 'cluster', 'gunsan'],
    ['전라북도', 'region', 'jeonbuk'],
    ['전북', 'region', 'jeonbuk'],
    ['jeonbuk', 'region', 'jeonbuk'],
  ])('has places by other names: %s', (word, kind, key) => {
    expect(read(word).places).toEqual([{ kind, key }]);
  });
});
