// Exclusive halls (전용판매관), pure: what is written about one, its state by the clock, what may be set aside. The desk's forms use it too.
// Windows are [opensAt, closesAt) in UTC instants; forms give Korean time. Prices are KRW for one piece.
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';

export const hallTones = ['lacquer', 'celadon', 'indigo', 'brass'] as const;
/** draft: not shown; announced, open, closed: by the window; settled: every piece that was left went back; cancelled: called off. */
export type HallState = 'draft' | 'announced' | 'open' | 'closed' | 'settled' | 'cancelled';

export interface HallFacts {
  opensAt: Date;
  closesAt: Date;
  announced: boolean;
  cancelledAt: Date | null;
  settledAt: Date | null;
}

/** The state at an instant of the market's clock. A hall that was never announced is a draft until its window is over. */
export function hallState(hall: HallFacts, now: Date): HallState {
  if (hall.cancelledAt !== null) return 'cancelled';
  if (hall.settledAt !== null) return 'settled';
  if (now >= hall.closesAt) return 'closed';
  if (!hall.announced) return 'draft';
  return now < hall.opensAt ? 'announced' : 'open';
}

/** Pieces may be set aside, changed or withdrawn until the hall is over. */
export function canStock(state: HallState): boolean {
  return state === 'draft' || state === 'announced' || state === 'open';
}

/** The least price of anything that is sold, in won. */
export const leastPrice = 100;

/** In a hall nothing costs more than directly; null is the direct price itself. */
export function isHallPrice(price: number | null, directPrice: number): boolean {
  return price === null || (Number.isSafeInteger(price) && price >= leastPrice && price <= directPrice);
}

/** What a hall asks of `setAside` pieces: sold ones stay counted, held ones cannot leave. */
export function leastSetAside(item: { setAside: number }, pool: { onHand: number; held: number }): number {
  return item.setAside - (pool.onHand - pool.held);
}

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const id = z.string().min(1).max(60);

const hallWords = z.strictObject({
  name: z.string().trim().min(1).max(80),
  tagline: z.string().trim().min(1).max(160),
  story: z.string().trim().min(1).max(10_000),
  eligibility: z.string().trim().max(2_000).default(''),
});

const hallZone = z.strictObject({
  slug,
  nameKo: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(60),
  textKo: z.string().trim().max(1_000).default(''),
  textEn: z.string().trim().max(1_000).default(''),
});

/** A hall as it is written; zones in the order in which they are shown. */
export const hallContent = z.strictObject({
  tone: z.enum(hallTones),
  opensAt: koreanMoment,
  closesAt: koreanMoment,
  announced: z.boolean().default(false),
  regionKey: z.string().max(40).nullable().default(null),
  ko: hallWords,
  en: hallWords,
  zones: z
    .array(hallZone)
    .min(1)
    .max(12)
    .refine(haveOwnSlugs, { params: { kind: 'shared_slug' } }),
});
export type HallContent = z.output<typeof hallContent>;
export type HallZoneContent = z.output<typeof hallZone>;

/** Input of open-hall. */
export const openHallInput = hallContent.extend({ slug });
export type OpenHall = z.output<typeof openHallInput>;

/** Input of change-hall: the whole content, and the version that the form showed. */
export const changeHallInput = hallContent.extend({ hallId: id, expectedVersion: z.int() });
export type ChangeHall = z.output<typeof changeHallInput>;

/** Input of cancel-hall. */
export const cancelHallInput = z.strictObject({ hallId: id, reason: z.string().trim().min(1).max(1_000) });
export type CancelHall = z.output<typeof cancelHallInput>;

const pieces = z.int().min(1).max(100_000);
const price = z.int().min(leastPrice).max(100_000_000).nullable().default(null);

/** Input of set-aside: a variant for a zone. `price` null is the direct price. */
export const setAsideInput = z.strictObject({ hallId: id, zoneId: id, variantId: id, quantity: pieces, price });
export type SetAside = z.output<typeof setAsideInput>;

/** Input of change-set-aside: the new total (with what was sold there); `expectedSetAside` is what the form showed. */
export const changeSetAsideInput = z.strictObject({
  hallId: id,
  itemId: id,
  zoneId: id,
  quantity: z.int().min(0).max(100_000),
  price,
  expectedSetAside: z.int().min(0),
});
export type ChangeSetAside = z.output<typeof changeSetAsideInput>;

/** Input of withdraw-from-hall. */
export const withdrawFromHallInput = z.strictObject({ hallId: id, itemId: id, reason: z.string().trim().max(1_000).default('') });
export type WithdrawFromHall = z.output<typeof withdrawFromHallInput>;

function haveOwnSlugs(zones: readonly { slug: string }[]): boolean {
  return new Set(zones.map((zone) => zone.slug)).size === zones.length;
}
