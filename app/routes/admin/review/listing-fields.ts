// A listing as a list of labelled texts, so that two of them can be compared field by field.
import { wonText } from '#app/components/price.tsx';
import type { ListingContent, ListingText, Made } from '#app/domain/catalog/listing.ts';
import { findNoticeTable } from '#app/domain/catalog/notice.ts';
import { m } from '#app/paraglide/messages.js';
import { madeWord } from '#app/routes/store/search/search-words.ts';

export interface ComparedField {
  key: string;
  label: string;
  /** Null: there was nothing to compare with. */
  before: string | null;
  after: string;
}

export interface Listing {
  content: ListingContent;
  made: Made;
  leadDays: number;
  noticeKey: string;
  categoryName: string | null;
}

interface LabelledText {
  key: string;
  label: string;
  text: string;
}

/** Every field of both, in the order of the page; equal ones included. */
export function compareListings(before: Listing | null, after: Listing): ComparedField[] {
  const old = before === null ? [] : fieldsOf(before);
  const now = fieldsOf(after);
  const gone = old.filter((field) => !now.some((one) => one.key === field.key)).map((field) => ({ ...field, text: '' }));
  return [...now, ...gone].map(({ key, label, text }) => ({
    key,
    label,
    before: before === null ? null : (old.find((one) => one.key === key)?.text ?? ''),
    after: text,
  }));
}

function fieldsOf({ content, made, leadDays, noticeKey, categoryName }: Listing): LabelledText[] {
  const { texts, options, variants, notice, kc, occasions, materials, materialKeys, technique, customFields } = content;
  return [
    { key: 'category', label: m.admin_category(), text: categoryName ?? '' },
    { key: 'made', label: m.admin_field_made(), text: madeWord(made) },
    { key: 'leadDays', label: m.admin_field_lead_days(), text: String(leadDays) },
    ...textFields('ko', texts.ko),
    ...textFields('en', texts.en ?? { name: '', summary: '', description: '', steps: [], care: '' }),
    { key: 'options', label: m.admin_field_options(), text: lines(options.map((one) => `${pair(one)}: ${one.values.map(pair).join(', ')}`)) },
    {
      key: 'variants',
      label: m.admin_field_variants(),
      text: lines(variants.map((one) => `${one.sku} · ${one.valuesKo.join(' / ')} · ${wonText(one.price)} · ${String(one.weightGrams)} g`)),
    },
    ...Object.keys(notice).map((key) => ({ key: `notice.${key}`, label: noticeLabel(noticeKey, key), text: notice[key] ?? '' })),
    { key: 'kc', label: m.admin_field_kc(), text: kc ?? '' },
    { key: 'materials', label: m.admin_field_materials(), text: materials.join(', ') },
    { key: 'materialKeys', label: m.admin_field_material_keys(), text: materialKeys.join(', ') },
    { key: 'technique', label: m.admin_field_technique(), text: technique },
    { key: 'occasions', label: m.admin_field_occasions(), text: occasions.join(', ') },
    { key: 'customFields', label: m.admin_field_custom(), text: lines(customFields.map(pair)) },
  ];
}

function textFields(locale: 'ko' | 'en', text: ListingText): LabelledText[] {
  const labels = { name: m.admin_field_name(), summary: m.admin_field_summary(), description: m.admin_field_description(), care: m.admin_field_care() };
  const inLanguage = (label: string): string => (locale === 'ko' ? m.admin_in_korean({ label }) : m.admin_in_english({ label }));
  return [
    ...(['name', 'summary', 'description', 'care'] as const).map((field) => ({
      key: `${locale}.${field}`,
      label: inLanguage(labels[field]),
      text: text[field],
    })),
    { key: `${locale}.steps`, label: inLanguage(m.admin_field_steps()), text: lines(text.steps.map((step, place) => `${String(place + 1)}. ${step}`)) },
  ];
}

function noticeLabel(noticeKey: string, key: string): string {
  return findNoticeTable(noticeKey)?.fields.find((field) => field.key === key)?.label ?? key;
}

function pair({ ko, en }: { ko: string; en: string }): string {
  return en === '' ? ko : `${ko} (${en})`;
}

function lines(parts: readonly string[]): string {
  return parts.join('\n');
}
