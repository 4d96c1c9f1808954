// Queries with what each should find in the second catalogue, by kind of query: made from what products are, not from what a search does.
import { assemble, convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong, romanize } from 'es-hangul';

import { chance, pick } from '../catalogue.ts';
import { hasFinal, slipped } from '../slips.ts';
import { josa, type OtherProduct } from './catalogue.ts';

export const OTHER_KINDS = [
  ...(['exact', 'part', 'spacing', 'particle', 'sentence', 'typo', 'dropped', 'initials', 'layout', 'reverse', 'romanised', 'compound'] as const),
  ...(['english', 'technique', 'category', 'category-en', 'place', 'province', 'cluster', 'price', 'price-en', 'maker', 'homonym', 'prose'] as const),
  ...(['mixed', 'occasion', 'typo-en', 'typo-mixed'] as const),
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

type Grade = (product: OtherProduct) => number;
interface Made {
  q: string;
  grade: Grade;
}

const isThing =
  ({ thing }: OtherProduct): Grade =>
  (product) =>
    product.thing === thing ? 3 : 0;
const thingAnd =
  ({ thing }: OtherProduct, meets: (product: OtherProduct) => boolean): Grade =>
  (product) =>
    product.thing !== thing ? 0 : meets(product) ? 3 : 1;

/** `each` queries of every kind about these products; the same for the same seed. */
export function otherQueries(products: readonly OtherProduct[], seed: number, each: number): (Made & { kind: OtherKind })[] {
  const random = chance(seed * 57 + 11);
  for (let warm = 0; warm < 5; warm += 1) random();
  return OTHER_KINDS.flatMap((kind) => {
    const made = new Map<string, Made>();
    for (let attempt = 0; attempt < each * 20 && made.size < each; attempt += 1) {
      const query = MAKERS[kind](pick(products, random), random);
      if (query !== null) made.set(query.q, query);
    }
    return [...made.values()].map((query) => ({ kind, ...query }));
  });
}

const MAKERS: Readonly<Record<OtherKind, (product: OtherProduct, random: () => number) => Made | null>> = {
  exact: (wanted) => ({
    q: wanted.name,
    grade: (product) => (product.name === wanted.name ? 3 : product.thing !== wanted.thing ? 0 : product.mood === wanted.mood ? 2 : 1),
  }),
  part: (wanted) => ({
    q: `${wanted.mood.ko} ${wanted.thing.ko}`,
    grade: thingAnd(wanted, ({ mood }) => mood === wanted.mood),
  }),
  spacing: (wanted, random) => {
    const { thing, stuff } = wanted;
    const at = 1 + Math.floor(random() * (thing.ko.length - 1));
    const apart = `${thing.ko.slice(0, at)} ${thing.ko.slice(at)}`;
    const isLong = thing.ko.length >= 3;
    if (!isLong && random() < 0.5) return null;
    return random() < 0.5 && isLong && at >= 2
      ? { q: apart, grade: isThing(wanted) }
      : { q: `${stuff.ko}${thing.ko}`, grade: thingAnd(wanted, (product) => product.stuff === stuff) };
  },
  particle: (wanted, random) => {
    const { thing, stuff, town } = wanted;
    if (thing.ko.length < 2) return null;
    const final = hasFinal(thing.ko);
    return pick<Made>(
      [
        { q: `${thing.ko}${final ? '을' : '를'}`, grade: isThing(wanted) },
        { q: `${thing.ko}${final ? '이' : '가'}`, grade: isThing(wanted) },
        { q: `${stuff.ko}${josa(stuff.ko)} 만든 ${thing.ko}`, grade: thingAnd(wanted, (product) => product.stuff === stuff) },
        { q: `${town.ko}의 ${thing.ko}`, grade: thingAnd(wanted, (product) => product.town === town) },
      ],
      random,
    );
  },
  sentence: (wanted, random) => {
    const { thing, stuff } = wanted;
    const end = pick(['추천해주세요', '찾고 있어요', '파는 곳', '어디서 사나요', '있나요?'], random);
    return { q: `${stuff.ko} ${thing.ko} ${end}`, grade: thingAnd(wanted, (product) => product.stuff === stuff) };
  },
  typo: (wanted, random) => {
    const { thing } = wanted;
    const slip = disassemble(thing.ko).length < 6 ? null : slipped(thing.ko, random);
    return slip === null ? null : { q: slip, grade: isThing(wanted) };
  },
  dropped: (wanted, random) => {
    const letters = Array.from(disassemble(wanted.thing.ko));
    if (letters.length < 8) return null;
    letters.splice(1 + Math.floor(random() * (letters.length - 1)), 1);
    const q = whole(letters);
    return q === null ? null : { q, grade: isThing(wanted) };
  },
  initials: (wanted) => {
    const letters = getChoseong(wanted.thing.ko);
    if (letters.length < 3) return null;
    return {
      q: letters,
      grade: (product) =>
        getChoseong(product.name)
          .replaceAll(/[^ㄱ-ㅎ]/gu, '')
          .includes(letters)
          ? 3
          : 0,
    };
  },
  layout: (wanted, random) =>
    random() < 0.6
      ? { q: convertHangulToQwerty(wanted.thing.ko), grade: isThing(wanted) }
      : {
          q: convertHangulToQwerty(`${wanted.stuff.ko} ${wanted.thing.ko}`),
          grade: thingAnd(wanted, ({ stuff }) => stuff === wanted.stuff),
        },
  reverse: (wanted) => {
    const typed = asHangul(wanted.thing.en);
    return typed === null ? null : { q: typed, grade: isThing(wanted) };
  },
  romanised: (wanted) => (wanted.thing.ko.length < 3 ? null : { q: romanize(wanted.thing.ko), grade: isThing(wanted) }),
  compound: (wanted, random) => {
    const { thing, stuff, town } = wanted;
    if (thing.ko.length < 2 || stuff.ko.length < 2) return null;
    return random() < 0.5
      ? { q: `${town.ko}${thing.ko}`, grade: thingAnd(wanted, (product) => product.town === town) }
      : { q: `${stuff.ko}${thing.ko}선물`, grade: thingAnd(wanted, (product) => product.stuff === stuff) };
  },
  english: (wanted, random) =>
    random() < 0.5
      ? { q: wanted.thing.en, grade: isThing(wanted) }
      : { q: `${wanted.stuff.en} ${wanted.thing.en}s`, grade: thingAnd(wanted, ({ stuff }) => stuff === wanted.stuff) },
  technique: (wanted) => ({ q: `${wanted.way.ko} ${wanted.thing.ko}`, grade: thingAnd(wanted, ({ way }) => way === wanted.way) }),
  category: ({ thing }) => ({ q: thing.shelf.ko, grade: (product) => (product.thing.shelf.slug === thing.shelf.slug ? 3 : 0) }),
  'category-en': ({ thing }) => ({ q: thing.shelf.en.toLowerCase(), grade: (product) => (product.thing.shelf.slug === thing.shelf.slug ? 3 : 0) }),
  place: (wanted) => ({ q: `${wanted.town.ko} ${wanted.thing.ko}`, grade: thingAnd(wanted, ({ town }) => town === wanted.town) }),
  province: (wanted, random) => {
    const said = pick([wanted.town.province, wanted.town.short], random);
    return { q: `${said} ${wanted.thing.ko}`, grade: thingAnd(wanted, ({ town }) => town.province === wanted.town.province) };
  },
  cluster: ({ town }) => ({ q: town.cluster, grade: (product) => (product.town === town ? 3 : 0) }),
  price: (wanted, random) =>
    priced(wanted, random, [`% 이하`, `% 미만`, `% 안쪽`, `% 넘지 않는`, `최대 %`], (amount, form) => [
      form === '% 미만' ? amount - 1 : amount,
      pick([`${String(amount / 10_000)}만원`, `${String(amount / 10_000)}만 원`, `${String(amount)}원`, amount.toLocaleString('en-US') + '원'], random),
    ]),
  'price-en': (wanted, random) =>
    priced(wanted, random, ['under %', 'below %', 'less than %', 'up to %', 'cheaper than %', 'max %'], (amount) => [
      amount,
      pick(
        [`₩${amount.toLocaleString('en-US')}`, `${amount.toLocaleString('en-US')} won`, amount.toLocaleString('en-US'), `${String(amount / 1000)}k`],
        random,
      ),
    ]),
  maker: (wanted, random) => {
    const { maker, makerEn } = wanted;
    const isTheirs: Grade = (product) => (product.maker === maker ? 3 : 0);
    const isHouse: Grade = (product) => (product.maker.split(' ')[0] === maker.split(' ')[0] ? 3 : 0);
    return pick<Made>(
      [
        { q: maker, grade: isTheirs },
        { q: maker.replaceAll(' ', ''), grade: isTheirs },
        { q: maker.split(' ')[0] ?? '', grade: isHouse },
        { q: makerEn.toLowerCase(), grade: isTheirs },
        { q: `${maker.split(' ')[0] ?? ''} ${wanted.thing.ko}`, grade: (product) => (isHouse(product) > 0 ? (product.thing === wanted.thing ? 3 : 1) : 0) },
      ],
      random,
    );
  },
  homonym: (_, random) =>
    pick(
      ['키', '징', '북', '부각', '과도', '풍경'].map((q): Made => ({ q, grade: ({ thing }) => (thing.ko === q ? 3 : 0) })),
      random,
    ),
  prose: (wanted) => ({ q: `${wanted.use} ${wanted.thing.ko}`, grade: thingAnd(wanted, ({ use }) => use === wanted.use) }),
  mixed: (wanted, random) => {
    const { stuff, town, thing } = wanted;
    const isSo: Grade = (product) => {
      if (product.thing.shelf.slug !== thing.shelf.slug) return 0;
      return 1 + (product.stuff === stuff ? 1 : 0) + (product.town === town ? 1 : 0);
    };
    return pick<Made>(
      [
        { q: `${town.ko} ${stuff.ko} ${thing.shelf.ko}`, grade: isSo },
        {
          q: `${town.short} ${stuff.ko} ${thing.ko}`,
          grade: (product) => (product.thing !== thing ? 0 : 1 + (product.stuff === stuff ? 1 : 0) + (product.town.short === town.short ? 1 : 0)),
        },
        { q: `${stuff.en} ${thing.ko}`, grade: thingAnd(wanted, (product) => product.stuff === stuff) },
      ],
      random,
    );
  },
  'typo-en': (wanted, random) => {
    const words = wanted.thing.en.split(' ');
    const at = words.findIndex((word) => word.length >= 6);
    const word = words[at];
    if (word === undefined) return null;
    const place = 1 + Math.floor(random() * (word.length - 2));
    const slip =
      random() < 0.5
        ? `${word.slice(0, place)}${word.slice(place + 1)}`
        : `${word.slice(0, place)}${word[place + 1] ?? ''}${word[place] ?? ''}${word.slice(place + 2)}`;
    return slip === word ? null : { q: words.with(at, slip).join(' '), grade: isThing(wanted) };
  },
  'typo-mixed': (wanted, random) => {
    const { thing, stuff, town } = wanted;
    const slip = disassemble(thing.ko).length < 7 ? null : slipped(thing.ko, random);
    if (slip === null) return null;
    return pick<Made>(
      [
        { q: `${slip}${hasFinal(slip) ? '을' : '를'}`, grade: isThing(wanted) },
        { q: `${stuff.ko} ${slip}`, grade: thingAnd(wanted, (product) => product.stuff === stuff) },
        { q: `${town.ko} ${slip} 추천`, grade: thingAnd(wanted, (product) => product.town === town) },
      ],
      random,
    );
  },
  occasion: (wanted, random) => {
    const said = pick(['집들이 선물', '생일 선물', '엄마 선물', '친구 선물로 좋은', '결혼 선물'], random);
    return { q: `${said} ${wanted.thing.ko}`, grade: isThing(wanted) };
  },
};

function priced(
  wanted: OtherProduct,
  random: () => number,
  forms: readonly string[],
  say: (amount: number, form: string) => [most: number, said: string],
): Made {
  const [low, high] = wanted.thing.price;
  const amount = Math.max(1, Math.round((low * (high / low) ** (0.3 + random() * 0.5)) / 10_000)) * 10_000;
  const form = pick(forms, random);
  const [most, said] = say(amount, form);
  const thing = forms[0]?.startsWith('%') === true ? wanted.thing.ko : wanted.thing.en;
  const phrase = form.replace('%', said);
  const q = forms[0]?.startsWith('%') === true && random() < 0.5 ? `${phrase} ${thing}` : `${thing} ${phrase}`;
  return { q, grade: (product) => (product.thing === wanted.thing && product.price <= most ? 3 : 0) };
}

/** English typed with the Korean layout on; null for words that come out the same. */
function asHangul(words: string): string | null {
  try {
    const typed = words.split(/[ -]/u).map((word) => convertQwertyToHangul(word));
    return typed.some((word) => /[a-z]/iu.test(word)) ? null : typed.join(' ');
  } catch {
    return null;
  }
}

function whole(letters: string[]): string | null {
  try {
    const word = assemble(letters);
    return /^[가-힣]+$/u.test(word) ? word : null;
  } catch {
    return null;
  }
}
