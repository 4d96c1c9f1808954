// How the addresses of the desks' lists are read: the page, one of the known views.

/** Rows on a page of a list. */
export const perPage = 30;

/** A page number from an address; 1 for anything that is none. */
export function pageNumber(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** One of the known values of a parameter, or the first. */
export function oneOf<const T extends string>(query: URLSearchParams, name: string, known: readonly [T, ...T[]]): T {
  const asked = query.get(name);
  return known.find((value) => value === asked) ?? known[0];
}
