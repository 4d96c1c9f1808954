// Halls (전용판매관): state from window and flags, what is written about one, who may sell in one. Pure; instants are UTC, edges are KST wall time.
import { z } from 'zod';

export type HallState = 'draft' | 'cancelled' | 'announced' | 'open' | 'closed';

export interface HallWindow {
  opensAt: Date;
  closesAt: Date;
  announced: boolean;
  cancelledAt: Date | null;
}

/** The state at an instant: never stored. The opening instant belongs to the window, the closing one does not. */
export function hallState(hall: HallWindow, now: Date): HallState {
  if (hall.cancelledAt !== null) return 'cancelled';
  if (now >= hall.closesAt) return 'closed';
  if (!hall.announced) return 'draft';
  return now < hall.opensAt ? 'announced' : 'open';
}

/** Whether pieces may be set aside for it. */
export function canSetAside(state: HallState): boolean {
  return state === 'draft' || state === 'announced' || state === 'open';
}

/** Whether what is left goes back to its makers. */
export function isOver(state: HallState): boolean {
  return state === 'closed' || state === 'cancelled';
}

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const hallWords = z.strictObject({
  name: z.string().trim().min(1).max(80),
  tagline: z.string().trim().max(200),
  story: z.string().trim().max(10_000),
  eligibility: z.string().trim().max(2_000),
});

export const hallTones = ['lacquer', 'celadon', 'indigo', 'brass'] as const;

/** A hall as it is written; story is Markdown. */
export const hallContent = z
  .strictObject({
    slug,
    tone: z.enum(hallTones),
    opensAt: z.date(),
    closesAt: z.date(),
    announced: z.boolean(),
    regionKey: z.string().nullable(),
    mediaId: z.string().nullable(),
    ko: hallWords,
    en: hallWords,
    zones: z
      .array(
        z.strictObject({
          slug,
          nameKo: z.string().trim().min(1).max(80),
          nameEn: z.string().trim().min(1).max(80),
          textKo: z.string().trim().max(1_000),
          textEn: z.string().trim().max(1_000),
        }),
      )
      .min(1)
      .max(12),
  })
  .refine((hall) => hall.opensAt < hall.closesAt, { path: ['closesAt'] })
  .refine((hall) => new Set(hall.zones.map((zone) => zone.slug)).size === hall.zones.length, { path: ['zones'] });
export type HallContent = z.output<typeof hallContent>;
