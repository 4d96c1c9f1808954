// What the address of a shelf says: sort, price, region, page. Whatever it holds is cut down to known names and sane values. Pure.

export const categorySorts = ['newest', 'priceLow', 'priceHigh'] as const;
export type CategorySort = (typeof categorySorts)[number];

export interface CategoryChoice {
  sort: CategorySort;
  region: string | null;
  /** KRW, ends included. */
  min: number | null;
  max: number | null;
  /** From 1. */
  page: number;
}

const mostPages = 400;

export function readCategoryChoice(params: URLSearchParams): CategoryChoice {
  const region = params.get('region') ?? '';
  return {
    sort: categorySorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    region: /^[a-z-]{2,40}$/.test(region) ? region : null,
    min: wholeNumber(params.get('min')),
    max: wholeNumber(params.get('max')),
    page: Math.min(Math.max(wholeNumber(params.get('page')) ?? 1, 1), mostPages),
  };
}

/** The query of the shelf's address; what is usual is left out. */
export function categoryQuery(choice: CategoryChoice, page = 1): Record<string, string | number | undefined> {
  return {
    sort: choice.sort === 'newest' ? undefined : choice.sort,
    region: choice.region ?? undefined,
    min: choice.min ?? undefined,
    max: choice.max ?? undefined,
    page: page > 1 ? page : undefined,
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
