// A filter tree in Meilisearch's language. Names come from a fixed table, values are always quoted: what a reader chose never becomes
// part of the expression (T18). Pure.
import { unreachable } from '#app/lib/invariant.ts';

import type { Filter } from '#app/domain/search/filter.ts';

const NOTHING = 'id IN []';

/** Null when everything meets it. */
export function meiliFilter(filter: Filter): string | null {
  switch (filter.kind) {
    case 'and':
      return joined(filter.of.map(meiliFilter), 'AND');
    case 'or':
      return filter.of.length === 0 ? NOTHING : orOf(filter.of.map(meiliFilter));
    case 'not': {
      const inner = meiliFilter(filter.of);
      return inner === null ? NOTHING : `NOT (${inner})`;
    }
    case 'in':
      return oneOf(filter.field, filter.values);
    case 'is':
      return `${filter.field} = ${String(filter.value)}`;
    case 'range':
      return joined([atLeast(filter.min), atMost(filter.max)], 'AND');
    default:
      return unreachable(filter);
  }
}

/** Everything that must hold, as one expression. */
export function allFilters(filters: readonly Filter[]): string | null {
  return joined(filters.map(meiliFilter), 'AND');
}

/** One of these values; none of them matches nothing. */
export function oneOf(field: string, values: readonly string[]): string {
  return values.length === 0 ? NOTHING : `${field} IN [${values.map(quoted).join(', ')}]`;
}

export function startsWith(field: string, beginning: string): string {
  return `${field} STARTS WITH ${quoted(beginning)}`;
}

function atLeast(min: number | undefined): string | null {
  return min === undefined ? null : `maxPrice >= ${Math.trunc(min).toFixed(0)}`;
}

function atMost(max: number | undefined): string | null {
  return max === undefined ? null : `minPrice <= ${Math.trunc(max).toFixed(0)}`;
}

function orOf(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : joined(parts, 'OR');
}

/** The expressions that are there, each in brackets; null when there is none. */
export function joined(parts: readonly (string | null)[], word: 'AND' | 'OR'): string | null {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length === 0 ? null : present.map((part) => `(${String(part)})`).join(` ${word} `);
}

/** A value between double quotes; backslash and quote are escaped, line breaks and NUL become spaces. */
export function quoted(value: string): string {
  return `"${value
    .replace(/[\0\r\n]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}
