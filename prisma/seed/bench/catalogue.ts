// The benchmark's catalogue: any number of products, the same for the same number and seed, as lines of catalogue:load with what they are.
import { romanize } from 'es-hangul';

import { kinds, looks, looksEn, uses, type Kind, type Material, type Place, type Technique } from './words.ts';

export interface BenchProduct {
  id: string;
  kind: Kind;
  material: Material;
  technique: Technique;
  place: Place;
  look: number;
  uses: readonly string[];
  maker: string;
  makerEn: string;
  name: string;
  nameEn: string;
  price: number;
  stock: number;
}

const HOUSES = [
  '가온',
  '나래',
  '다온',
  '라온',
  '마루',
  '바름',
  '사랑채',
  '아람',
  '자연',
  '차오름',
  '큰솔',
  '터울',
  '푸름',
  '하늘',
  '고운',
  '누리',
  '도담',
  '미르',
  '보람',
  '새나',
  '여울',
  '예솔',
  '온새',
  '윤슬',
  '이든',
  '초아',
  '해솔',
  '한울',
  '가람',
  '노을',
  '단비',
  '별하',
  '새벽',
  '시내',
  '아라',
  '은결',
  '주름',
  '찬솔',
  '토담',
  '포근',
];
const ENDINGS = [
  ['공방', 'Workshop'],
  ['공예', 'Craft'],
  ['작업실', 'Studio'],
  ['제작소', 'Works'],
  ['상회', 'House'],
] as const;
const DAY = 86_400;
const FIRST_DAY = 1_700_000_000;

/** A source of numbers in [0, 1) that is the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Product number `index` of a catalogue of `size`. */
export function benchProduct(index: number, size: number, seed = 1): BenchProduct {
  const random = chance(seed * 1_000_003 + index * 7_919);
  for (let warm = 0; warm < 3; warm += 1) random();
  const kind = pick(kinds, random);
  const material = pick(kind.materials, random);
  const technique = pick(kind.techniques, random);
  const place = pick(kind.places, random);
  const look = Math.floor(random() * looks.length);
  const worn = pick(material.names, random);
  // Written apart, together, or without the material: shops differ.
  const thing =
    kind.ko.startsWith(worn) || worn.endsWith(kind.ko) ? kind.ko : pick([`${worn} ${kind.ko}`, `${worn} ${kind.ko}`, `${worn}${kind.ko}`, kind.ko], random);
  const number = 1 + Math.floor(random() * 90);
  const makers = Math.max(8, Math.round(size / 14));
  const maker = makerOf(Math.floor(random() * makers), place);
  const [low, high] = kind.price;
  return {
    ...{ id: `B${String(index).padStart(7, '0')}`, kind, material, technique, place, look, ...maker },
    uses: [pick(uses, random), pick(uses, random)],
    name: `${looks[look] ?? ''} ${thing} ${String(number)}호`,
    nameEn: capital(`${looksEn[look] ?? ''} ${material.en} ${kind.en}, no. ${String(number)}`),
    price: Math.round((low * (high / low) ** random()) / 100) * 100,
    stock: random() < 0.08 ? 0 : 1 + Math.floor(random() * 40),
  };
}

function makerOf(number: number, place: Place): { maker: string; makerEn: string } {
  const house = HOUSES[number % HOUSES.length] ?? '';
  const second = HOUSES[Math.floor(number / HOUSES.length) % HOUSES.length] ?? '';
  const [ending, endingEn] = ENDINGS[number % ENDINGS.length] ?? ['공방', 'Workshop'];
  const name = number < HOUSES.length ? house : `${house}${second}`;
  const more = number >= HOUSES.length ** 2 ? ` ${String(Math.floor(number / HOUSES.length ** 2))}` : '';
  return { maker: `${place.ko} ${name}${more} ${ending}`, makerEn: `${place.en} ${capital(romanize(name))}${more} ${endingEn}` };
}

/** The line of a product, as catalogue:load reads it. */
export function benchLine(product: BenchProduct, index: number): string {
  const { kind, material, technique, place } = product;
  const random = chance(index + 99);
  const [first, second] = product.uses;
  return JSON.stringify({
    ...{ id: product.id, name: product.name, name_en: product.nameEn, maker: product.maker, maker_en: product.makerEn },
    ...{ category: `bench-${kind.shelf.slug}`, category_ko: kind.shelf.ko, category_en: kind.shelf.en, cluster: place.cluster, province: place.province },
    ...{ materials: [material.ko, material.en], technique: technique.ko, price: product.price, stock: product.stock },
    description: `${place.ko}에서 ${technique.ko} 방식으로 만들었습니다. ${first ?? ''}에 쓰기 좋고 ${second ?? ''} 선물로도 알맞습니다. 무료 배송은 아니며 발송까지 이틀 걸립니다.`,
    ...{ rating: Math.round((3.4 + random() * 1.6) * 10) / 10, sales: Math.floor(random() ** 4 * 900), star: false },
    createdAt: FIRST_DAY + Math.floor(random() * 700) * DAY,
  });
}

/** All lines of a catalogue, one after the other. */
export async function* benchLines(size: number, seed = 1): AsyncGenerator<string> {
  for (let index = 0; index < size; index += 1) yield await Promise.resolve(benchLine(benchProduct(index, size, seed), index));
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
