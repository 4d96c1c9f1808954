// Which makers the exposure page shows, from the address; and what could help a maker, from its own facts. Pure.
export interface ExposureRow {
  id: string;
  slug: string;
  name: string;
  craft: string;
  views30: number;
  views90: number;
  sales30: number;
  sales90: number;
  lastSale: Date | null;
  goods: number;
  soldOut: number;
  noEnglish: number;
  fewPictures: number;
  newest: Date | null;
  freeShipping: boolean;
  everInHall: boolean;
  star: boolean;
}

export const exposureViews = ['all', 'unseen30', 'unseen90', 'unsold30', 'unsold90'] as const;
export type ExposureView = (typeof exposureViews)[number];

export function exposureView(search: URLSearchParams): ExposureView {
  return exposureViews.find((view) => view === search.get('show')) ?? 'unsold30';
}

export type Hint = 'noGoods' | 'fewGoods' | 'soldOut' | 'noEnglish' | 'fewPictures' | 'noFreeShipping' | 'neverInHall' | 'nothingNew' | 'seenNotSold';

const quietDays = 90;
const few = 3;
const seenEnough = 30;
const dayMs = 86_400_000;

/** What could help, the most telling first. */
export function hintsFor(row: Omit<ExposureRow, 'id' | 'slug' | 'name' | 'craft'>, now: Date): Hint[] {
  if (row.goods === 0) return ['noGoods'];
  const isStale = row.newest !== null && now.getTime() - row.newest.getTime() > quietDays * dayMs;
  const hints: [Hint, boolean][] = [
    ['soldOut', row.soldOut === row.goods],
    ['fewGoods', row.goods < few],
    ['fewPictures', row.fewPictures * 2 >= row.goods],
    ['noEnglish', row.noEnglish * 2 >= row.goods],
    ['nothingNew', isStale],
    ['neverInHall', !row.everInHall],
    ['noFreeShipping', !row.freeShipping],
    ['seenNotSold', row.sales30 === 0 && row.views30 >= seenEnough],
  ];
  return hints.filter(([, applies]) => applies).map(([hint]) => hint);
}
