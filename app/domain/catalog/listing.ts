// A listing's content (a whole snapshot, kept in each revision) and the life of a revision. Pure; the product desk's form uses it too.
import { z } from 'zod';

export type RevisionState = 'draft' | 'in_review' | 'live' | 'superseded' | 'rejected' | 'withdrawn';
export type Made = 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';

/** draft -> in_review -> live -> superseded; rejected and withdrawn end a revision, its content goes on in a new draft. */
export const revisionMoves: Readonly<Record<RevisionState, readonly RevisionState[]>> = {
  draft: ['in_review'],
  in_review: ['live', 'rejected', 'withdrawn'],
  live: ['superseded'],
  superseded: [],
  rejected: [],
  withdrawn: [],
};

/** Whether a revision may go from one state to another. */
export function canMoveRevision(from: RevisionState, to: RevisionState): boolean {
  return revisionMoves[from].includes(to);
}

/** The surfaces by which goods can be filtered. */
export const materialKeys = [
  ...(['celadon', 'white-porcelain', 'buncheong', 'onggi', 'brass', 'lacquer-najeon', 'lacquer-red', 'oak', 'walnut'] as const),
  ...(['bamboo', 'hanji', 'ramie', 'silk', 'cotton-indigo', 'hemp', 'leather', 'glass', 'iron', 'silver', 'gold'] as const),
  ...(['paper-print', 'food-warm', 'food-green', 'wax', 'acetate'] as const),
] as const;
export type MaterialKey = (typeof materialKeys)[number];

export const occasionKeys = ['housewarming', 'parents-day', 'return-gift', 'wedding', 'seollal', 'chuseok', 'birthday', 'baby'] as const;

const words = (most: number) => z.string().trim().max(most);
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/i);

/** What a listing says in one language. `steps` are how it is made, `description` is Markdown. */
export const listingText = z.strictObject({
  name: words(100),
  summary: words(200),
  description: words(10_000),
  steps: z.array(words(300)).max(12),
  care: words(1_000),
});
export type ListingText = z.output<typeof listingText>;

const option = z.strictObject({
  ko: words(40),
  en: words(60),
  values: z
    .array(z.strictObject({ ko: words(60), en: words(80) }))
    .min(1)
    .max(40),
});

/** One thing that can be bought. `price` in KRW with VAT; price and stock count for new variants only: later they change at once, outside revisions. */
export const listingVariant = z.strictObject({
  sku: z.string().trim().min(1).max(80),
  valuesKo: z.array(words(60)).max(3),
  valuesEn: z.array(words(80)).max(3),
  price: z.int().min(100).max(100_000_000),
  stock: z.int().min(0).max(100_000),
  weightGrams: z.int().min(0).max(1_000_000),
});

const picture = z.strictObject({ mediaId: z.string().min(1).max(60), altKo: words(200), altEn: words(200) });

/** What the buyer of a custom-made piece is asked for. */
export const customField = z.strictObject({ key, ko: words(80), en: words(120), required: z.boolean(), maxLength: z.int().min(1).max(500) });

/** The snapshot in `listing_revision.content`. A draft may have gaps (empty words): see `findListingGaps`. English may be missing. */
export const listingContent = z.strictObject({
  texts: z.strictObject({ ko: listingText, en: listingText.nullable() }),
  options: z.array(option).max(3),
  variants: z.array(listingVariant).max(100),
  notice: z.record(key, words(2_000)),
  kc: words(80).nullable(),
  pictures: z.array(picture).max(12),
  occasions: z.array(z.enum(occasionKeys)).max(8),
  materials: z.array(words(60)).max(12),
  materialKeys: z.array(z.enum(materialKeys)).max(4),
  technique: words(120),
  customFields: z.array(customField).max(5),
  /** Other words by which it may be found and that no page shows: what a catalogue calls its shelf. */
  keywords: z.array(words(60)).max(12).default([]),
});
export type ListingContent = z.output<typeof listingContent>;

/** The part of a revision that decides how it is bought. */
export const listingTerms = z.strictObject({
  categoryId: z.string().min(1).max(60),
  made: z.enum(['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM']),
  leadDays: z.int().min(0).max(180),
});
export type ListingTerms = z.output<typeof listingTerms>;

/** An empty content to begin a draft with. */
export function emptyContent(): ListingContent {
  const ko = { name: '', summary: '', description: '', steps: [], care: '' };
  return {
    texts: { ko, en: null },
    options: [],
    variants: [],
    notice: {},
    kc: null,
    pictures: [],
    occasions: [],
    materials: [],
    materialKeys: [],
    technique: '',
    customFields: [],
    keywords: [],
  };
}
