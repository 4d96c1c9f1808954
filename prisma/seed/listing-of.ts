// Turns the demonstration's product content into a listing as the maker's desk would hand it in.
import { listingContent, type ListingContent } from '#app/domain/catalog/listing.ts';
import { describeRecipe, type PictureRecipe } from '#app/infra/images/draw/recipe.ts';

import type { PictureContent, ProductContent } from './content/content-types.ts';

/** The recipe of a product's picture. */
export function recipeOf(picture: PictureContent): PictureRecipe {
  return { subject: 'product', ...picture };
}

/** `mediaIds` are the kept pictures, in the order of the product's. Throws when the content breaks the listing's rules. */
export function listingOf(product: ProductContent, mediaIds: readonly string[]): ListingContent {
  const { ko, en, options, notice, kc = null, occasions, materials, technique, customInputs = [] } = product;
  const english = (place: number, valueKo: string): string => options[place]?.values.find((value) => value.ko === valueKo)?.en ?? valueKo;
  return listingContent.parse({
    texts: { ko, en },
    options,
    variants: product.variants.map(({ sku, values, priceDelta, stock, weightGrams }) => ({
      sku,
      valuesKo: values,
      valuesEn: values.map((value, place) => english(place, value)),
      price: product.price + priceDelta,
      stock,
      weightGrams,
    })),
    notice,
    kc,
    pictures: product.pictures.map((picture, place) => ({
      mediaId: mediaIds[place],
      altKo: `${ko.name}: ${describeRecipe(recipeOf(picture), 'ko')}`,
      altEn: `${en.name}: ${describeRecipe(recipeOf(picture), 'en')}`,
    })),
    occasions,
    materials,
    materialKeys: [...new Set(product.pictures.map((picture) => picture.material))],
    technique,
    customFields: customInputs.map(({ key, ko: labelKo, en: labelEn, maxLength }) => ({ key, ko: labelKo, en: labelEn, required: true, maxLength })),
  });
}
