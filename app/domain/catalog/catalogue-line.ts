// One line of a catalogue from another system: a JSON object of known fields; unknown ones are passed over. Pure.
import { z } from 'zod';

import { occasionKeys, type ListingContent, emptyContent } from './listing.ts';
import { materialKeyOf } from './material-words.ts';

const words = (most: number) =>
  z
    .string()
    .nullish()
    .transform((text) =>
      (text ?? '')
        .replace(/[\0\p{Cs}]/gu, ' ')
        .trim()
        .slice(0, most),
    );
const count = z
  .number()
  .nullish()
  .transform((value) => (value === null || value === undefined || !Number.isFinite(value) ? 0 : value));

/** Prices in KRW; `createdAt` in seconds since 1970. */
export const catalogueLine = z.object({
  id: z.union([z.string().trim().min(1).max(80), z.int().transform(String)]),
  name: z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.replace(/[\0\p{Cs}]/gu, ' ').slice(0, 100)),
  name_en: words(100),
  maker: z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.slice(0, 60)),
  maker_en: words(60),
  category: z.string().trim().min(1).max(80),
  category_ko: words(60),
  category_en: words(60),
  cluster: words(80),
  province: z.string().trim().min(1).max(40),
  materials: z
    .array(z.string())
    .nullish()
    .transform((list) =>
      (list ?? [])
        .map((text) => text.trim().slice(0, 60))
        .filter((text) => text !== '')
        .slice(0, 12),
    ),
  technique: words(120),
  description: words(10_000),
  price: z.number().transform(Math.round).pipe(z.int().min(100).max(100_000_000)),
  stock: count.transform((value) => Math.min(Math.max(Math.trunc(value), 0), 100_000)),
  rating: count.transform((value) => Math.min(Math.max(value, 0), 5)),
  sales: count.transform((value) => Math.min(Math.max(Math.trunc(value), 0), 100_000_000)),
  star: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  createdAt: z.number().min(0).max(4_102_444_800).nullish(),
});
export type CatalogueLine = z.output<typeof catalogueLine>;

export type ReadLine = { ok: true; line: CatalogueLine } | { ok: false; reason: string };

/** Reads one line; a bad one answers with the field and what is wrong with it. */
export function readCatalogueLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not JSON' };
  }
  const parsed = catalogueLine.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  return { ok: false, reason: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ') };
}

/** The listing that a line says, found by `keywords` too; the notice of its category is the maker's to fill in. */
export function listingOfLine(line: CatalogueLine, keywords: readonly string[] = []): ListingContent {
  const base = emptyContent();
  const summary = firstSentence(line.description);
  const ko = { ...base.texts.ko, name: line.name, summary, description: line.description };
  return {
    ...base,
    texts: { ko, en: line.name_en === '' ? null : { ...base.texts.ko, name: line.name_en } },
    variants: [{ sku: line.id, valuesKo: [], valuesEn: [], price: line.price, stock: line.stock, weightGrams: 0 }],
    occasions: occasionKeys.filter((key) => OCCASION_SIGNS[key].test(`${line.name} ${line.description}`)),
    materials: line.materials,
    materialKeys: [...new Set(line.materials.flatMap((material) => materialKeyOf(material) ?? []))].slice(0, 4),
    technique: line.technique,
    keywords: [...keywords],
  };
}

const OCCASION_SIGNS: Readonly<Record<(typeof occasionKeys)[number], RegExp>> = {
  housewarming: /집들이/u,
  'parents-day': /어버이날|부모님|효도/u,
  'return-gift': /답례/u,
  wedding: /결혼|혼수|예단|신혼/u,
  seollal: /설날|설 선물/u,
  chuseok: /추석|한가위/u,
  birthday: /생일|환갑|칠순/u,
  baby: /돌잔치|백일|출산/u,
};

function firstSentence(text: string): string {
  return (/^[^\n.!?]{1,180}[.!?]?/u.exec(text)?.[0] ?? '').trim();
}
