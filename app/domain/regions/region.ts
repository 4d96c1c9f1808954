// Regions (광역자치단체) with dates, predecessors and successors. Pure. Days are KST, both ends included.
import { z } from 'zod';

import { isDay } from '#app/lib/time.ts';

const day = z.string().refine(isDay);

export const regionKinds = [
  ...(['special_city', 'metropolitan_city', 'special_self_governing_city', 'province'] as const),
  ...(['special_self_governing_province', 'integrated_special_city'] as const),
] as const;

const regionWords = z.strictObject({ name: z.string().min(1).max(60), shortName: z.string().min(1).max(40), introduction: z.string().max(2_000) });

/** A region as it is written. */
export const regionContent = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  kind: z.enum(regionKinds),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  successorKey: z.string().nullable(),
  landscape: z.string().min(1).max(40),
  mediaId: z.string().nullable(),
  ko: regionWords,
  en: regionWords,
  codes: z.array(z.strictObject({ system: z.string().min(1).max(40), value: z.string().min(1).max(40), validFrom: day.nullable(), validTo: day.nullable() })),
});
export type RegionContent = z.output<typeof regionContent>;

const introduction = z.string().trim().max(2_000);

/** Input of edit-region-text: the introductions; `expectedRevision` is the Korean text's `sourceRevision` that the form showed. */
export const editRegionTextInput = z.strictObject({ regionKey: z.string().min(1).max(40), expectedRevision: z.int(), ko: introduction, en: introduction });
export type EditRegionText = z.output<typeof editRegionTextInput>;
