// A product's words and pictures in the reader's language; Korean where a translation is missing or outdated.
import type { PictureSource } from '#app/components/picture-source.ts';
import type { ListingContent } from '#app/domain/catalog/listing.ts';
import { findNoticeTable } from '#app/domain/catalog/notice.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';

import type { MakerFacts, PlaceProfile } from '#app/routes/store/maker-facts.ts';

import type { ProductBase, ProductPictureRow } from './product-queries.read.server.ts';

export type ProductFacts = ReturnType<typeof toFacts>;

/** Everything but offers and neighbours. */
export function toFacts(
  base: ProductBase,
  content: ListingContent,
  locale: Locale,
  rest: { pictures: readonly ProductPictureRow[]; maker: MakerFacts; place: PlaceProfile },
) {
  const english = locale === 'en' ? content.texts.en : null;
  const text = english ?? content.texts.ko;
  return {
    id: base.id,
    slug: base.slug,
    lang: locale === 'en' && english === null ? ('ko' as const) : undefined,
    hasEnglish: content.texts.en !== null,
    name: text.name,
    summary: text.summary,
    descriptionHtml: markdownToHtml(text.description),
    steps: text.steps,
    care: text.care,
    materials: content.materials,
    kc: content.kc,
    optionNames: content.options.map((option) => (locale === 'en' ? option.en || option.ko : option.ko)),
    customFields: content.customFields.map(({ key, ko, en, required, maxLength }) => ({ key, label: locale === 'en' ? en || ko : ko, required, maxLength })),
    notice: (findNoticeTable(base.noticeKey)?.fields ?? [])
      .map(({ key, label }) => ({ key, label, value: content.notice[key] ?? '' }))
      .filter((row) => row.value !== ''),
    made: base.made,
    leadDays: base.leadDays,
    available: base.available,
    minPrice: base.minPrice,
    maxPrice: base.maxPrice,
    maker: rest.maker,
    place: rest.place,
    pictures: rest.pictures.map((row): PictureSource => ({ hash: row.hash, colour: row.colour, alt: locale === 'en' ? row.altEn || row.altKo : row.altKo })),
    path: [
      ...(base.topSlug === null ? [] : [{ slug: base.topSlug, name: base.topName ?? base.topSlug }]),
      { slug: base.categorySlug, name: base.categoryName ?? base.categorySlug },
    ],
  };
}
