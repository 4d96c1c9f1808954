// The product-information notice (상품정보제공고시) and certification a category asks for (facts 2.3, 2.10). Pure.
import tables from './product-notice.json' with { type: 'json' };

export interface NoticeField {
  key: string;
  label: string;
}
export interface NoticeTable {
  ko: string;
  fields: NoticeField[];
}

const byKey = new Map<string, NoticeTable>(Object.entries(tables));

/** The table of a category's notice key; null for an unknown key. */
export function findNoticeTable(noticeKey: string): NoticeTable | null {
  return byKey.get(noticeKey) ?? null;
}

// "See the detail page" says nothing: the notice asks for the fact itself.
const evasive = /상세\s*(페이지|설명|정보|이미지)?\s*(을|를)?\s*(참조|참고)|see (the )?(detail|description)|refer to (the )?(detail|description)/i;

/** Whether a notice value only points elsewhere ('상세페이지 참조'). */
export function isEvasive(value: string): boolean {
  return evasive.test(value.normalize('NFKC'));
}

export type NoticeProblem = { field: string; problem: 'missing' | 'evasive' | 'unknown' };

/** What is wrong with the notice fields of a listing. */
export function noticeProblems(noticeKey: string, notice: Readonly<Record<string, string>>): NoticeProblem[] {
  const fields = findNoticeTable(noticeKey)?.fields ?? [];
  const problems: NoticeProblem[] = [];
  for (const { key } of fields) {
    const value = (notice[key] ?? '').trim();
    if (value === '') problems.push({ field: key, problem: 'missing' });
    else if (isEvasive(value)) problems.push({ field: key, problem: 'evasive' });
  }
  const known = new Set(fields.map((field) => field.key));
  return [
    ...problems,
    ...Object.keys(notice)
      .filter((key) => !known.has(key))
      .map((field) => ({ field, problem: 'unknown' as const })),
  ];
}

// Children's goods, household chemicals (both by notice) and electrical lamps (by shelf) need a certificate or report number.
const certifiedNotices = new Set(['kids', 'household_chem']);
const certifiedShelves = new Set(['lamps', 'hanji-lamps']);

/** Whether goods of the category need a KC or report number before they are listed. */
export function needsCertificate(category: { slug: string; noticeKey: string }): boolean {
  return certifiedNotices.has(category.noticeKey) || certifiedShelves.has(category.slug);
}
