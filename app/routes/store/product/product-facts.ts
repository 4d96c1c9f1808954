// A product's words, maker and place in the reader's language; Korean where a translation is missing or outdated.
import type { PictureSource } from '#app/components/picture.tsx';
import type { ListingContent } from '#app/domain/catalog/listing.ts';
import { findNoticeTable } from '#app/domain/catalog/notice.ts';
import { formatBusinessNumber, isBusinessNumber } from '#app/lib/business-number.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { parseMailOrderNumber } from '#app/lib/mail-order-number.ts';

import type { ProductBase, ProductPictureRow } from './product-queries.read.server.ts';

export type ProductFacts = ReturnType<typeof toFacts>;
export type MakerFacts = ProductFacts['maker'];

const plainColour = '#e9e4da';

/** Everything but offers and neighbours. */
export function toFacts(base: ProductBase, content: ListingContent, locale: Locale, pictures: readonly ProductPictureRow[]) {
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
    dispatchDays: base.dispatchDays,
    available: base.available,
    minPrice: base.minPrice,
    maxPrice: base.maxPrice,
    shipping: { shippingFee: base.shippingFee, freeOver: base.freeOver, remoteSurcharge: base.remoteSurcharge },
    pictures: pictures.map((row): PictureSource => ({ hash: row.hash, colour: row.colour, alt: locale === 'en' ? row.altEn || row.altKo : row.altKo })),
    path: [
      ...(base.topSlug === null ? [] : [{ slug: base.topSlug, name: base.topName ?? base.topSlug }]),
      { slug: base.categorySlug, name: base.categoryName ?? base.categorySlug },
    ],
    starSlug: base.starSlug,
    maker: makerOf(base, locale),
    place: placeOf(base, locale),
  };
}

function makerOf(base: ProductBase, locale: Locale) {
  const translated = base.makerTr !== null;
  const english = locale === 'en';
  const report = base.mailOrderNumber === null ? null : parseMailOrderNumber(base.mailOrderNumber);
  return {
    slug: base.makerSlug,
    name: base.makerTr ?? base.makerKo,
    lang: translated ? undefined : ('ko' as const),
    craft: base.craftTr ?? base.craftKo,
    introductionHtml: markdownToHtml(base.introductionTr ?? base.introductionKo),
    foundedYear: base.foundedYear,
    picture: pictureOf(base.makerHash, base.makerColour),
    verifiedAt: base.verifiedAt,
    // The six facts of E-Commerce Act art. 20(2), as our check has found them: in Korean they are binding, the English ones are for reading.
    identity: {
      name: base.makerKo,
      representative: english ? base.representativeEn || base.representativeKo : base.representativeKo,
      address: `${base.postalCode} ${english ? base.addressEn || base.addressKo : base.addressKo}`,
      phone: base.phone,
      email: base.email,
      report: base.mailOrderNumber,
      reportAuthority: report?.ok === true ? report.value.authority : null,
      exempt: base.mailOrderExempt,
      businessNumber: isBusinessNumber(base.businessNumber) ? formatBusinessNumber(base.businessNumber) : base.businessNumber,
    },
  };
}

function placeOf(base: ProductBase, locale: Locale) {
  const region = base.regionTr ?? base.regionKo;
  const common = {
    regionKey: base.regionKey,
    region,
    district: base.district,
    point: base.lat === null || base.lng === null ? null : { lat: base.lat, lng: base.lng },
    picture: pictureOf(base.placeHash, base.placeColour),
  };
  if (base.clusterSlug === null || base.clusterKo === null) {
    return { ...common, clusterSlug: null, name: region, text: base.regionTextTr ?? base.regionTextKo, lang: koreanOnly(base.regionTr, locale) };
  }
  const text = base.taglineTr ?? base.taglineKo ?? '';
  return { ...common, clusterSlug: base.clusterSlug, name: base.clusterTr ?? base.clusterKo, text, lang: koreanOnly(base.clusterTr, locale) };
}

/** 'ko' where English was asked for and there is none. */
function koreanOnly(translated: string | null, locale: Locale): 'ko' | undefined {
  return locale === 'ko' || translated !== null ? undefined : 'ko';
}

function pictureOf(hash: string | null, colour: string | null): PictureSource | null {
  return hash === null ? null : { hash, colour: colour ?? plainColour, alt: '' };
}
