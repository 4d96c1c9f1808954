// The benchmark's second catalogue: any number of products as another shop would have written them, the same for the same number and seed.
import { chance, pick } from '../catalogue.ts';
import { MOODS, PROSE, things, USES, type Stuff, type Thing, type Town, type Way } from './words.ts';

export interface OtherProduct {
  id: string;
  thing: Thing;
  stuff: Stuff;
  way: Way;
  town: Town;
  mood: { ko: string; en: string };
  use: string;
  maker: string;
  makerEn: string;
  name: string;
  nameEn: string;
  price: number;
}

// Syllables that make up names nobody has heard of, with their Latin spelling as makers write it.
const SYLLABLES = 'ka:카 lo:로 mi:미 ten:텐 suu:수 bel:벨 da:다 ro:로 yun:윤 goo:구 he:헤 tta:따 po:포 sol:솔 rin:린 chae:채'
  .split(' ')
  .map((pair) => pair.split(':'));
const TRADES = [
  ['철물', 'Ironworks'],
  ['목공소', 'Woodshop'],
  ['상점', 'Store'],
  ['연구소', 'Lab'],
  ['아틀리에', 'Atelier'],
  ['정밀', 'Precision'],
] as const;
const DAY = 86_400;

/** Product number `index` of a catalogue of `size`. */
export function otherProduct(index: number, size: number, seed = 1): OtherProduct {
  const random = chance(seed * 7_000_003 + index * 104_729);
  for (let warm = 0; warm < 3; warm += 1) random();
  const thing = pick(things, random);
  const [stuff, way, town] = [pick(thing.materials, random), pick(thing.ways, random), pick(thing.towns, random)];
  const mood = pick(MOODS, random);
  const maker = makerOf(Math.floor(random() * Math.max(10, Math.round(size / 11))));
  const [low, high] = thing.price;
  return {
    ...{ id: `other-${String(index)}`, thing, stuff, way, town, mood, use: pick(USES, random), ...maker },
    ...namesOf(thing, stuff, mood, random),
    price: Math.round((low * (high / low) ** random()) / 100) * 100,
  };
}

/** Shops write names in many ways: with the material before, after, or not at all, with remarks in brackets and sizes. */
function namesOf(thing: Thing, stuff: Stuff, mood: { ko: string; en: string }, random: () => number): { name: string; nameEn: string } {
  const name = pick(
    [
      `${mood.ko} ${stuff.ko} ${thing.ko}`,
      `[무료각인] ${stuff.ko} ${thing.ko} - ${mood.ko}`,
      `${stuff.ko}${josa(stuff.ko)} 만든 ${mood.ko} ${thing.ko}`,
      `${mood.ko} ${thing.ko} (${stuff.ko})`,
      `${mood.ko} ${thing.ko} 2P`,
      `${stuff.ko}${thing.ko} ${mood.ko} 대`,
    ],
    random,
  );
  return { name, nameEn: `${mood.en} ${stuff.en} ${thing.en}`.replace(/^./u, (letter) => letter.toUpperCase()) };
}

/** 으로 after a final consonant other than ㄹ. */
export function josa(word: string): string {
  const final = (word.charCodeAt(word.length - 1) - 0xac00) % 28;
  return final === 0 || final === 8 ? '로' : '으로';
}

function makerOf(number: number): { maker: string; makerEn: string } {
  const parts = [number % 16, Math.floor(number / 16) % 16, (number * 7 + 3) % 16].map((at) => SYLLABLES[at] ?? []);
  const [ending, endingEn] = TRADES[number % TRADES.length] ?? ['상점', 'Store'];
  const latin = parts.map(([spelling = '']) => spelling).join('');
  const more = number >= 256 ? String(Math.floor(number / 256)) : '';
  return {
    maker: `${parts.map(([, syllable = '']) => syllable).join('')}${more} ${ending}`,
    makerEn: `${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}${more} ${endingEn}`,
  };
}

/** The line of a product, as catalogue:load reads it. */
export function otherLine(product: OtherProduct, index: number): string {
  const { thing, stuff, way, town, use } = product;
  const random = chance(index + 4_242);
  return JSON.stringify({
    ...{ id: product.id, name: product.name, name_en: product.nameEn, maker: product.maker, maker_en: product.makerEn },
    ...{ category: thing.shelf.slug, category_ko: thing.shelf.ko, category_en: thing.shelf.en, cluster: town.cluster, province: town.province },
    ...{ materials: random() < 0.5 ? [stuff.ko] : [stuff.ko, stuff.en], technique: way.ko, price: product.price, stock: Math.floor(random() * 30) },
    description: pick(PROSE, random).replace('{}', use),
    ...{ rating: Math.round((3 + random() * 2) * 10) / 10, sales: Math.floor(random() ** 5 * 2_000), star: random() < 0.05 },
    createdAt: 1_690_000_000 + Math.floor(random() * 800) * DAY,
  });
}

/** All lines of a catalogue, one after the other. */
export async function* otherLines(size: number, seed = 1): AsyncGenerator<string> {
  for (let index = 0; index < size; index += 1) yield await Promise.resolve(otherLine(otherProduct(index, size, seed), index));
}
