// What the values of a column become, by its type in PostgreSQL; and how values go there.
import pg from 'pg';

import { toSafeInteger } from './safe-integer.ts';

// Won and counters are BIGINT in the database, safe integers in code; numeric sums likewise.
const int8 = 20;
const numeric = 1700;
const date = 1082;
// pg types its own parsers by an enum of the types it knows; any oid may come.
const builtInParser: (oid: number, format: 'text' | 'binary') => (value: string) => unknown = pg.types.getTypeParser;

/** Reads a value of the type with this oid. */
export function parserFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary' && oid === int8) return (value) => toSafeInteger(value);
  if (format !== 'binary' && oid === numeric) return (value) => Number(value);
  // A day of the calendar: midnight UTC, wherever this process runs.
  if (format !== 'binary' && oid === date) return (value) => new Date(`${value}T00:00:00Z`);
  return builtInParser(oid, format ?? 'text');
}

/** A value as PostgreSQL takes it: text, or bytes. Dates are UTC instants, wherever this process runs; objects are JSON. */
export function wireValue(value: unknown): Buffer | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return arrayText(value);
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

// https://www.postgresql.org/docs/current/arrays.html#ARRAYS-INPUT
function arrayText(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (Array.isArray(value)) return arrayText(value);
    const element = wireValue(value);
    if (element === null) return 'NULL';
    return typeof element === 'string' ? `"${element.replace(/["\\]/g, '\\$&')}"` : `"\\\\x${element.toString('hex')}"`;
  });
  return `{${elements.join(',')}}`;
}
