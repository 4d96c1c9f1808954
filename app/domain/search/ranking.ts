// The order of results, as /policies/ranking tells it. First how well the words were met; then, within narrow bounds, what can be bought, what
// is new, what buyers rated and bought; and a bounded share of places for makers that have not sold anything yet. Pure.

export const RANKING = {
  /** Sold-out goods keep this share of their score. */
  soldOut: 0.6,
  /** The most that being new adds, as a share of the score; it halves every so many days. */
  freshness: { most: 0.03, halfLifeDays: 60 },
  /** The most that ratings add; a product begins with this many imagined ratings of the usual mean. */
  rating: { most: 0.04, priorMean: 4, priorCount: 10 },
  /** The most that sales add; a thousand pieces are full, ten pieces a third of it. */
  sales: { most: 0.04, full: 1_000 },
  /**
   * Places for makers without a sale: the 4th and every 8th after it. Whoever is put there scores at most `step` (a share) less than the product
   * that would have had the place, so nobody passes a better match by more than that.
   */
  exposure: { firstPlace: 4, every: 8, step: 0.05 },
} as const;

const DAY = 86_400_000;

export interface Merits {
  /** Instants in milliseconds. */
  publishedAt: number;
  ratings: number;
  /** Mean, 1-5. */
  rating: number;
  /** Pieces. */
  sold: number;
}

/** The share of its score that a product gains by its merits: from 0 to `freshness + rating + sales`. */
export function gainOf({ publishedAt, ratings, rating, sold }: Merits, now: number): number {
  const { freshness, sales } = RANKING;
  const days = Math.max(0, now - publishedAt) / DAY;
  const young = freshness.most * 0.5 ** (days / freshness.halfLifeDays);
  const bought = sales.most * Math.min(1, Math.log1p(Math.max(0, sold)) / Math.log1p(sales.full));
  return young + bought + RANKING.rating.most * ratedShare(ratings, rating);
}

/** The mean with the imagined ratings among it, 1-5: what "best rated" sorts by. */
export function ratedMean(ratings: number, rating: number): number {
  const { priorMean, priorCount } = RANKING.rating;
  return (priorMean * priorCount + rating * ratings) / (priorCount + ratings);
}

function ratedShare(ratings: number, rating: number): number {
  return Math.min(1, Math.max(0, (ratedMean(ratings, rating) - 1) / 4));
}

export interface Placed {
  score: number;
  maker: string;
  /** Its maker may sell and has not sold anything; the product can be bought. */
  isEligible: boolean;
}

/**
 * Gives the kept places to eligible makers, another each day. `ranked` comes best first; the answer holds the same items. `day` is the KST day
 * (YYYY-MM-DD), so that everybody sees the same order all day.
 */
export function withExposure<T>(ranked: readonly T[], read: (item: T) => Placed, day: string): T[] {
  const { firstPlace, every, step } = RANKING.exposure;
  const order = [...ranked];
  const facts = order.map(read);
  const given = new Set<string>();
  for (let place = firstPlace - 1; place < order.length; place += every) {
    const here = facts[place];
    if (here === undefined || here.isEligible) continue;
    const chosen = nextFor(facts, place, here.score * (1 - step), given, day);
    if (chosen === null) continue;
    given.add(facts[chosen]?.maker ?? '');
    order.splice(place, 0, ...order.splice(chosen, 1));
    facts.splice(place, 0, ...facts.splice(chosen, 1));
  }
  return order;
}

function nextFor(facts: readonly Placed[], place: number, least: number, given: ReadonlySet<string>, day: string): number | null {
  let chosen: number | null = null;
  let lot = Number.POSITIVE_INFINITY;
  for (let index = place + 1; index < facts.length; index += 1) {
    const { score, maker, isEligible } = facts[index] ?? { score: 0, maker: '', isEligible: false };
    if (!isEligible || score < least || given.has(maker)) continue;
    const drawn = lotOf(`${day} ${maker}`);
    if (drawn < lot) [chosen, lot] = [index, drawn];
  }
  return chosen;
}

/** A number that looks drawn by chance and is the same for the same text (FNV-1a). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
