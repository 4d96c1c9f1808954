// The listing editor's fields as text, as they are typed: what the form shows and sends. Pure. See editor-content.ts for the way to a listing's content.
import type { ListingContent, ListingTerms, Made } from '#app/domain/catalog/listing.ts';

export interface TextValues {
  name: string;
  summary: string;
  description: string;
  /** One step a line. */
  steps: string;
  care: string;
}
export interface OptionValues {
  ko: string;
  en: string;
  /** One value a line; English in the same order. */
  valuesKo: string;
  valuesEn: string;
}
export interface VariantValues {
  /** The Korean option values, joined: which combination the row is about. */
  values: string;
  sku: string;
  sold: boolean;
  price: string;
  stock: string;
  weight: string;
}
export interface PictureValues {
  mediaId: string;
  order: string;
  altKo: string;
  altEn: string;
}
export interface CustomValues {
  key: string;
  ko: string;
  en: string;
  required: boolean;
  maxLength: string;
}
export interface EditorValues {
  /** The live revision that the form began from; '' for none. */
  base: string;
  /** The product's version that the form showed; '' for a new product. */
  version: string;
  categoryId: string;
  made: Made;
  leadDays: string;
  ko: TextValues;
  en: TextValues;
  options: OptionValues[];
  variants: VariantValues[];
  notice: Record<string, string>;
  kc: string;
  pictures: PictureValues[];
  occasions: string[];
  materials: string;
  materialKeys: string[];
  technique: string;
  customFields: CustomValues[];
}

export const optionBlocks = 2;
export const mostCustomFields = 5;
export const mostVariants = 100;
/** Between the option values of a combination. */
export const joint = ' / ';

const noText: TextValues = { name: '', summary: '', description: '', steps: '', care: '' };

/** An empty form. */
export function emptyValues(): EditorValues {
  return withRows({
    ...{ base: '', version: '', categoryId: '', made: 'STOCK', leadDays: '', ko: noText, en: noText, options: [], variants: [], notice: {}, kc: '' },
    ...{ pictures: [], occasions: [], materials: '', materialKeys: [], technique: '', customFields: [] },
  });
}

/** The form of a kept revision. */
export function valuesOf(content: ListingContent, terms: ListingTerms, kept: { base: string; version: number }): EditorValues {
  const { texts, options, variants, notice, kc, pictures, occasions, materials, materialKeys, technique, customFields } = content;
  const english = options.some((option) => option.values.some((value) => value.en !== ''));
  return withRows(
    {
      ...{
        base: kept.base,
        version: String(kept.version),
        categoryId: terms.categoryId,
        made: terms.made,
        leadDays: terms.leadDays === 0 ? '' : String(terms.leadDays),
      },
      ko: textValues(texts.ko),
      en: texts.en === null ? noText : textValues(texts.en),
      options: options.map(({ ko, en, values }) => ({
        ko,
        en,
        valuesKo: values.map((value) => value.ko).join('\n'),
        valuesEn: english ? values.map((value) => value.en || value.ko).join('\n') : '',
      })),
      variants: variants.map(({ sku, valuesKo, price, stock, weightGrams }) => ({
        ...{ values: valuesKo.join(joint), sku, sold: true, price: String(price), stock: String(stock) },
        weight: weightGrams === 0 ? '' : String(weightGrams),
      })),
      ...{ notice, kc: kc ?? '', occasions, materials: materials.join(', '), materialKeys, technique },
      pictures: pictures.map((picture, place) => ({ ...picture, order: String(place + 1) })),
      customFields: customFields.map((field) => ({ ...field, maxLength: String(field.maxLength) })),
    },
    { newOnes: 'off' },
  );
}

/**
 * Brings the rows in order: a row for each combination, pictures by their numbers, blank rows to type in.
 * `newOnes`: whether combinations without a row are sold ('on': just typed) or left out on purpose ('off': a kept revision).
 */
export function withRows(values: EditorValues, { newOnes = 'on' }: { newOnes?: 'on' | 'off' } = {}): EditorValues {
  const { options, variants, customFields } = values;
  const asked = customFields.filter((field) => field.ko !== '' || field.en !== '');
  const blankField = { key: '', ko: '', en: '', required: true, maxLength: '30' };
  return {
    ...values,
    options: [...options, ...Array.from({ length: Math.max(0, optionBlocks - options.length) }, () => ({ ko: '', en: '', valuesKo: '', valuesEn: '' }))],
    variants: combined(combinationsOf(options), variants, newOnes === 'on' || variants.length === 0),
    pictures: sortedPictures(values.pictures),
    customFields: asked.length < mostCustomFields ? [...asked, blankField] : asked,
  };
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every combination of the options' values in order; a product without options has one. Stops one after the most. */
export function combinationsOf(options: readonly OptionValues[]): string[] {
  const lists = options.map((option) => linesOf(option.valuesKo)).filter((list) => list.length > 0);
  let combinations: string[][] = [[]];
  for (const list of lists) combinations = combinations.flatMap((start) => list.map((value) => [...start, value])).slice(0, mostVariants + 1);
  return [...new Set(combinations.map((combination) => combination.join(joint)))];
}

// Rows keep to their combination. Where a value was only renamed, the rows left over go to the new names in order; new rows begin at the first price.
function combined(combinations: readonly string[], rows: readonly VariantValues[], sold: boolean): VariantValues[] {
  const known = new Map(rows.map((row) => [row.values, row]));
  const left = rows.filter((row) => !combinations.includes(row.values));
  const fresh = combinations.filter((values) => !known.has(values));
  const renamed = rows.length > 0 && left.length === fresh.length;
  const start = rows.find((row) => row.price !== '')?.price ?? '';
  return combinations.map((values) => {
    const row = known.get(values) ?? (renamed ? left[fresh.indexOf(values)] : undefined);
    return row === undefined ? { values, sku: '', sold, price: start, stock: '', weight: rows[0]?.weight ?? '' } : { ...row, values };
  });
}

function sortedPictures(pictures: readonly PictureValues[]): PictureValues[] {
  const placed = pictures.map((picture, place) => ({ picture, at: /^\d{1,3}$/.test(picture.order) ? Number(picture.order) : 999, place }));
  return placed.sort((a, b) => a.at - b.at || a.place - b.place).map(({ picture }, place) => ({ ...picture, order: String(place + 1) }));
}

function textValues({ name, summary, description, steps, care }: ListingContent['texts']['ko']): TextValues {
  return { name, summary, description, steps: steps.join('\n'), care };
}
