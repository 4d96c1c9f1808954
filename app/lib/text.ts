// Small deeds on text: address parts, cuts, CSV cells (RFC 4180; ASVS 1.2.10) and mail header lines (ASVS 1.3.11).

const graphemes = /* @__PURE__ */ new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** ASCII letters, digits and single hyphens, at most `most` characters; '' when nothing is left. Korean: `romanSlug`. */
export function slugify(text: string, most = 80): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > most) return slug === '' ? word.slice(0, most) : slug;
    slug = longer;
  }
  return slug;
}

/** At most `most` visible characters; a longer text ends in '…', which counts as one. Never cuts through a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const visible = Array.from(graphemes.segment(text), (part) => part.segment);
  if (visible.length <= most) return text;
  return `${visible
    .slice(0, Math.max(0, most - 1))
    .join('')
    .trimEnd()}…`;
}

/** A copy in the order of a text of each; equal ones keep their places. Rows are locked in this order. */
export function sortedBy<T>(things: Iterable<T>, textOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b))));
}

const FORMULA_START = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
const CONTROL_START = /^\p{Cc}/u;

/**
 * One CSV cell, quoted where needed. Text that a spreadsheet could take for a formula gets a leading apostrophe;
 * real numbers stay numbers; null is an empty cell. Rows are joined by ',' and '\r\n'.
 */
export function csvCell(value: string | number | bigint | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const risky = FORMULA_START.has(value.trimStart().charAt(0)) || CONTROL_START.test(value);
  const text = risky ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line without line breaks or control characters, for mail headers and log lines; white space becomes single spaces. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Rows as CSV text (RFC 4180) with a byte order mark, for spreadsheets; cells are made harmless. */
export function csvText(rows: readonly (readonly Parameters<typeof csvCell>[0][])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
