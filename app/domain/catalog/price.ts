// Prices and their history. A discount's base is the lowest price of the 20 days before it (facts 2.11). Pure; KRW integers, UTC instants.

const discountBaseDays = 20;

export interface PriceEntry {
  price: number;
  since: Date;
}

/**
 * The lowest price that held at any moment of the 20 days before the present one began; null when none held before it.
 * A crossed-out price may be shown only when the present price is below it.
 */
export function discountBase(history: readonly PriceEntry[]): number | null {
  const sorted = [...history].sort((a, b) => a.since.getTime() - b.since.getTime());
  const present = sorted.at(-1);
  if (present === undefined || sorted.length < 2) return null;
  const from = present.since.getTime() - discountBaseDays * 86_400_000;
  const earlier = sorted.slice(0, -1).filter((_, place) => (sorted[place + 1]?.since.getTime() ?? 0) > from);
  return earlier.length === 0 ? null : Math.min(...earlier.map((entry) => entry.price));
}

/** Whole percent off the base, rounded down; 0 when there is no true discount. */
export function discountPercent(price: number, base: number | null): number {
  return base === null || price >= base ? 0 : Math.floor(((base - price) * 100) / base);
}
