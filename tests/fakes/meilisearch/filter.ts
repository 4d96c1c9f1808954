// The filter language: expression = or; or = and ("OR" and)*; and = not ("AND" not)*; not = "NOT" not | primary; values bare, in single or in double quotes.
// Read into a tree with what each part asks of its attribute; whatever is outside the grammar is refused as `invalid_search_filter`.
import { Fault } from './faults.ts';

export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=';

export type Condition =
  | { kind: 'and'; of: Condition[] }
  | { kind: 'or'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'compare'; field: string; operator: Comparison; value: string }
  | { kind: 'between'; field: string; low: string; high: string }
  | { kind: 'in'; field: string; values: string[] }
  | { kind: 'starts'; field: string; value: string }
  | { kind: 'exists' | 'null' | 'empty'; field: string };

const KEYWORDS = new Set(['AND', 'OR', 'NOT', 'IN', 'TO', 'EXISTS', 'IS', 'NULL', 'EMPTY', 'CONTAINS', 'STARTS', 'WITH', '_geoRadius', '_geoBoundingBox']);
const WORD = /[\p{L}\p{N}_\-/.]+/uy;
const DEEPEST = 150;

/** A filter parameter: text, or an array whose parts all hold and whose inner arrays hold by any part. Null when it says nothing. */
export function readFilter(filter: unknown): Condition | null {
  if (filter === undefined || filter === null) return null;
  if (typeof filter === 'string') return parse(filter);
  if (!Array.isArray(filter)) throw invalid(`Invalid syntax for the filter parameter: \`expected String, Array, found: ${JSON.stringify(filter)}\`.`);
  const parts = filter.map((part: unknown) => (Array.isArray(part) ? anyOf(part) : parse(text(part))));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : { kind: 'and', of: said };
}

function anyOf(parts: readonly unknown[]): Condition | null {
  const said = parts.map((part) => parse(text(part))).filter((part) => part !== null);
  return said.length === 0 ? null : { kind: 'or', of: said };
}

function text(part: unknown): string {
  if (typeof part === 'string') return part;
  throw invalid(`Invalid syntax for the filter parameter: \`expected String, found: ${JSON.stringify(part)}\`.`);
}

function invalid(message: string): Fault {
  return new Fault('invalid_search_filter', message);
}

function parse(source: string): Condition | null {
  if (source.trim() === '') return null;
  const reader = new Reader(source);
  const condition = reader.expression(0);
  reader.end();
  return condition;
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  expression(depth: number): Condition {
    if (depth > DEEPEST) throw invalid('The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.');
    const parts = [this.#and(depth)];
    while (this.#keyword('OR')) parts.push(this.#and(depth));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', of: parts };
  }

  end(): void {
    this.#space();
    if (this.#at < this.#source.length) {
      throw invalid(`Found unexpected characters at the end of the filter: \`${this.#rest()}\`. You probably forgot an \`OR\` or an \`AND\` rule.`);
    }
  }

  #and(depth: number): Condition {
    const parts = [this.#not(depth)];
    while (this.#keyword('AND')) parts.push(this.#not(depth));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', of: parts };
  }

  #not(depth: number): Condition {
    if (this.#keyword('NOT')) return { kind: 'not', of: this.#not(depth + 1) };
    if (!this.#symbol('(')) return this.#condition();
    const inner = this.expression(depth + 1);
    if (!this.#symbol(')')) throw invalid(`Expression \`${this.#rest()}\` is missing the following closing delimiter: \`)\`.`);
    return inner;
  }

  #condition(): Condition {
    const field = this.#value();
    for (const operator of ['!=', '>=', '<=', '=', '>', '<'] as const) {
      if (this.#symbol(operator)) return { kind: 'compare', field, operator, value: this.#value() };
    }
    if (this.#keyword('IN')) return { kind: 'in', field, values: this.#list() };
    if (this.#keyword('EXISTS')) return { kind: 'exists', field };
    if (this.#keyword('IS')) return this.#is(field);
    if (this.#keyword('CONTAINS'))
      throw new Fault('feature_not_enabled', 'Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature.');
    if (this.#keyword('STARTS')) return this.#starts(field);
    if (this.#keyword('NOT')) return { kind: 'not', of: this.#negated(field) };
    const start = this.#at;
    const low = this.#isValueAhead() ? this.#value() : null;
    if (low !== null && this.#keyword('TO')) return { kind: 'between', field, low, high: this.#value() };
    this.#at = start;
    throw invalid(`Was expecting an operation \`=\`, \`!=\`, \`>=\`, \`>\`, \`<=\`, \`<\`, \`IN\`, \`NOT IN\`, \`TO\` … at \`${this.#rest()}\`.`);
  }

  #negated(field: string): Condition {
    if (this.#keyword('IN')) return { kind: 'in', field, values: this.#list() };
    if (this.#keyword('EXISTS')) return { kind: 'exists', field };
    if (this.#keyword('STARTS')) return this.#starts(field);
    throw invalid(`Was expecting an operation at \`${this.#rest()}\`.`);
  }

  #starts(field: string): Condition {
    if (!this.#keyword('WITH')) throw invalid(`Was expecting \`WITH\` at \`${this.#rest()}\`.`);
    return { kind: 'starts', field, value: this.#value() };
  }

  #is(field: string): Condition {
    const isNegated = this.#keyword('NOT');
    const kind = this.#keyword('NULL') ? 'null' : this.#keyword('EMPTY') ? 'empty' : null;
    if (kind === null) throw invalid(`Was expecting \`NULL\` or \`EMPTY\` at \`${this.#rest()}\`.`);
    return isNegated ? { kind: 'not', of: { kind, field } } : { kind, field };
  }

  #list(): string[] {
    if (!this.#symbol('[')) throw invalid('Expected `[` after `IN` keyword.');
    const values: string[] = [];
    while (!this.#symbol(']')) {
      values.push(this.#value());
      if (this.#symbol(',')) continue;
      if (!this.#symbol(']')) throw invalid('Expected matching `]` after the list of field names given to `IN[`');
      break;
    }
    return values;
  }

  #value(): string {
    this.#space();
    const quote = this.#source[this.#at];
    if (quote === '"' || quote === "'") return this.#quoted(quote);
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#source)?.[0];
    if (word === undefined) throw invalid(`Was expecting a value but instead got \`${this.#rest()}\`.`);
    if (KEYWORDS.has(word)) {
      throw invalid(
        `Was expecting a value but instead got \`${word}\`, which is a reserved keyword. To use it as a field name or a value, surround it by quotes.`,
      );
    }
    this.#at += word.length;
    return word;
  }

  // A backslash protects the next character; only a protected quote loses its backslash.
  #quoted(quote: string): string {
    const start = this.#at + 1;
    let end = start;
    while (end < this.#source.length && this.#source[end] !== quote) end += this.#source[end] === '\\' ? 2 : 1;
    if (end >= this.#source.length) throw invalid(`Expression \`${this.#rest()}\` is missing the following closing delimiter: \`${quote}\`.`);
    this.#at = end + 1;
    return this.#source.slice(start, end).replaceAll(`\\${quote}`, quote);
  }

  #isValueAhead(): boolean {
    this.#space();
    return /["'\p{L}\p{N}_\-/.]/u.test(this.#source[this.#at] ?? '');
  }

  #keyword(word: string): boolean {
    this.#space();
    if (!this.#source.startsWith(word, this.#at)) return false;
    const next = this.#source[this.#at + word.length] ?? ' ';
    if (/[\p{L}\p{N}_\-/.]/u.test(next)) return false;
    this.#at += word.length;
    return true;
  }

  #symbol(symbol: string): boolean {
    this.#space();
    if (!this.#source.startsWith(symbol, this.#at)) return false;
    this.#at += symbol.length;
    return true;
  }

  #space(): void {
    while (/\s/u.test(this.#source[this.#at] ?? 'x')) this.#at += 1;
  }

  #rest(): string {
    return this.#source.slice(this.#at);
  }
}
