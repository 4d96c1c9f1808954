// From the editor's fields to a listing's content and terms, with a message at each field that does not fit. Pure.
import { listingContent, listingTerms, materialKeys, occasionKeys, type ListingContent, type ListingTerms } from '#app/domain/catalog/listing.ts';
import { findNoticeTable } from '#app/domain/catalog/notice.ts';
import { m } from '#app/paraglide/messages.js';
import { wholeNumber } from '#app/routes/desk/whole-number.ts';

import { combinationsOf, joint, linesOf, mostVariants, type EditorValues, type OptionValues, type TextValues } from './editor-values.ts';

/** Messages by field name; '' is the form's own line. */
export type EditorErrors = Record<string, string[]>;

/** A variant that is sold already: its price and pieces change at once, not here. */
export interface LiveVariant {
  sku: string;
  price: number;
}

export type Made = { ok: true; content: ListingContent; terms: ListingTerms } | { ok: false; errors: EditorErrors };

/** `noticeKey` of the chosen category; null when none is chosen. */
export function toContent(values: EditorValues, noticeKey: string | null, live: readonly LiveVariant[]): Made {
  const errors: EditorErrors = {};
  const fail = (field: string, words: string): void => {
    errors[field] = [...(errors[field] ?? []), words];
  };
  if (noticeKey === null) fail('categoryId', m.maker_category_missing());
  const options = optionsOf(values.options, fail);
  const { variants, rows } = variantsOf(values, live, fail);
  const draft = {
    texts: { ko: textOf(values.ko), en: isBlank(values.en) ? null : textOf(values.en) },
    ...{ options, variants, notice: noticeOf(values, noticeKey), kc: values.kc.trim() === '' ? null : values.kc.trim() },
    pictures: values.pictures.map(({ mediaId, altKo, altEn }) => ({ mediaId, altKo, altEn })),
    occasions: values.occasions.filter((one) => occasionKeys.some((key) => key === one)),
    materials: values.materials
      .split(/[,\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    materialKeys: values.materialKeys.filter((one) => materialKeys.some((key) => key === one)),
    technique: values.technique,
    customFields: customFieldsOf(values, fail),
  };
  const leadDays = values.made === 'STOCK' || values.leadDays.trim() === '' ? 0 : (wholeNumber(values.leadDays) ?? Number.NaN);
  const content = listingContent.safeParse(draft);
  const terms = listingTerms.safeParse({ categoryId: values.categoryId, made: values.made, leadDays });
  if (!content.success)
    for (const { path, code } of content.error.issues) fail(fieldOf(path, rows), code === 'too_big' ? m.maker_too_long() : m.maker_value_wrong());
  if (!terms.success && terms.error.issues.some((issue) => issue.path[0] === 'leadDays')) fail('leadDays', m.maker_lead_days_wrong());
  if (Object.keys(errors).length > 0 || !content.success || !terms.success) return { ok: false, errors };
  return { ok: true, content: content.data, terms: terms.data };
}

type Fail = (field: string, words: string) => void;

function optionsOf(blocks: readonly OptionValues[], fail: Fail): ListingContent['options'] {
  return blocks.flatMap(({ ko, en, valuesKo, valuesEn }, place) => {
    const values = linesOf(valuesKo);
    const english = linesOf(valuesEn);
    if (ko.trim() === '' && values.length === 0) return [];
    if (ko.trim() === '') fail(`options[${place}].ko`, m.maker_option_name_missing());
    if (values.length === 0) fail(`options[${place}].valuesKo`, m.maker_option_values_missing());
    if (new Set(values).size < values.length) fail(`options[${place}].valuesKo`, m.maker_option_values_double());
    if (english.length > 0 && english.length !== values.length) fail(`options[${place}].valuesEn`, m.maker_option_values_uneven());
    return values.length === 0 ? [] : [{ ko, en, values: values.map((value, at) => ({ ko: value, en: english[at] ?? '' })) }];
  });
}

function variantsOf(values: EditorValues, live: readonly LiveVariant[], fail: Fail): { variants: ListingContent['variants']; rows: number[] } {
  const rows = values.variants.flatMap((row, place) => (row.sold ? [place] : []));
  if (combinationsOf(values.options).length > mostVariants) fail('variants', m.maker_variants_too_many({ most: mostVariants }));
  const isLive = new Map(live.map((variant) => [variant.sku, variant]));
  // Nothing priced yet: a draft may wait with its options.
  if (values.variants.every((row) => row.price.trim() === '' && !isLive.has(row.sku))) return { variants: [], rows: [] };
  const taken = new Set([...values.variants.map((row) => row.sku.trim()), ...isLive.keys()]);
  const variants = rows.map((place) => {
    const row = values.variants[place] ?? { values: '', sku: '', price: '', stock: '', weight: '' };
    const known = isLive.get(row.sku.trim());
    const amount = (field: 'price' | 'stock' | 'weight', least: number, most: number, words: () => string): number => {
      const typed = row[field].trim() === '' && field !== 'price' ? 0 : wholeNumber(row[field]);
      if (typed === null || typed < least || typed > most) fail(`variants[${place}].${field}`, words());
      return within(typed ?? least, least, most);
    };
    const valuesKo = row.values === '' ? [] : row.values.split(joint);
    return {
      sku: row.sku.trim() === '' ? freeSku(taken) : row.sku.trim(),
      valuesKo,
      valuesEn: englishOf(valuesKo, values.options),
      price: known?.price ?? amount('price', 100, 100_000_000, m.maker_price_wrong),
      stock: known === undefined ? amount('stock', 0, 100_000, m.maker_stock_wrong) : 0,
      weightGrams: amount('weight', 0, 1_000_000, m.maker_weight_wrong),
    };
  });
  return { variants, rows };
}

// Amounts out of range have their message already; the schema is not to add a second one.
function within(amount: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, amount));
}

function englishOf(valuesKo: readonly string[], options: readonly OptionValues[]): string[] {
  const used = options.filter((option) => linesOf(option.valuesKo).length > 0);
  return valuesKo.map((value, place) => {
    const option = used[place];
    return option === undefined ? '' : (linesOf(option.valuesEn)[linesOf(option.valuesKo).indexOf(value)] ?? '');
  });
}

function freeSku(taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const sku = `S${String(number).padStart(2, '0')}`;
    if (taken.has(sku)) continue;
    taken.add(sku);
    return sku;
  }
}

function noticeOf({ notice }: EditorValues, noticeKey: string | null): Record<string, string> {
  const fields = noticeKey === null ? [] : (findNoticeTable(noticeKey)?.fields ?? []);
  return Object.fromEntries(fields.map(({ key }) => [key, (notice[key] ?? '').trim()] as const).filter(([, value]) => value !== ''));
}

function customFieldsOf({ made, customFields }: EditorValues, fail: Fail): ListingContent['customFields'] {
  if (made !== 'CUSTOM') return [];
  return customFields.flatMap(({ key, ko, en, required, maxLength }, place) => {
    if (ko.trim() === '' && en.trim() === '') return [];
    if (ko.trim() === '') fail(`customFields[${place}].ko`, m.maker_custom_label_missing());
    const most = wholeNumber(maxLength);
    if (most === null || most < 1 || most > 500) fail(`customFields[${place}].maxLength`, m.maker_custom_length_wrong());
    return [{ key: key === '' ? `q${String(place + 1)}` : key, ko, en, required, maxLength: within(most ?? 30, 1, 500) }];
  });
}

function isBlank({ name, summary, description, steps, care }: TextValues): boolean {
  return [name, summary, description, steps, care].every((words) => words.trim() === '');
}

function textOf({ steps, ...text }: TextValues): ListingContent['texts']['ko'] {
  return { ...text, steps: linesOf(steps) };
}

function fieldOf(path: readonly PropertyKey[], rows: readonly number[]): string {
  const [first = '', second = '', third = ''] = path.map(String);
  switch (first) {
    case 'texts':
      return `${second}.${third}`;
    case 'options':
      return `options[${second}].${third === 'values' ? 'valuesKo' : third}`;
    case 'variants':
      return second === '' ? first : `variants[${rows[Number(second)] ?? 0}].${third === 'sku' ? 'sku' : 'price'}`;
    case 'notice':
      return `notice.${second}`;
    case 'pictures':
    case 'customFields':
      return second === '' ? first : `${first}[${second}].${third}`;
    default:
      return first;
  }
}
