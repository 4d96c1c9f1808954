// Bodies are checked field by field: an unknown field, a missing one or one of another type is refused with the code the protocol names for it.
import { Fault } from './faults.ts';

export type Json = Record<string, unknown>;

export type Check = 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'strings' | 'object' | 'any';

export interface Field {
  check: Check;
  /** The code of a wrong value. */
  code: string;
  isNullable?: boolean;
  /** The code when it is missing; without one it may be. */
  required?: string;
}

export type Shape = Readonly<Record<string, Field>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body, if it has this shape; throws a Fault otherwise. `at` is where it stands (".queries[0]"). */
export function shaped(body: unknown, shape: Shape, at = ''): Json {
  if (!isJson(body)) throw new Fault('bad_request', `Invalid value type${atWhere(at)}: expected an object, but found ${described(body)}`);
  for (const name of Object.keys(body)) {
    if (Object.hasOwn(shape, name)) continue;
    const known = Object.keys(shape).map((field) => `\`${field}\``);
    throw new Fault('bad_request', `Unknown field \`${name}\`${inside(at)}: expected one of ${known.join(', ')}`);
  }
  for (const [name, field] of Object.entries(shape)) checkField(body[name], name, field, at);
  return body;
}

function checkField(value: unknown, name: string, field: Field, at: string): void {
  if (value === undefined) {
    if (field.required !== undefined) throw new Fault(field.required, `Missing field \`${name}\`${inside(at)}`);
    return;
  }
  if (value === null && field.isNullable === true) return;
  if (isA(value, field.check)) return;
  throw new Fault(field.code, `Invalid value type at \`${at}.${name}\`: expected ${EXPECTED[field.check]}, but found ${described(value)}`);
}

const EXPECTED: Readonly<Record<Check, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  integer: 'a positive integer',
  number: 'a number',
  array: 'an array',
  strings: 'an array',
  object: 'an object',
  any: 'a value',
};

function isA(value: unknown, check: Check): boolean {
  switch (check) {
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === check;
    case 'integer':
      return Number.isInteger(value) && Number(value) >= 0;
    case 'array':
      return Array.isArray(value);
    case 'strings':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'object':
      return isJson(value);
    default:
      return true;
  }
}

function described(value: unknown): string {
  if (value === null) return 'null';
  const kind = Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  return `${kind}: \`${JSON.stringify(value).slice(0, 80)}\``;
}

function atWhere(at: string): string {
  return at === '' ? '' : ` at \`${at}\``;
}

function inside(at: string): string {
  return at === '' ? '' : ` inside \`${at}\``;
}

/** Strings of a field that was checked to hold strings. */
export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The text of a field that was checked to be one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
