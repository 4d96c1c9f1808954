// What may be counted and under which name: queries that cannot name a person, sources without paths, known kinds. Pure.

export const VIEW_KINDS = ['product', 'maker', 'star', 'place', 'hall'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** Where a view came from; `outside` and `direct` tell nothing more. */
export const SOURCES = ['search', 'shelf', 'home', 'hall', 'place', 'star', 'maker', 'product', 'shop', 'outside', 'direct'] as const;
export type Source = (typeof SOURCES)[number];

/** Queries asked fewer times than this on a day lose their name after `rareDays`; all counts end after `keptDays`. */
export const rareBelow = 3;
export const rareDays = 7;
export const keptDays = 400;

const LONGEST = 40;
const MOST_WORDS = 6;

/**
 * The name under which a query is counted: lower case, single spaces. '' (counted without a name) for what could name somebody: addresses,
 * numbers of five digits and more however they are parted, links, and texts longer than a search.
 */
export function countedQuery(typed: string): string {
  const text = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS) return '';
  if (/[@＠]|:\/\/|www\./u.test(text)) return '';
  // 010-1234-5678, 010 1234 5678, 900101-1234567: digits parted by what people part numbers with.
  const joined = text.normalize('NFKC').replace(/(?<=\d)[\s\-–—._/()]+(?=\d)/gu, '');
  return /\d{5}/u.test(joined) || /\p{Nd}{5}/u.test(joined) ? '' : text;
}

const SOURCE_OF: readonly (readonly [prefix: string, source: Source])[] = [
  ['search', 'search'],
  ['categories', 'shelf'],
  ['halls', 'hall'],
  ['clusters', 'place'],
  ['regions', 'place'],
  ['stars', 'star'],
  ['makers', 'maker'],
  ['products', 'product'],
];

/** The source that a Referer header names; `host` is the shop's own. */
export function sourceOf(referer: string | null | undefined, host: string): Source {
  if (referer == null || referer === '') return 'direct';
  let from: URL;
  try {
    from = new URL(referer);
  } catch {
    return 'direct';
  }
  if (from.host !== host) return 'outside';
  const [folder = ''] = from.pathname.replace(/^\/(?:en(?:\/|$))?/u, '').split('/');
  if (folder === '') return 'home';
  return SOURCE_OF.find(([prefix]) => prefix === folder)?.[1] ?? 'shop';
}

/** A page's subject as its headers say it ("product:prd_…"); null for anything else. */
export function viewOf(text: string): { kind: ViewKind; key: string } | null {
  const [name = '', key = ''] = text.split(':', 2);
  const kind = VIEW_KINDS.find((known) => known === name);
  return kind === undefined || !/^[\w-]{1,60}$/u.test(key) ? null : { kind, key };
}
