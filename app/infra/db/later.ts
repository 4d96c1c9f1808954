// Writes that nobody waits for go to the database together: one statement with a part for each, before the next statement that somebody does
// wait for, or before COMMIT. So whoever reads afterwards sees them, and a purchase's ten inserts cost one round trip (decision 020).
import {
  DeleteQueryNode,
  InsertQueryNode,
  MergeQueryNode,
  sql,
  TableNode,
  UpdateQueryNode,
  type Compilable,
  type OperationNode,
  type OperationNodeSource,
} from 'kysely';

import { bareKysely } from './dialect.ts';

/** An insert, update, delete or merge of one table whose rows and count nobody needs. */
export type Write = Compilable & OperationNodeSource;

const builder = bareKysely<unknown>();

// The text that joins writes, by their own texts: a purchase's are the same every time.
const joined = new Map<string, string>();
const mostJoined = 500;

/** A statement as it is sent. */
export interface Whole {
  sql: string;
  parameters: readonly unknown[];
}

/** The writes of one transaction that have not been sent. */
export class LaterWrites {
  readonly #waiting: Write[] = [];
  readonly #whole: Whole[] = [];
  readonly #tables = new Map<string, 'new rows' | 'changes'>();

  /** False when it must not share a statement with what waits, whose parts do not see each other's rows: send that first, then add it. */
  add(write: Write): boolean {
    const node = write.toOperationNode();
    const table = tableOf(node);
    const kind = InsertQueryNode.is(node) && node.onConflict === undefined ? 'new rows' : 'changes';
    const before = this.#tables.get(table) ?? kind;
    if (this.#tables.has(table) && (before === 'changes' || kind === 'changes')) return false;
    this.#tables.set(table, kind);
    this.#waiting.push(write);
    return true;
  }

  /** A statement that shares nothing with others: it goes behind them. */
  addWhole(statement: Whole): void {
    this.#whole.push(statement);
  }

  /** All of them: what can share a statement in one. None waits any more. */
  take(): Whole[] {
    const writes = this.#waiting.splice(0);
    const whole = this.#whole.splice(0);
    this.#tables.clear();
    if (writes.length === 0) return whole;
    const parts = writes.map((write) => write.compile());
    const texts = parts.map((part) => part.sql);
    const text = texts.length === 1 ? texts.join('') : joinedText(texts.join('\n'), writes);
    return [{ sql: text, parameters: parts.flatMap((part) => part.parameters) }, ...whole];
  }
}

// The parts are written in their order, and so are their values.
function joinedText(key: string, writes: readonly Write[]): string {
  const known = joined.get(key);
  if (known !== undefined) return known;
  const parts = writes.map((write, place) => sql`${sql.ref(`w${String(place)}`)} as (${write})`);
  const text = sql`with ${sql.join(parts)} select 1`.compile(builder).sql;
  if (joined.size < mostJoined) joined.set(key, text);
  return text;
}

function tableOf(node: OperationNode): string {
  const table = targetOf(node);
  if (table === undefined || !TableNode.is(table)) throw new Error('a write of one table can wait, nothing else');
  return table.table.identifier.name;
}

function targetOf(node: OperationNode): OperationNode | undefined {
  if (InsertQueryNode.is(node) || MergeQueryNode.is(node)) return node.into;
  if (UpdateQueryNode.is(node)) return node.table;
  return DeleteQueryNode.is(node) ? node.from.froms[0] : undefined;
}
