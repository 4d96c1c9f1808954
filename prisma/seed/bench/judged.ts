// Queries with what each should find in the benchmark's catalogue, by kind of query: made from what products are, not from what a search does.
import { convertHangulToQwerty, disassemble, getChoseong, romanize } from 'es-hangul';

import { chance, pick, type BenchProduct } from './catalogue.ts';
import { hasFinal, slipped } from './slips.ts';
import { kinds, materials, uses, type Kind, type Material } from './words.ts';

export interface JudgedQuery {
  kind: QueryKind;
  q: string;
  /** 0 nothing to do with it, 1 related, 2 good, 3 just that. */
  grade: (product: BenchProduct) => number;
}

export const QUERY_KINDS = [
  ...(['exact', 'spacing', 'particle', 'typo', 'initials', 'layout', 'romanised', 'synonym', 'compound', 'english', 'attribute', 'place'] as const),
  ...(['price', 'maker', 'homonym', 'description'] as const),
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

type Grade = JudgedQuery['grade'];
type Made = Omit<JudgedQuery, 'kind'>;

// Words that include other kinds of thing (facts 7.4).
const INCLUDES: Readonly<Record<string, readonly string[]>> = { jar: ['moonjar'], hangwa: ['yugwa', 'yakgwa'], bag: [], frames: [] };

const ofKind =
  (kind: Kind): Grade =>
  (product) =>
    product.kind === kind ? 3 : (INCLUDES[kind.key] ?? []).includes(product.kind.key) ? 2 : 0;
const both =
  (kind: Kind, meets: (product: BenchProduct) => boolean): Grade =>
  (product) =>
    product.kind !== kind ? 0 : meets(product) ? 3 : 1;
const madeOf =
  (material: Material) =>
  (product: BenchProduct): boolean =>
    product.material === material;

/** `each` queries of every kind about these products; the same for the same seed. */
export function judgedQueries(products: readonly BenchProduct[], seed: number, each: number): JudgedQuery[] {
  const random = chance(seed * 31 + 7);
  for (let warm = 0; warm < 5; warm += 1) random();
  return QUERY_KINDS.flatMap((kind) => {
    const made = new Map<string, Made>();
    for (let attempt = 0; attempt < each * 20 && made.size < each; attempt += 1) {
      const query = MAKERS[kind](pick(products, random), random);
      if (query !== null) made.set(query.q, query);
    }
    return [...made.values()].map((query) => ({ kind, ...query }));
  });
}

const MAKERS: Readonly<Record<QueryKind, (product: BenchProduct, random: () => number) => Made | null>> = {
  exact: (wanted) => ({
    q: wanted.name,
    grade: (product) => (product.name === wanted.name ? 3 : sameThing(product, wanted) ? (product.look === wanted.look ? 2 : 1) : 0),
  }),
  spacing: ({ kind, material }, random) => {
    const name = pick(material.names, random);
    const q = random() < 0.5 ? `${name} ${kind.ko}` : `${name}${kind.ko}`;
    return name.includes(kind.ko) ? null : { q, grade: both(kind, madeOf(material)) };
  },
  particle: ({ kind, material, place }, random) => {
    const name = pick(material.names, random);
    return pick<Made>(
      [
        { q: `${kind.ko}${hasFinal(kind.ko) ? '을' : '를'}`, grade: ofKind(kind) },
        { q: `${name}${hasFinal(name) ? '으로' : '로'} 만든 ${kind.ko}`, grade: both(kind, madeOf(material)) },
        { q: `${place.ko}에서 만든 ${kind.ko}`, grade: both(kind, (product) => product.place === place) },
        { q: `${kind.ko}${hasFinal(kind.ko) ? '은' : '는'} 어디서`, grade: ofKind(kind) },
      ],
      random,
    );
  },
  typo: ({ kind, material }, random) => {
    const name = pick(material.names, random);
    const words = [kind.ko, name].filter((word) => disassemble(word).length >= 6);
    if (words.length === 0) return null;
    const word = pick(words, random);
    const slip = slipped(word, random);
    if (slip === null) return null;
    return word === kind.ko ? { q: slip, grade: ofKind(kind) } : { q: `${slip} ${kind.ko}`, grade: both(kind, madeOf(material)) };
  },
  initials: ({ kind }) => {
    const letters = getChoseong(kind.ko);
    if (letters.length < 3) return null;
    return { q: letters, grade: (product) => (getChoseong(product.name).replaceAll(' ', '').includes(letters) ? 3 : 0) };
  },
  layout: ({ kind, material }, random) => {
    const name = pick(material.names, random);
    return random() < 0.5
      ? { q: convertHangulToQwerty(kind.ko), grade: ofKind(kind) }
      : { q: convertHangulToQwerty(`${name} ${kind.ko}`), grade: both(kind, madeOf(material)) };
  },
  romanised: ({ kind }) => (kind.ko.length < 2 ? null : { q: romanize(kind.ko), grade: ofKind(kind) }),
  synonym: ({ kind }, random) => (kind.also.length === 0 ? null : { q: pick(kind.also, random), grade: ofKind(kind) }),
  compound: ({ kind, material, place }, random) => {
    const name = pick(material.names, random);
    const q = random() < 0.5 ? `${name}${kind.ko}선물` : `${place.ko}${name}${kind.ko}`;
    const grade = q.startsWith(place.ko) ? both(kind, (product) => product.place === place && product.material === material) : both(kind, madeOf(material));
    return name.length < 2 || kind.ko.length < 2 || name.includes(kind.ko) ? null : { q, grade };
  },
  english: ({ kind, material }, random) =>
    random() < 0.6 ? { q: `${material.en} ${kind.en}`, grade: both(kind, madeOf(material)) } : { q: kind.en, grade: ofKind(kind) },
  attribute: ({ kind, technique, material }, random) =>
    random() < 0.5
      ? { q: `${technique.ko} ${kind.ko}`, grade: both(kind, (product) => product.technique === technique) }
      : { q: `${material.ko} ${kind.ko}`, grade: both(kind, madeOf(material)) },
  place: ({ kind, place }) => ({ q: `${place.ko} ${kind.ko}`, grade: both(kind, (product) => product.place === place) }),
  price: ({ kind }, random) => {
    const [low, high] = kind.price;
    const most = Math.ceil((low * (high / low) ** (0.2 + random() * 0.6)) / 10_000);
    const q = pick([`${kind.ko} ${String(most)}만원 이하`, `${String(most)}만원 이하 ${kind.ko}`, `${String(most)}만 원 미만 ${kind.ko}`], random);
    const end = q.includes('미만') ? most * 10_000 - 1 : most * 10_000;
    return { q, grade: (product) => (product.kind === kind && product.price <= end ? 3 : 0) };
  },
  maker: ({ maker, makerEn, kind }, random) =>
    pick<Made>(
      [
        { q: maker, grade: (product) => (product.maker === maker ? 3 : 0) },
        { q: maker.split(' ').slice(1).join(' '), grade: (product) => (product.maker.endsWith(maker.split(' ').slice(1).join(' ')) ? 3 : 0) },
        { q: makerEn, grade: (product) => (product.makerEn === makerEn ? 3 : 0) },
        { q: `${maker} ${kind.ko}`, grade: (product) => (product.maker === maker ? (product.kind === kind ? 3 : 1) : 0) },
      ],
      random,
    ),
  homonym: (_, random) => pick(TRAPS, random),
  description: ({ kind, uses: own }, random) => {
    const use = own[0] ?? pick(uses, random);
    return { q: `${use} ${kind.ko}`, grade: both(kind, (product) => product.uses.includes(use)) };
  },
};

const TRAPS: readonly Made[] = [
  ...(
    [
      ['유기', 'brass'],
      ['배', 'pear'],
      ['모시', 'ramie'],
      ['한지', 'hanji'],
      ['나전', 'najeon'],
      ['삼베', 'hemp'],
      ['금', 'gold'],
      ['은', 'silver'],
    ] as const
  ).map(([q, key]) => ({ q, grade: (product: BenchProduct) => (product.material === materials.find((one) => one.key === key) ? 3 : 0) })),
  ...(
    [
      ['발', 'blind'],
      ['붓', 'brush'],
      ['소반', 'traytable'],
      ['떡', 'ricecake'],
      ['유기농 녹차', 'greentea'],
      ['명함', 'namecard'],
    ] as const
  ).flatMap(([q, key]) => kinds.filter((kind) => kind.key === key).map((kind) => ({ q, grade: ofKind(kind) }))),
];

function sameThing(a: BenchProduct, b: BenchProduct): boolean {
  return a.kind === b.kind && a.material === b.material;
}
