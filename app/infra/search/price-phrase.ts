// Prices said in words, read into a filter: 3만원 이하, 1-2만원대, under 30000 won. Amounts are whole KRW, ends included. Pure.
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

const AMOUNT = (name: string): string => `(?<${name}>(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,8}(?:\\.\\d)?)?\\s?(?:백만|십만|만|천)?(?:\\s?\\d천)?\\s?원?)`;
const UNITS: Readonly<Record<string, number>> = { 백만: 1_000_000, 십만: 100_000, 만: 10_000, 천: 1_000 };

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
    pattern: new RegExp(`(?<low>\\d{1,8}(?:,\\d{3})?)\\s?(?<lowUnit>만|천)?\\s?원?\\s?[-~∼〜]\\s?${AMOUNT('high')}(?:\\s?사이)?`, 'u'),
    read: ({ low, lowUnit, high }) => {
      const max = amountOf(high);
      const unit = lowUnit ?? /만|천/u.exec(high ?? '')?.[0];
      const min = Number((low ?? '').replaceAll(',', '')) * (UNITS[unit ?? ''] ?? 1);
      return max === null || min > max ? null : { min, max };
    },
  },
  {
    pattern: new RegExp(`${AMOUNT('high')}\\s?(?<word>이하|이내|미만|아래|까지|안쪽)(?:의|로)?`, 'u'),
    read: ({ high, word }) => {
      const max = amountOf(high);
      return max === null ? null : { max: word === '미만' ? max - 1 : max };
    },
  },
  {
    pattern: new RegExp(`${AMOUNT('low')}\\s?(?<word>이상|초과|부터|넘는)(?:의)?`, 'u'),
    read: ({ low, word }) => {
      const min = amountOf(low);
      return min === null ? null : { min: word === '초과' || word === '넘는' ? min + 1 : min };
    },
  },
  {
    pattern:
      /(?<word>under|below|less than|up to|over|above|more than|at least)\s(?:₩|krw\s?)?(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,8})\s?(?<thousand>k\b)?\s?(?:won|krw)?/iu,
    read: ({ word, number, thousand }) => {
      const amount = Number((number ?? '').replaceAll(',', '')) * (thousand === undefined ? 1 : 1000);
      if (amount < 1000) return null;
      return /over|above|more|least/iu.test(word ?? '') ? { min: amount } : { max: amount };
    },
  },
];

/** The first price phrase of a text, or null. */
export function readPricePhrase(text: string): PricePhrase | null {
  for (const { pattern, read } of READINGS) {
    const match = pattern.exec(text);
    const bounds = match ? read(match.groups ?? {}) : null;
    if (!match || !bounds) continue;
    const said = match[0].trim();
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/gu, ' ').trim();
    const meant = `${bounds.min?.toFixed(0) ?? ''}-${bounds.max?.toFixed(0) ?? ''}`;
    return { filter: { kind: 'range', field: 'price', ...bounds }, said, meant, rest };
  }
  return null;
}

/** KRW of 3만, 1만5천원, 30,000원, 만원; null for a bare small number, which may count anything. */
function amountOf(text: string | undefined): number | null {
  const match = /^(?<number>[\d,.]+)?\s?(?<unit>백만|십만|만|천)?(?:\s?(?<thousands>\d)천)?\s?(?<won>원)?$/u.exec((text ?? '').trim());
  const { number, unit, thousands, won } = match?.groups ?? {};
  if (number === undefined && unit === undefined) return null;
  const base = number === undefined ? 1 : Number(number.replaceAll(',', ''));
  const amount = Math.round(base * (UNITS[unit ?? ''] ?? 1)) + Number(thousands ?? 0) * 1000;
  if (!Number.isSafeInteger(amount) || amount <= 0) return null;
  return unit === undefined && won === undefined && amount < 1000 ? null : amount;
}
