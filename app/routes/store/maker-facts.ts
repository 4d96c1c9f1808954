// A maker and a place in the reader's language; Korean where a translation is missing or outdated.
import { pictureOf } from '#app/components/picture-source.ts';
import { formatBusinessNumber, isBusinessNumber } from '#app/lib/business-number.ts';
import type { Locale } from '#app/lib/locale.ts';
import { parseMailOrderNumber } from '#app/lib/mail-order-number.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { url } from '#app/urls.ts';

import type { MakerRow, PlaceRow } from './maker-profile.read.server.ts';

export type MakerFacts = ReturnType<typeof toMaker>;
export type PlaceProfile = ReturnType<typeof toPlace>;

/** The maker with the six facts of E-Commerce Act art. 20(2), as our check has found them. */
export function toMaker(row: MakerRow, locale: Locale) {
  return {
    id: row.id,
    slug: row.slug,
    name: row.nameTr ?? row.nameKo,
    lang: koreanOnly(row.nameTr, locale),
    hasEnglish: row.nameEn !== null,
    craft: row.craftTr ?? row.craftKo,
    introductionHtml: markdownToHtml(row.introductionTr ?? row.introductionKo),
    storyHtml: markdownToHtml(row.storyTr ?? row.storyKo),
    foundedYear: row.foundedYear,
    picture: pictureOf(row),
    starSlug: row.starSlug,
    verifiedAt: row.verifiedAt,
    shipping: { shippingFee: row.shippingFee, freeOver: row.freeOver, remoteSurcharge: row.remoteSurcharge },
    dispatchDays: row.dispatchDays,
    identity: identityOf(row, locale),
  };
}

type SellerRow = Pick<
  MakerRow,
  | 'nameKo'
  | 'representativeKo'
  | 'representativeEn'
  | 'postalCode'
  | 'addressKo'
  | 'addressEn'
  | 'phone'
  | 'email'
  | 'mailOrderNumber'
  | 'mailOrderExempt'
  | 'businessNumber'
>;

/** The six facts alone. The trade name stays Korean: that is the registered one. */
export function identityOf(row: SellerRow, locale: Locale) {
  const english = locale === 'en';
  const report = row.mailOrderNumber === null ? null : parseMailOrderNumber(row.mailOrderNumber);
  return {
    name: row.nameKo,
    representative: english ? row.representativeEn || row.representativeKo : row.representativeKo,
    address: `${row.postalCode} ${english ? row.addressEn || row.addressKo : row.addressKo}`,
    phone: row.phone,
    email: row.email,
    report: row.mailOrderNumber,
    reportAuthority: report?.ok === true ? report.value.authority : null,
    exempt: row.mailOrderExempt,
    businessNumber: isBusinessNumber(row.businessNumber) ? formatBusinessNumber(row.businessNumber) : row.businessNumber,
  };
}

/** The cluster, or the region where there is none; `href` leads to its page. */
export function toPlace(row: PlaceRow, locale: Locale) {
  const region = row.regionTr ?? row.regionKo;
  const common = { region, regionKey: row.regionKey, picture: pictureOf(row) };
  if (row.clusterSlug === null || row.clusterKo === null) {
    const text = row.regionTextTr ?? row.regionTextKo;
    return { ...common, href: url('region', { slug: row.regionKey }), name: region, text, lang: koreanOnly(row.regionTr, locale), point: null };
  }
  return {
    ...common,
    href: url('cluster', { slug: row.clusterSlug }),
    name: row.clusterTr ?? row.clusterKo,
    text: row.taglineTr ?? row.taglineKo ?? '',
    lang: koreanOnly(row.clusterTr, locale),
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  };
}

/** 'ko' where English was asked for and there is none. */
export function koreanOnly(translated: string | null, locale: Locale): 'ko' | undefined {
  return locale === 'ko' || translated !== null ? undefined : 'ko';
}
