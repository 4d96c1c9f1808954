// Clusters (집적지) as destinations: what is written about one. Pure; the curator's form uses it too. Prices are KRW for one person.
import { z } from 'zod';

import { isDay } from '#app/lib/time.ts';

export const clusterWords = z.strictObject({
  name: z.string().trim().min(1).max(100),
  tagline: z.string().trim().max(200).default(''),
  story: z.string().trim().max(10_000).default(''),
  gettingThere: z.string().trim().max(2_000).default(''),
  etiquette: z.string().trim().max(2_000).default(''),
  season: z.string().trim().max(2_000).default(''),
});

const experienceWords = z.strictObject({
  name: z.string().trim().min(1).max(100),
  summary: z.string().trim().max(400),
  whatYouDo: z.string().trim().max(4_000),
});

export const clusterExperience = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
    durationMinutes: z.int().min(10).max(2_880),
    minPeople: z.int().min(1).max(500),
    maxPeople: z.int().min(1).max(500),
    minAge: z.int().min(0).max(99),
    priceFrom: z.int().min(0).max(10_000_000),
    bookingNeeded: z.boolean(),
    languages: z.array(z.enum(['ko', 'en'])).min(1),
    ko: experienceWords,
    en: experienceWords,
  })
  .refine((experience) => experience.minPeople <= experience.maxPeople, { path: ['maxPeople'] });

export const designations = ['DESIGNATED', 'CANDIDATE', 'SUPPORT_CENTER_ONLY', 'NOT_DESIGNATED', 'UNKNOWN'] as const;

// A cluster as it is written. `designation` stays UNKNOWN until a curator has checked the ministry's notice.
const contentShape = z.strictObject({
  regionKey: z.string().min(1).max(40),
  district: z.string().trim().min(1).max(80),
  lat: z.number().min(33).max(39),
  lng: z.number().min(124).max(132),
  accuracyKm: z.number().min(0).max(50),
  ksic: z.array(z.string().regex(/^\d{2,5}$/)).max(20),
  kind: z.enum(['production', 'tourism', 'urban']),
  designation: z.enum(designations),
  published: z.boolean(),
  checkedOn: z.string().refine(isDay).nullable(),
  mediaId: z.string().nullable(),
  facts: z.array(z.strictObject({ ko: z.string().max(400), en: z.string().max(400), year: z.int().min(1900).max(2100), source: z.string().max(200) })).max(20),
  ko: clusterWords,
  en: clusterWords,
  experiences: z
    .array(clusterExperience)
    .max(20)
    .refine((list) => new Set(list.map((experience) => experience.slug)).size === list.length, { error: 'two experiences share a slug' }),
});

/** A cluster as it is written; whatever it says of a designation was checked on a day. */
export const clusterContent = contentShape.refine((cluster) => cluster.designation === 'UNKNOWN' || cluster.checkedOn !== null, { path: ['checkedOn'] });
export type ClusterContent = z.output<typeof clusterContent>;
