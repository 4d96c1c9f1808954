// Makers (소공인): states, proof, and what an application and the shop's settings hold. Pure; forms use the schemas.
import { z } from 'zod';

import { parseBusinessNumber } from '#app/lib/business-number.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { isPostalCode } from '#app/lib/postal-code.ts';
import { isDay } from '#app/lib/time.ts';

export type MakerStatus = 'applied' | 'in_review' | 'approved' | 'suspended' | 'closed';
export type ProofState = 'submitted' | 'verified' | 'expiring' | 'expired' | 'refused';

export const makerMoves: Readonly<Record<MakerStatus, readonly MakerStatus[]>> = {
  applied: ['in_review', 'approved', 'closed'],
  in_review: ['approved', 'closed'],
  approved: ['suspended', 'closed'],
  suspended: ['approved', 'closed'],
  closed: [],
};

/** Whether a maker may go from one state to another. */
export function canMoveMaker(from: MakerStatus, to: MakerStatus): boolean {
  return makerMoves[from].includes(to);
}

/** Evidence of being a small manufacturer (facts 1.2). */
export const proofKinds = ['small_business_certificate', 'insured_employees_list', 'factory_registration', 'direct_production_certificate'] as const;

const words = (most: number) => z.string().trim().min(1).max(most);
const maybe = (most: number) => z.string().trim().max(most);
const day = z.string().refine(isDay);

/** Ten digits with their check digit; hyphens and spaces are taken off. */
const businessNumber = z.string().transform((text, context) => {
  const parsed = parseBusinessNumber(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.refusal.kind });
  return z.NEVER;
});

const phone = z.string().transform((text, context) => {
  const parsed = parsePhone(text);
  if (parsed.ok) return parsed.value.display;
  context.addIssue({ code: 'custom', message: parsed.refusal.kind });
  return z.NEVER;
});

/** What the shop says of itself in one language; introduction and story are Markdown. */
export const makerText = z.strictObject({ name: words(60), craft: maybe(80), introduction: maybe(400), story: maybe(6_000) });
export type MakerText = z.output<typeof makerText>;

export const shippingTerms = z.strictObject({
  fee: z.int().min(0).max(100_000),
  freeOver: z.int().min(1).max(10_000_000).nullable(),
  remoteSurcharge: z.int().min(0).max(100_000),
  pickup: z.boolean().default(false),
  pickupNoteKo: z.string().trim().max(200).default(''),
  pickupNoteEn: z.string().trim().max(200).default(''),
  /** Fees by weight, in rising order; none: the flat fee. */
  bands: z
    .array(z.strictObject({ upToGrams: z.int().min(1).max(1_000_000), fee: z.int().min(0).max(100_000) }))
    .max(6)
    .default([])
    .refine((bands) => bands.every((band, place) => place === 0 || band.upToGrams > (bands[place - 1]?.upToGrams ?? 0))),
});
export type ShippingTerms = z.output<typeof shippingTerms>;

/** An application to sell. A mail-order report number or the reason for being exempt is needed (facts 1.4). */
export const makerApplication = z
  .strictObject({
    ko: makerText,
    en: makerText,
    businessNumber,
    mailOrderNumber: words(60).nullable(),
    mailOrderExempt: z.enum(['EXEMPT_UNDER_50', 'EXEMPT_SIMPLIFIED']).nullable(),
    representativeKo: words(40),
    representativeEn: words(60),
    phone,
    email: z.email().max(200),
    postalCode: z.string().refine(isPostalCode),
    addressKo: words(200),
    addressEn: words(200),
    ksic: z.string().regex(/^(1\d|2\d|3[0-4])\d{0,3}$/),
    foundedYear: z.int().min(1800).max(2100),
    employees: z.number().min(0).lt(10),
    dispatchDays: z.int().min(0).max(30),
    shipping: shippingTerms,
    workshop: z.strictObject({
      regionKey: words(40),
      clusterId: z.string().min(1).nullable(),
      district: words(80),
      addressKo: words(200),
      addressEn: words(200),
    }),
    proof: z.strictObject({ kind: z.enum(proofKinds), issuedOn: day, expiresOn: day, mediaId: z.string().nullable() }),
  })
  .refine((application) => application.mailOrderNumber !== null || application.mailOrderExempt !== null, { path: ['mailOrderNumber'] })
  .refine((application) => application.proof.issuedOn < application.proof.expiresOn, { path: ['proof', 'expiresOn'] });
export type MakerApplication = z.output<typeof makerApplication>;

/** What a maker changes of its shop without review. */
export const shopTexts = z.strictObject({ ko: makerText, en: makerText, dispatchDays: z.int().min(0).max(30), mediaId: z.string().nullable() });
export type ShopTexts = z.output<typeof shopTexts>;
