// Prices said in words, read into a filter: 3만원 이하, 1-2만원대, 최소 1만원, under 30000 won. Amounts are whole KRW, ends included. Pure.
import type { Filter } from '#app/domain/search/filter.ts';

export interface PricePhrase {
  filter: Filter;
  /** The phrase as typed. */
  said: string;
  /** For showing: "10000-20000", "-30000", "10000-". */
  meant: string;
  /** The text without the phrase. */
  rest: string;
}

interface Bounds {
  min?: number;
  max?: number;
}

interface Reading {
  pattern: RegExp;
  read: (groups: Readonly<Record<string, string | undefined>>) => Bounds | null;
}

const UNITS: Readonly<Record<string, number>> = { 백만: 1_000_000, 십만: 100_000, 만: 10_000, 천: 1_000 };
const NUMERALS: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 };
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,8}(?:\\.\\d)?';
/** 3만, 1만5천원, 30,000원, 만원, 삼만원. */
const amount = (name: string): string => `(?<${name}>(?:${DIGITS}|[일이삼사오육칠팔구](?=\\s?[만천]))?\\s?(?:백만|십만|만|천)?(?:\\s?\\d천)?\\s?원?)`;
const LATIN = `(?:₩|krw)?\\s?(?<number>${DIGITS})\\s?(?<unit>k\\b|만|천)?\\s?(?:원|won|krw)?`;
const FROM_TO = '\\s?(?:[-~∼〜–]|에서|부터)\\s?';

// The first reading that fits counts: closer ones come first.
const READINGS: readonly Reading[] = [
  {
    pattern: /(?<from>\d{1,4})\s?(?:만\s?원?)?\s?[-~∼〜]\s?(?<to>\d{1,4})\s?(?<unit>만|천)\s?원?대/u,
    read: ({ from, to, unit }) => {
      const step = UNITS[unit ?? ''] ?? 1;
      return { min: Number(from) * step, max: (Number(to) + 1) * step - 1 };
    },
  },
  {
    pattern: /(?<from>\d{1,4})\s?(?<unit>만|천)\s?원?대/u,
    read: ({ from, unit }) => {
      const step = UNITS[unit ?? ''] ?? 1;
      const width = Number(from) >= 10 && Number(from) % 10 === 0 ? step * 10 : step;
      return { min: Number(from) * step, max: Number(from) * step + width - 1 };
    },
  },
  {
    pattern: new RegExp(`(?<low>\\d{1,8}(?:,\\d{3})?)\\s?(?<lowUnit>만|천)?\\s?원?${FROM_TO}${amount('high')}(?:\\s?(?:사이|까지|이하))?`, 'u'),
    read: ({ low, lowUnit, high }) => {
      const max = amountOf(high);
      const unit = lowUnit ?? /만|천/u.exec(high ?? '')?.[0];
      const min = Number((low ?? '').replaceAll(',', '')) * (UNITS[unit ?? ''] ?? 1);
      return max === null || min > max ? null : { min, max };
    },
  },
  {
    pattern: new RegExp(
      `${amount('high')}\\s?(?:을|를|이|가)?\\s?(?<word>이하|이내|미만|아래|까지|안쪽|안으로|밑|넘지\\s?않는|안\\s?넘는|보다\\s?(?:싼|저렴한))(?:의|로|으로)?`,
      'u',
    ),
    read: ({ high, word }) => upTo(amountOf(high), word === '미만'),
  },
  {
    pattern: new RegExp(`${amount('low')}\\s?(?:을|를|이|가)?\\s?(?<word>이상|초과|부터|넘는|보다\\s?비싼)(?:의)?`, 'u'),
    read: ({ low, word }) => from(amountOf(low), word !== '이상' && word !== '부터'),
  },
  { pattern: new RegExp(`(?:최대|많아야|비싸야)\\s?${amount('high')}`, 'u'), read: ({ high }) => upTo(amountOf(high), false) },
  { pattern: new RegExp(`(?:최소|적어도)\\s?${amount('low')}`, 'u'), read: ({ low }) => from(amountOf(low), false) },
  {
    pattern: new RegExp(`${amount('about')}\\s?(?<word>정도|내외|안팎|전후|쯤|짜리)(?:의|로|인)?`, 'u'),
    read: ({ about, word }) => around(amountOf(about), word === '짜리' ? 0.1 : 0.2),
  },
  {
    pattern: new RegExp(`(?:between|from)\\s${LATIN.replaceAll('<number>', '<low>').replaceAll('<unit>', '<lowUnit>')}\\s?(?:and|to|-|~)\\s?${LATIN}`, 'iu'),
    read: ({ low, lowUnit, number, unit }) => {
      const [min, max] = [latinAmount(low, lowUnit ?? unit), latinAmount(number, unit)];
      return min === null || max === null || min > max ? null : { min, max };
    },
  },
  {
    pattern: new RegExp(`(?:under|below|less than|cheaper than|up to|at most|no more than|not over|within|max(?:imum)?(?:\\sof)?|<=?)\\s?${LATIN}`, 'iu'),
    read: ({ number, unit }) => upTo(latinAmount(number, unit), false),
  },
  {
    pattern: new RegExp(`(?:over|above|more than|at least|starting at|min(?:imum)?(?:\\sof)?|>=?)\\s?${LATIN}`, 'iu'),
    read: ({ number, unit }) => from(latinAmount(number, unit), false),
  },
  {
    pattern: new RegExp(`${LATIN}\\s?(?<word>or less|and under|or under|or below|max\\b|or more|and over|and up|or over)`, 'iu'),
    read: ({ number, unit, word }) => {
      const value = latinAmount(number, unit);
      return /more|over|up$/iu.test(word ?? '') ? from(value, false) : upTo(value, false);
    },
  },
];

function upTo(value: number | null, isOpen: boolean): Bounds | null {
  return value === null ? null : { max: isOpen ? value - 1 : value };
}

function from(value: number | null, isOpen: boolean): Bounds | null {
  return value === null ? null : { min: isOpen ? value + 1 : value };
}

function around(value: number | null, share: number): Bounds | null {
  return value === null ? null : { min: Math.round(value * (1 - share)), max: Math.round(value * (1 + share)) };
}

interface Match {
  bounds: Bounds;
  said: string;
  rest: string;
}

/** The price phrase of a text, or null; a lowest and a highest price said apart (1만원 이상 3만원 이하) are one. */
export function readPricePhrase(text: string): PricePhrase | null {
  const first = firstIn(text);
  if (first === null) return null;
  const isHalf = first.bounds.min === undefined || first.bounds.max === undefined;
  const other = isHalf ? firstIn(first.rest) : null;
  const isOther = other !== null && completes(first.bounds, other.bounds);
  const bounds = isOther ? { ...first.bounds, ...other.bounds } : first.bounds;
  const said = isOther ? [first.said, other.said].sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(' ') : first.said;
  const meant = `${bounds.min?.toFixed(0) ?? ''}-${bounds.max?.toFixed(0) ?? ''}`;
  return { filter: { kind: 'range', field: 'price', ...bounds }, said, meant, rest: isOther ? other.rest : first.rest };
}

function completes(one: Bounds, other: Bounds): boolean {
  const [min, max] = [one.min ?? other.min, one.max ?? other.max];
  const isOneEach = (one.min === undefined) !== (other.min === undefined) && (one.max === undefined) !== (other.max === undefined);
  return isOneEach && min !== undefined && max !== undefined && min <= max;
}

function firstIn(text: string): Match | null {
  for (const { pattern, read } of READINGS) {
    const match = pattern.exec(text);
    const bounds = match ? read(match.groups ?? {}) : null;
    if (!match || !bounds) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/gu, ' ').trim();
    return { bounds, said: match[0].trim(), rest };
  }
  return null;
}

/** KRW of 3만, 1만5천원, 30,000원, 만원, 삼만원; null for a bare small number, which may count anything. */
function amountOf(text: string | undefined): number | null {
  const match = /^(?<number>[\d,.]+|[일이삼사오육칠팔구])?\s?(?<unit>백만|십만|만|천)?(?:\s?(?<thousands>\d)천)?\s?(?<won>원)?$/u.exec((text ?? '').trim());
  const { number, unit, thousands, won } = match?.groups ?? {};
  if (number === undefined && unit === undefined) return null;
  const base = number === undefined ? 1 : (NUMERALS[number] ?? Number(number.replaceAll(',', '')));
  const value = Math.round(base * (UNITS[unit ?? ''] ?? 1)) + Number(thousands ?? 0) * 1000;
  if (!Number.isSafeInteger(value) || value <= 0) return null;
  return unit === undefined && won === undefined && value < 1000 ? null : value;
}

/** KRW of 30,000 and 30k; null for less than a thousand, which may count anything. */
function latinAmount(number: string | undefined, unit: string | undefined): number | null {
  const value = Math.round(Number((number ?? '').replaceAll(',', '')) * (unit === undefined ? 1 : (UNITS[unit] ?? 1000)));
  return Number.isSafeInteger(value) && value >= 1000 ? value : null;
}
