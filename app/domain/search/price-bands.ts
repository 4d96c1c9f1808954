// The bands in which prices are counted and chosen, in whole KRW; a product is in every band that the span of its prices meets. Pure.

export interface PriceBand {
  /** As a facet's value: "10000-29999", the last one "300000-". */
  key: string;
  min: number;
  /** Included; null without an upper end. */
  max: number | null;
}

const STEPS = [0, 10_000, 30_000, 50_000, 100_000, 300_000] as const;

export const PRICE_BANDS: readonly PriceBand[] = STEPS.map((min, index) => {
  const next = STEPS[index + 1];
  const max = next === undefined ? null : next - 1;
  return { key: `${String(min)}-${max === null ? '' : String(max)}`, min, max };
});

/** The bands that prices from `min` to `max` KRW meet. */
export function bandsOf(min: number, max: number): PriceBand[] {
  return PRICE_BANDS.filter((band) => max >= band.min && (band.max === null || min <= band.max));
}
