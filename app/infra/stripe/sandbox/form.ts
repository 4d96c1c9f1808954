// Stripe's form encoding: a[b][0][c]=v, also a[]=v, percent-encoded or not. https://docs.stripe.com/api (request bodies)
import { ApiError } from './api-error.ts';

export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type FormFields = { [key: string]: FormValue };

type Node = string | Map<string, Node>;

const MOST_FIELDS = 2_000;
const MOST_LEVELS = 8;
const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/** The nested fields of a form-encoded body or query. Throws ApiError 400 for names that cannot be read. */
export function decodeForm(text: string): FormFields {
  const root = new Map<string, Node>();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > MOST_FIELDS) throw invalid('The request has too many parameters.');
    insert(root, pathOf(name), value);
  }
  return fieldsOf(root);
}

// The same names come again and again.
const paths = new Map<string, readonly string[]>();
const MOST_PATHS = 1_000;

function pathOf(name: string): readonly string[] {
  const known = paths.get(name);
  if (known !== undefined) return known;
  const path = readPath(name);
  if (paths.size < MOST_PATHS) paths.set(name, path);
  return path;
}

function readPath(name: string): string[] {
  const [, first, rest] = NAME.exec(name) ?? [];
  if (first === undefined) throw invalid(`Invalid parameter name: ${name}`);
  const path = [first, ...Array.from((rest ?? '').matchAll(/\[([^[\]]*)\]/g), ([, key]) => key ?? '')];
  if (path.length > MOST_LEVELS) throw invalid(`Invalid parameter name: ${name}`);
  return path;
}

function insert(root: Map<string, Node>, path: readonly string[], value: string): void {
  let at = root;
  for (const [level, step] of path.entries()) {
    const key = step === '' ? String(at.size) : step;
    if (level === path.length - 1) {
      at.set(key, value);
      return;
    }
    const next = at.get(key) ?? new Map<string, Node>();
    if (typeof next === 'string') throw invalid(`Invalid parameter: ${path.join('.')} is given twice, plain and nested.`);
    at.set(key, next);
    at = next;
  }
}

function fieldsOf(node: Map<string, Node>): FormFields {
  return Object.fromEntries(Array.from(node, ([key, value]) => [key, plain(value)]));
}

function plain(node: Node): FormValue {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  if (!keys.every((key) => /^\d+$/.test(key))) return fieldsOf(node);
  return Array.from(node)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => plain(value));
}

function invalid(message: string): ApiError {
  return new ApiError({ status: 400, message, saved: false });
}

/** One text for equal parameters in any order, for comparing requests under one idempotency key. */
export function canonicalForm(text: string): string {
  return Array.from(new URLSearchParams(text), ([name, value]) => JSON.stringify([name, value]))
    .sort()
    .join('\n');
}
