// What a draft lacks before it may be reviewed. Pure; the desk shows it beside each field.
import type { ListingContent, ListingTerms } from './listing.ts';
import { needsCertificate, noticeProblems } from './notice.ts';

export interface ListingGap {
  /** A path into the content: 'texts.ko.name', 'notice.material', 'variants'. */
  field: string;
  problem: 'missing' | 'evasive' | 'unknown' | 'mismatch' | 'duplicate';
}

interface CategoryFacts {
  slug: string;
  noticeKey: string;
  leaf: boolean;
}

/** Every gap of a listing; an empty list may be submitted. */
export function findListingGaps(content: ListingContent, terms: ListingTerms, category: CategoryFacts): ListingGap[] {
  const gaps: ListingGap[] = [...textGaps(content), ...variantGaps(content)];
  if (!category.leaf) gaps.push({ field: 'categoryId', problem: 'mismatch' });
  if (content.pictures.length === 0) gaps.push({ field: 'pictures', problem: 'missing' });
  if (content.pictures.some((picture) => picture.altKo === '')) gaps.push({ field: 'pictures.altKo', problem: 'missing' });
  if (content.materials.length === 0) gaps.push({ field: 'materials', problem: 'missing' });
  for (const { field, problem } of noticeProblems(category.noticeKey, content.notice)) gaps.push({ field: `notice.${field}`, problem });
  if (needsCertificate(category) && (content.kc ?? '') === '') gaps.push({ field: 'kc', problem: 'missing' });
  // Only a custom-made piece may ask for personal input: that is what limits withdrawal (E-Commerce Act art. 17).
  if ((terms.made === 'CUSTOM') !== content.customFields.length > 0)
    gaps.push({ field: 'customFields', problem: terms.made === 'CUSTOM' ? 'missing' : 'mismatch' });
  if (terms.made !== 'STOCK' && terms.leadDays === 0) gaps.push({ field: 'leadDays', problem: 'missing' });
  return gaps;
}

function textGaps({ texts }: ListingContent): ListingGap[] {
  const gaps: ListingGap[] = [];
  for (const field of ['name', 'summary', 'description'] as const) {
    if (texts.ko[field] === '') gaps.push({ field: `texts.ko.${field}`, problem: 'missing' });
    if (texts.en !== null && texts.en[field] === '') gaps.push({ field: `texts.en.${field}`, problem: 'missing' });
  }
  return gaps;
}

function variantGaps({ options, variants }: ListingContent): ListingGap[] {
  if (variants.length === 0) return [{ field: 'variants', problem: 'missing' }];
  const gaps: ListingGap[] = [];
  if (new Set(variants.map((variant) => variant.sku)).size < variants.length) gaps.push({ field: 'variants.sku', problem: 'duplicate' });
  if (new Set(variants.map((variant) => variant.valuesKo.join('\n'))).size < variants.length) gaps.push({ field: 'variants.values', problem: 'duplicate' });
  const fits = variants.every(
    (variant) =>
      variant.valuesKo.length === options.length && options.every((option, place) => option.values.some((value) => value.ko === variant.valuesKo[place])),
  );
  if (!fits) gaps.push({ field: 'variants.values', problem: 'mismatch' });
  return gaps;
}
