// What a listing's page says beside the editor: its gaps, and the preview built from the same pieces as the shop's own page.
import { findListingGaps, type ListingGap } from '#app/domain/catalog/listing-gaps.ts';
import type { Locale } from '#app/lib/locale.ts';
import { toMaker, toPlace } from '#app/routes/store/maker-facts.ts';
import { makerProfile, placeProfile } from '#app/routes/store/maker-profile.read.server.ts';
import { toFacts } from '#app/routes/store/product/product-facts.ts';

import type { Shelf } from '../editor/editor.read.server.ts';
import type { ListingPage } from './listing.read.server.ts';

/** What the edited revision lacks; nothing for what is live or in review. */
export function listingGapsOf({ edited, pending, product }: ListingPage, shelf: Shelf | null): ListingGap[] {
  if (shelf === null || edited.id === product.liveRevisionId || pending?.state === 'in_review') return [];
  return findListingGaps(edited.content, edited.terms, { slug: shelf.slug, noticeKey: shelf.noticeKey, leaf: true });
}

export type Preview = NonNullable<Awaited<ReturnType<typeof previewOf>>>;

/** The listing as the shop would show it; null while the maker itself is not in the shop. */
export async function previewOf({
  listing,
  makerId,
  shelf,
  pictures,
  locale,
}: {
  listing: ListingPage;
  makerId: string;
  shelf: Shelf | null;
  pictures: Record<string, { hash: string; colour: string }>;
  locale: Locale;
}) {
  const { product, edited, variants } = listing;
  const [makerRow, placeRow] = await Promise.all([
    makerProfile(locale).where('pm.id', '=', makerId).executeTakeFirst(),
    placeProfile(product, locale).executeTakeFirst(),
  ]);
  if (makerRow === undefined || placeRow === undefined) return null;
  const prices = edited.content.variants.map((variant) => variants.find((live) => live.sku === variant.sku)?.price ?? variant.price);
  const base = {
    ...{ id: product.id, slug: product.slug, made: edited.terms.made, leadDays: edited.terms.leadDays, adultsOnly: false, available: true },
    ...{
      minPrice: Math.min(...prices, Number.MAX_SAFE_INTEGER),
      maxPrice: Math.max(...prices, 0),
      shippingFee: makerRow.shippingFee,
      freeOver: makerRow.freeOver,
      makerId,
    },
    ...{
      regionKey: product.regionKey,
      clusterId: product.clusterId,
      categorySlug: shelf?.slug ?? '',
      noticeKey: shelf?.noticeKey ?? '',
      topSlug: null,
      topName: null,
    },
    ...{ categoryName: shelf?.name ?? '', content: '' },
  };
  const shown = edited.content.pictures.flatMap(({ mediaId, altKo, altEn }) => {
    const picture = pictures[mediaId];
    return picture === undefined ? [] : [{ ...picture, altKo, altEn }];
  });
  const facts = toFacts(base, edited.content, locale, { pictures: shown, maker: toMaker(makerRow, locale), place: toPlace(placeRow, locale) });
  const offers = edited.content.variants.map((variant, place) => ({
    sku: variant.sku,
    words: (locale === 'en' ? variant.valuesEn : variant.valuesKo).join(' / '),
    price: prices[place] ?? variant.price,
  }));
  return { facts, offers };
}
