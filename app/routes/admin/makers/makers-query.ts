// Which makers the address asks for.

export const makerFilters = ['waiting', 'approved', 'suspended', 'all'] as const;
export type MakerFilter = (typeof makerFilters)[number];

export interface MakersQuery {
  filter: MakerFilter;
  find: string;
  page: number;
}

/** What the address asks for; anything else counts as the first filter. */
export function makersQuery(search: URLSearchParams, page: number): MakersQuery {
  const filter = makerFilters.find((one) => one === search.get('state')) ?? 'waiting';
  return { filter, find: (search.get('find') ?? '').trim().slice(0, 60), page };
}
