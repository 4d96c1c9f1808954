// A filter tree as a test of a row. What is unknown does not match, also inside a `not`. Pure.
import { unreachable } from '#app/lib/invariant.ts';

import type { Filter, FlagField, ListField } from '#app/domain/search/filter.ts';
import { FLAG, MADE, type Table } from './table.ts';

export type Test = (row: number) => boolean;

const ALWAYS: Test = () => true;
const NEVER: Test = () => false;

/** Compiles the filter once for a search. */
export function testOf(filter: Filter, table: Table): Test {
  switch (filter.kind) {
    case 'and': {
      const tests = filter.of.map((part) => testOf(part, table)).filter((test) => test !== ALWAYS);
      const [only] = tests;
      if (only === undefined) return ALWAYS;
      return tests.length === 1 ? only : (row) => tests.every((test) => test(row));
    }
    case 'or': {
      const tests = filter.of.map((part) => testOf(part, table));
      return tests.length === 0 ? NEVER : (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const test = testOf(filter.of, table);
      return (row) => !test(row);
    }
    case 'in':
      return filter.values.length === 0 ? NEVER : listTest(filter.field, filter.values, table);
    case 'is':
      return flagTest(filter.field, filter.value, table);
    case 'range':
      return priceTest(filter.min, filter.max, table);
    default:
      return unreachable(filter);
  }
}

function flagTest(field: FlagField, value: boolean, table: Table): Test {
  const bit = FLAG[field];
  return (row) => (((table.flags[row] ?? 0) & bit) !== 0) === value;
}

function listTest(field: ListField, values: readonly string[], table: Table): Test {
  if (field === 'id') {
    const ids = new Set(values);
    return (row) => ids.has(table.ids[row] ?? '');
  }
  if (field === 'made') {
    const codes = new Set(values.map((value) => MADE.findIndex((made) => made === value)));
    return (row) => codes.has(table.made[row] ?? -1);
  }
  const codes = new Set(values.flatMap((value) => table.codes[field].find(value) ?? []));
  if (codes.size === 0) return NEVER;
  if (field === 'category' || field === 'material') return (row) => table[field][row]?.some((code) => codes.has(code)) ?? false;
  return (row) => codes.has(table[field][row] ?? -1);
}

/** A product has a span of prices (its variants): it matches when the spans meet. */
function priceTest(min: number | undefined, max: number | undefined, table: Table): Test {
  const low = min === undefined ? Number.NEGATIVE_INFINITY : Math.trunc(min);
  const high = max === undefined ? Number.POSITIVE_INFINITY : Math.trunc(max);
  return (row) => (table.maxPrice[row] ?? 0) >= low && (table.minPrice[row] ?? 0) <= high;
}
