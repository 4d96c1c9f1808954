// The page of a long list, from the address: a whole number from 1, else the first page.

export const pageSize = 30;

export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}
