// A family is one craft of one maker, written once by hand in both languages; its editions (pattern, glaze, shape) and
// sizes make the single products. Expansion is deterministic: the same text always gives the same shop.
import { josa } from 'es-hangul';
import { CATEGORIES } from './categories.ts';
import { MATERIALS, PRODUCT_KINDS } from './content-types.ts';
import type { CustomInputContent, Material, Occasion, OptionContent, PictureContent } from './content-types.ts';
import type { ProductContent, ProductKind, ProductText, VariantContent } from './content-types.ts';
import { getMaker } from './makers.ts';
import { toNotice } from './product-notices.ts';

/**
 * `editions`: lines of `id | Korean | English | price added | Korean sentence | English sentence | kind or material
 * | measure`; the last two may be left out.
 * `sizes`: lines of `id | Korean | English | price added | measure` (measure reads the same in both languages).
 * `ko`, `en`: summary, description, steps (one a line) and care, separated by lines of `--`.
 * `{a}`, `{b}` and `{size}` stand for the edition, the size and its measure everywhere, `{first}` and `{second}` for the
 * values of the options in the notice. `{a:를}` adds the Korean ending that fits the word.
 */
export type Family = {
  slug: string;
  maker: string;
  category: string;
  kind: ProductKind;
  material: Material;
  price: number;
  grams: number;
  materials: string[];
  technique: string;
  name: readonly [ko: string, en: string];
  editions: string;
  sizes?: string;
  size?: string;
  ko: string;
  en: string;
  notice: Record<string, string>;
  occasions: Occasion[];
  made?: ProductContent['made'];
  leadDays?: number;
  inputs?: CustomInputContent[];
  options?: readonly PricedOption[];
  kc?: string;
};

export type PricedOption = { option: OptionContent; deltas: number[] };

/** An option from `Korean=English` pairs; `+3000` after a pair is its price difference in won. */
export function option(ko: string, en: string, pairs: string): PricedOption {
  const values: OptionContent['values'] = [];
  const deltas: number[] = [];
  for (const pair of pairs.split(',')) {
    const [words = '', delta = '0'] = pair.split('+');
    const [valueKo = '', valueEn = valueKo] = words.split('=').map((word) => word.trim());
    values.push({ ko: valueKo, en: valueEn });
    deltas.push(Number(delta));
  }
  return { option: { ko, en, values }, deltas };
}

/** A stable number from a text (FNV-1a, 32 bit): the source of every seeming chance in the demonstration data. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

type Row = { id: string; ko: string; en: string; add: number; noteKo: string; noteEn: string; look: string; measure: string };

function rows(table: string): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ko = '', en = '', add = '0', noteKo = '', noteEn = '', look = '', measure = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return { id, ko, en, add: Number(add), noteKo, noteEn, look, measure };
    });
}

const SINGLE: Row = { id: '', ko: '', en: '', add: 0, noteKo: '', noteEn: '', look: '', measure: '' };
const NOTICE_KEYS = new Map(CATEGORIES.map((category) => [category.slug, category.noticeKey]));

type Words = { a: string; b: string; size: string; first: string; second: string };

const ENDINGS = { 예요: '이에요/예요', 를: '을/를', 는: '은/는', 가: '이/가', 로: '으로/로', 와: '와/과' } as const;

function ending(word: string, written: string): string {
  for (const [key, pair] of Object.entries(ENDINGS)) if (key === written) return josa(word, pair);
  return word + written;
}

// `{a:를}` takes the ending that fits the word; an English `a` before a vowel becomes `an`.
function fill(text: string, words: Words): string {
  const filled = text
    .replace(/\{(a|b):(\p{L}+)\}/gu, (_, key: 'a' | 'b', written: string) => ending(words[key], written))
    .replace(/\b([Aa]) \{(a|b)\}/g, (_, article: string, key: 'a' | 'b') =>
      /^[aeiou]/i.test(words[key]) ? `${article}n ${words[key]}` : `${article} ${words[key]}`,
    )
    .replaceAll('{a}', words.a)
    .replaceAll('{b}', words.b)
    .replaceAll('{size}', words.size)
    .replaceAll('{first}', words.first)
    .replaceAll('{second}', words.second);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function toText(source: string, name: string, note: string, words: Words, sizeLabel: string): ProductText {
  const [summary = '', body = '', steps = '', care = ''] = source.split(/\n--\n/).map((part) => fill(part.trim(), words));
  const measure = words.size === '' ? [] : [`${sizeLabel}: ${words.size}`];
  const description = [body, note, ...measure].filter((part) => part !== '').join('\n\n');
  return { name: fill(name, words), summary, description, steps: steps.split('\n'), care };
}

function isMaterial(word: string): word is Material {
  return MATERIALS.some((material) => material === word);
}

function isKind(word: string): word is ProductKind {
  return PRODUCT_KINDS.some((kind) => kind === word);
}

function picturesOf(family: Family, look: string, slug: string): PictureContent[] {
  const words = look.split(' ');
  const kind = words.find(isKind) ?? family.kind;
  const material = words.find(isMaterial) ?? family.material;
  const seed = numberOf(slug) % 100_000;
  const views = (['whole', 'detail', 'in-use', 'scale'] as const).slice(0, 3 + (seed % 2));
  return views.map((view, place) => ({ kind, material, seed: seed + place, view }));
}

// One product in 29 is sold out, one in 11 nearly so and one variant in 17 is missing; the journeys' products always have stock.
function stockOf(slug: string, sku: string, keep: boolean): number {
  const chance = numberOf(slug);
  if (keep) return 40;
  if (chance % 29 === 0) return 0;
  if (chance % 11 === 0) return 1 + (numberOf(sku) % 3);
  return numberOf(sku) % 17 === 0 ? 0 : 6 + (numberOf(sku) % 35);
}

function variantsOf(family: Family, slug: string, weightGrams: number, keep: boolean): VariantContent[] {
  let combinations: { values: string[]; priceDelta: number }[] = [{ values: [], priceDelta: 0 }];
  for (const priced of family.options ?? []) {
    combinations = combinations.flatMap((combination) =>
      priced.option.values.map((value, place) => ({
        values: [...combination.values, value.ko],
        priceDelta: combination.priceDelta + (priced.deltas[place] ?? 0),
      })),
    );
  }
  return combinations.map((combination, place) => {
    const sku = `${slug.toUpperCase()}-${String(place + 1).padStart(2, '0')}`;
    return { sku, ...combination, stock: stockOf(slug, sku, keep), weightGrams };
  });
}

function joined(priced: PricedOption | undefined): string {
  return priced?.option.values.map((value) => value.ko).join(', ') ?? '';
}

function noticeOf(family: Family, text: ProductText, words: Words, slug: string): Record<string, string> {
  const chance = numberOf(slug);
  const stated = Object.entries(family.notice).map(([field, value]) => [field, fill(value, words)] as const);
  return toNotice({
    noticeKey: NOTICE_KEYS.get(family.category) ?? '',
    name: text.name,
    maker: getMaker(family.maker),
    care: text.care,
    size: words.size,
    first: words.first === '' ? words.a : words.first,
    second: words.second,
    launchedAt: `${2023 + (chance % 4)}년 ${1 + (chance % 10)}월`,
    stated: Object.fromEntries(stated),
  });
}

function edition(family: Family, a: Row, b: Row, keep: ReadonlySet<string>): ProductContent {
  const slug = [family.slug, a.id, b.id].filter((part) => part !== '').join('-');
  const size = [a.measure, b.noteKo, family.size ?? ''].find((measure) => measure !== '') ?? '';
  const common = { size, first: joined(family.options?.[0]), second: joined(family.options?.[1]) };
  const words = { ...common, a: a.ko, b: b.ko };
  const ko = toText(family.ko, family.name[0], a.noteKo, words, '크기·용량');
  const en = toText(family.en, family.name[1], a.noteEn, { ...common, a: a.en, b: b.en }, 'Size');
  const price = family.price + a.add + b.add;
  const weight = Math.max(5, Math.round((family.grams * price) / family.price / 5) * 5);
  return {
    slug,
    makerSlug: family.maker,
    categorySlug: family.category,
    ko,
    en,
    materials: family.materials,
    technique: family.technique,
    price,
    made: family.made ?? 'STOCK',
    leadDays: family.leadDays ?? getMaker(family.maker).dispatchDays,
    ...(family.inputs === undefined ? {} : { customInputs: family.inputs }),
    options: (family.options ?? []).map((priced) => priced.option),
    variants: variantsOf(family, slug, weight, keep.has(slug)),
    notice: noticeOf(family, ko, words, slug),
    ...(family.kc === undefined ? {} : { kc: family.kc }),
    occasions: family.occasions,
    pictures: picturesOf(family, a.look, slug),
  };
}

/** Every product of a family; `keep` names the products that must always be in stock. */
export function expand(family: Family, keep: ReadonlySet<string>): ProductContent[] {
  const sizes = family.sizes === undefined ? [SINGLE] : rows(family.sizes);
  return rows(family.editions).flatMap((a) => sizes.map((b) => edition(family, a, b, keep)));
}
