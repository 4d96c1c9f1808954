// Which documents meet a condition. Texts are compared without case and in compatibility decomposition, numbers as numbers; an attribute
// must be filterable, and for the operators that are used.
import { Fault } from './faults.ts';
import type { Condition } from './filter.ts';
import type { FilterRule } from './settings.ts';
import type { Json } from './shapes.ts';

/** Throws a Fault when the condition asks for an attribute or an operator that the settings do not allow. */
export function checkCondition(condition: Condition, rules: readonly FilterRule[], uid: string): void {
  if (condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'not') {
    for (const part of condition.kind === 'not' ? [condition.of] : condition.of) checkCondition(part, rules, uid);
    return;
  }
  const { field } = condition;
  const rule = rules.find(({ patterns }) => patterns.some((pattern) => isLike(pattern, field)));
  if (rule === undefined) {
    const known = rules.flatMap(({ patterns }) => patterns).join(', ');
    const more = known === '' ? 'This index does not have configured filterable attributes.' : `Available filterable attribute patterns are: \`${known}\`.`;
    throw new Fault('invalid_search_filter', `Index \`${uid}\`: Attribute \`${field}\` is not filterable. ${more}`);
  }
  const wants =
    condition.kind === 'compare' && !['=', '!='].includes(condition.operator) ? 'comparison' : condition.kind === 'between' ? 'comparison' : 'equality';
  if (!rule[wants]) {
    const operator = condition.kind === 'compare' ? condition.operator : condition.kind === 'between' ? 'TO' : condition.kind === 'in' ? 'IN' : 'STARTS WITH';
    throw new Fault('invalid_search_filter', `Index \`${uid}\`: Filter operator \`${operator}\` is not allowed for the attribute \`${field}\`.`);
  }
}

/** True when the name fits a pattern (`*` at either end). */
export function isLike(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return pattern === name || name.startsWith(`${pattern}.`);
}

export function meets(document: Json, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => meets(document, part));
    case 'or':
      return condition.of.some((part) => meets(document, part));
    case 'not':
      return !meets(document, condition.of);
    case 'in':
      return normalised(condition).some((value) => hasNormal(document, condition.field, value));
    case 'compare':
      return isCompared(document, condition.field, condition.operator, condition.value);
    case 'between':
      return numbers(document, condition.field).some((one) => one >= Number(condition.low) && one <= Number(condition.high));
    case 'starts': {
      const start = normal(condition.value);
      return [...textsOf(document, condition.field)].some((one) => one.startsWith(start));
    }
    case 'exists':
      return Object.hasOwn(document, condition.field);
    case 'null':
      return document[condition.field] === null;
    default:
      return isEmpty(document[condition.field]);
  }
}

function isCompared(document: Json, field: string, operator: string, value: string): boolean {
  if (operator === '=') return hasValue(document, field, value);
  if (operator === '!=') return !hasValue(document, field, value);
  const bound = Number(value);
  return numbers(document, field).some((one) => {
    if (operator === '>') return one > bound;
    if (operator === '>=') return one >= bound;
    return operator === '<' ? one < bound : one <= bound;
  });
}

function hasValue(document: Json, field: string, value: string): boolean {
  return hasNormal(document, field, normal(value));
}

function hasNormal(document: Json, field: string, value: string): boolean {
  return textsOf(document, field).has(value) || (value !== '' && numbers(document, field).includes(Number(value)));
}

const lists = new WeakMap<Condition, string[]>();

function normalised(condition: Condition & { kind: 'in' }): string[] {
  const known = lists.get(condition) ?? condition.values.map(normal);
  lists.set(condition, known);
  return known;
}

// Texts of a document as they are compared, by attribute; documents are never changed, only replaced.
const texts = new WeakMap<Json, Map<string, ReadonlySet<string>>>();

function textsOf(document: Json, field: string): ReadonlySet<string> {
  const known = texts.get(document) ?? new Map<string, ReadonlySet<string>>();
  texts.set(document, known);
  const found = known.get(field) ?? new Set(facetValues(document, field).flatMap((one) => (typeof one === 'number' ? [] : [normal(String(one))])));
  known.set(field, found);
  return found;
}

function numbers(document: Json, field: string): number[] {
  return facetValues(document, field).filter((one) => typeof one === 'number');
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/** What of a document can be counted and compared: texts, numbers and truths, alone or in a list. */
export function facetValues(document: Json, field: string): (string | number | boolean)[] {
  const value = document[field];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean');
}

export function normal(text: string): string {
  return text.normalize('NFKD').toLowerCase().trim();
}
