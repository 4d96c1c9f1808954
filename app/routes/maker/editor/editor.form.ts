// What the listing editor posts. Texts are taken as typed (editor-content.ts checks them), unknown fields are refused.
import { z } from 'zod';

import { withRows, type EditorValues } from './editor-values.ts';

const typed = (most: number) => z.string().max(most).default('');
const ticked = z.literal('on').optional();
const text = z.strictObject({ name: typed(1_000), summary: typed(2_000), description: typed(40_000), steps: typed(10_000), care: typed(5_000) });

export const editorForm = z.strictObject({
  intent: z.enum(['save', 'submit', 'fields', 'combine', 'upload']).default('save'),
  base: typed(60),
  version: typed(12),
  categoryId: typed(60),
  made: z.enum(['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM']).default('STOCK'),
  leadDays: typed(12),
  ko: text,
  en: text,
  options: z
    .array(z.strictObject({ ko: typed(400), en: typed(400), valuesKo: typed(5_000), valuesEn: typed(5_000) }))
    .max(3)
    .default([]),
  variants: z
    .array(z.strictObject({ values: typed(400), sku: typed(400), sold: ticked, price: typed(30), stock: typed(30), weight: typed(30) }))
    .max(200)
    .default([]),
  notice: z.record(z.string().max(40), typed(8_000)).default({}),
  kc: typed(400),
  pictures: z
    .array(z.strictObject({ mediaId: typed(60), order: typed(6), altKo: typed(1_000), altEn: typed(1_000), drop: ticked }))
    .max(30)
    .default([]),
  occasions: z.array(z.string().max(40)).max(20).default([]),
  materials: typed(2_000),
  materialKeys: z.array(z.string().max(40)).max(60).default([]),
  technique: typed(1_000),
  customFields: z
    .array(z.strictObject({ key: typed(60), ko: typed(400), en: typed(400), required: ticked, maxLength: typed(12) }))
    .max(10)
    .default([]),
});

/** The posted form as the editor's fields; pictures that were taken out are gone. */
export function toValues(posted: z.output<typeof editorForm>): EditorValues {
  const { base, version, categoryId, made, leadDays, ko, en, options, notice, kc, occasions, materials, materialKeys, technique } = posted;
  return withRows({
    ...{ base, version, categoryId, made, leadDays, ko, en, options, notice, kc, occasions, materials, materialKeys, technique },
    variants: posted.variants.map((row) => ({ ...row, sold: row.sold === 'on' })),
    pictures: posted.pictures
      .filter((picture) => picture.drop !== 'on' && picture.mediaId !== '')
      .map(({ mediaId, order, altKo, altEn }) => ({ mediaId, order, altKo, altEn })),
    customFields: posted.customFields.map((field) => ({ ...field, required: field.required === 'on' })),
  });
}
