// Statements that go to PostgreSQL in one message and are answered in one: the writes that wait with the next question, BEGIN with the clock.
// What the rows of a named statement look like is asked once per connection; pg asks at every call. Written to pg's interface for queries of
// one's own, as its cursors are. https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
import type pg from 'pg';

import { parserFor, wireValue } from './column-types.ts';

/** `name` is '' where the connection does not keep it. */
export interface Statement {
  name: string;
  text: string;
  values: readonly unknown[];
  /** What its columns are called; the round's naming by default. */
  naming?: Naming;
}

export interface Answer<R> {
  /** How many rows it changed or gave; null for what has no rows. */
  rowCount: number | null;
  rows: R[];
}

/** What a column is called in rows. */
export type Naming = (column: string) => string;
export const asItIs: Naming = (column) => column;

interface Field {
  name: string;
  dataTypeID: number;
}
type Cell = { name: string; parse: (text: string) => unknown };

/** The rows of a statement as PostgreSQL described them. */
class Described {
  readonly #fields: readonly Field[];
  readonly #cells = new Map<Naming, Cell[]>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  cells(naming: Naming): readonly Cell[] {
    const made = this.#cells.get(naming) ?? this.#fields.map(({ name, dataTypeID }) => ({ name: naming(name), parse: parserFor(dataTypeID) }));
    this.#cells.set(naming, made);
    return made;
  }
}

/** The named statements of a connection. */
const kept = new WeakMap<pg.Connection, Map<string, Described>>();

/** Asks all of them. What comes after one that fails is not done, and its fault is thrown. */
export function askRound<R>(client: pg.ClientBase, statements: readonly Statement[], naming = asItIs): Promise<Answer<R>[]> {
  const messages = statements.map((one) => ({ name: one.name, text: one.text, values: one.values.map(wireValue), naming: one.naming ?? naming }));
  return new Promise<Answer<R>[]>((answered, failed) => {
    client.query(new Round<R>(messages, { answered, failed }));
  }).catch(fromHere);
}

/** Throws the fault with the way to whoever asked, instead of the socket's. */
export function fromHere(fault: unknown): never {
  if (fault instanceof Error) Error.captureStackTrace(fault);
  throw fault;
}

/** The same for one that is no part of a transaction: what is out of date is asked again. */
export async function askOne<R>(client: pg.ClientBase, statement: Statement, naming = asItIs): Promise<Answer<R>> {
  try {
    return lastOf(await askRound<R>(client, [statement], naming));
  } catch (fault) {
    if (!isOutOfDate(fault)) throw fault;
    return lastOf(await askRound<R>(client, [statement], naming));
  }
}

/**
 * A named statement was refused before it was done: a migration changed the shape of its rows while the process ran (0A000), or the connection
 * does not have it any more (26000). Asked again it is prepared anew.
 */
export function isOutOfDate(fault: unknown): fault is Error {
  if (!(fault instanceof Error)) return false;
  // Prisma says it in words.
  const code = 'code' in fault ? String(fault.code) : '';
  return ['0A000', '26000'].some((one) => code === one || fault.message.includes(`Code: \`${one}\``));
}

/** The answer to the last statement of a round. */
export function lastOf<R>(answers: readonly Answer<R>[]): Answer<R> {
  const last = answers.at(-1);
  if (last === undefined) throw new Error('a round without a statement');
  return last;
}

interface Message {
  name: string;
  text: string;
  values: (Buffer | string | null)[];
  naming: Naming;
}

class Round<R> implements pg.Submittable {
  readonly #messages: readonly Message[];
  readonly #heard: { answered: (answers: Answer<R>[]) => void; failed: (fault: unknown) => void };
  readonly #answers: Answer<R>[] = [];
  /** Of each message; none yet where its rows are described with the answer. */
  readonly #described: (Described | undefined)[] = [];
  #known = new Map<string, Described>();
  #rows: R[] = [];
  #fault: unknown = null;

  constructor(messages: readonly Message[], heard: { answered: (answers: Answer<R>[]) => void; failed: (fault: unknown) => void }) {
    this.#messages = messages;
    this.#heard = heard;
  }

  submit(connection: pg.Connection): void {
    this.#known = kept.get(connection) ?? new Map<string, Described>();
    kept.set(connection, this.#known);
    connection.stream.cork();
    for (const message of this.#messages) this.#send(connection, message);
    connection.sync();
    connection.stream.uncork();
  }

  #send(connection: pg.Connection, { name, text, values }: Message): void {
    const described = name === '' ? undefined : this.#known.get(name);
    this.#described.push(described);
    if (described === undefined) {
      // A round that failed may have left it or not.
      if (name !== '') connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.bind({ statement: name, values }, true);
    if (described === undefined) connection.describe({ type: 'P' }, true);
    connection.execute({}, true);
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#described[this.#answers.length] = new Described(fields);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const place = this.#answers.length;
    const cells = this.#described[place]?.cells(this.#messages[place]?.naming ?? asItIs) ?? [];
    const row: Record<string, unknown> = {};
    try {
      for (const [column, { name, parse }] of cells.entries()) row[name] = parsed(fields[column], parse);
    } catch (fault) {
      this.#fault ??= fault;
    }
    this.#rows.push(row as R);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const place = this.#answers.length;
    this.#described[place] ??= new Described([]);
    const count = Number(text.slice(text.lastIndexOf(' ') + 1));
    this.#answers.push({ rowCount: Number.isNaN(count) ? null : count, rows: this.#rows });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    for (const [place, { name }] of this.#messages.entries()) {
      const described = this.#described[place];
      if (name !== '' && described !== undefined) this.#known.set(name, described);
    }
    if (this.#fault === null) this.#heard.answered(this.#answers);
    else this.#heard.failed(this.#fault);
  }

  /** PostgreSQL's word, or the connection's end. */
  handleError(fault: unknown): void {
    if (isOutOfDate(fault)) this.#known.clear();
    this.#heard.failed(fault);
  }
}

function parsed(text: string | null | undefined, parse: (text: string) => unknown): unknown {
  return text === null || text === undefined ? null : parse(text);
}
