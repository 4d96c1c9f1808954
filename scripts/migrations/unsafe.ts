// What a migration must not do to tables that people are buying from (trust.md T20): hold a lock that everybody waits for while rows are read or
// written, or take away what the version before still uses.
import { actionVerdict, noteProof, unknown, type Proofs, type Verdict } from './alter-table.ts';
import type { Migration } from './files.ts';
import { partsOf, statementsOf, type Statement } from './statements.ts';

/** Migrations older than this were written before there were rules, and before there was anything that runs. */
const rulesSince = '20261130000000';

/** What is known of a file when one of its statements is read. */
interface Sheet {
  statements: readonly Statement[];
  /** Tables that it makes: nobody uses them yet. */
  made: Set<string>;
  /** Tables of before of which it has a lock that others wait for. */
  locked: Set<string>;
  proofs: Proofs;
}

/** True when the statements of a migration run one by one, each a transaction of its own: its first line is `-- alone`. */
export function runsAlone(sql: string): boolean {
  return /^-- alone\b/.test(sql);
}

/** What is refused: for each such statement its file and line, its beginning, why. A comment `-- safe: why` before a statement lets it be. */
export function findUnsafe(migrations: readonly Migration[]): string[] {
  const proofs: Proofs = new Map();
  return migrations.flatMap(({ name, sql }) => {
    const sheet: Sheet = { statements: statementsOf(sql), made: new Set(), locked: new Set(), proofs };
    const verdictOf = runsAlone(sql) ? verdictAlone : verdictTogether;
    return sheet.statements.flatMap((statement) => {
      const verdict = verdictOf(statement, sheet);
      if (name < rulesSince || verdict === null || statement.comments.some((comment) => /^safe: \S/.test(comment))) return [];
      return [`prisma/migrations/${name}/migration.sql:${String(statement.line)}: ${statement.words.slice(0, 80)}\n    ${verdict}`];
    });
  });
}

const alterTable = /^alter table (?:if exists )?(?:only )?(\S+) (.+)$/;
const createTable = /^create (?:unlogged )?table (?:if not exists )?(\S+)/;
const createIndex = /^create (?:unique )?index (concurrently )?(?:if not exists )?(?:(\S+) )?on (?:only )?(\S+)/;
const anyTrigger = /^(?:create (?:or replace )?(?:constraint )?|drop )trigger .*? on (\S+)/;
const drop = /^drop (\S+(?: view)?) (concurrently )?(?:if exists )?(\S+)/;
const harmless = /^(create (or replace )?(view|function|procedure|type|sequence|schema|extension|domain)|comment on|grant|revoke|alter type \S+ add value) /;
const writing = /^(?:insert into|update(?: only)?|delete from(?: only)?|truncate(?: table)?|merge into) (\S+)/;
const inPortions =
  'In portions, each committed: a file with the first line `-- alone` and DO $$ BEGIN LOOP UPDATE … LIMIT 1000 …; EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$.';
const alone = 'In a file of its own, first line `-- alone`: DROP INDEX CONCURRENTLY IF EXISTS x; CREATE INDEX CONCURRENTLY x …';

/** Of a statement in a migration that is one transaction. */
function verdictTogether({ words }: Statement, sheet: Sheet): Verdict {
  const { made } = sheet;
  const [, table] = createTable.exec(words) ?? [];
  if (table !== undefined) made.add(table);
  const [, altered, actions] = alterTable.exec(words) ?? [];
  if (altered !== undefined && actions !== undefined) return alterVerdict(altered, actions, sheet);
  const [, fired] = anyTrigger.exec(words) ?? [];
  if (fired !== undefined) return made.has(fired) ? null : lockVerdict(fired, '', sheet);
  const [, , , indexed] = createIndex.exec(words) ?? [];
  if (indexed !== undefined) return made.has(indexed) ? null : `Nobody can write to the table while the index is built. ${alone}`;
  if (table !== undefined || harmless.test(words)) return null;
  return drop.test(words) ? dropVerdict(words, sheet) : rowsVerdict(words, sheet);
}

function alterVerdict(table: string, actions: string, sheet: Sheet): Verdict {
  const { made, proofs } = sheet;
  const verdicts = partsOf(actions).map((action) => actionVerdict(table, action, proofs));
  for (const action of partsOf(actions)) noteProof(table, action, proofs);
  if (made.has(table)) return null;
  return verdicts.find((verdict) => verdict !== null) ?? validatedUnderLock(table, actions, sheet) ?? lockVerdict(table, actions, sheet);
}

// The rows are read while everybody waits, if the same transaction has changed the table.
function validatedUnderLock(table: string, actions: string, { locked }: Sheet): Verdict {
  if (!/(^| , )validate constraint /.test(actions) || (!locked.has(table) && partsOf(actions).length === 1)) return null;
  return 'The lock of what stands before it is held while all rows are read. VALIDATE CONSTRAINT in a later migration.';
}

function lockVerdict(table: string, actions: string, { locked }: Sheet): Verdict {
  if (/^validate constraint \S+$/.test(actions)) return null;
  const [first = table] = locked;
  locked.add(table);
  return first === table ? null : `Who buys waits for ${first} as long as this waits for ${table}. A migration for each table.`;
}

function dropVerdict(words: string, { statements, made }: Sheet): Verdict {
  const [, what = '', , name = ''] = drop.exec(words) ?? [];
  if (what === 'index') return `Everybody waits for the table's lock. ${alone}`;
  if (made.has(name) || statements.some((other) => other.words.startsWith('create ') && other.words.includes(` ${what} ${name} `))) return null;
  return 'The version before may use it. Once no version that runs does, say so: -- safe: why';
}

function rowsVerdict(words: string, { made }: Sheet): Verdict {
  const [, written] = writing.exec(words) ?? [];
  if (written === undefined) return /^(do|with) /.test(words) ? `What it writes stays locked until the migration is done. ${inPortions}` : unknown;
  if (made.has(written) || (words.startsWith('insert ') && !/ (select|table|with) /.test(words))) return null;
  return `The rows stay locked until the migration is done. ${inPortions}`;
}

/** Of a statement in a file whose statements run one by one. Such a file may be cut short at any of them: it is done again from its first line. */
function verdictAlone({ words, text }: Statement, { statements, proofs }: Sheet): Verdict {
  if (/^(drop index concurrently if exists|reindex (index|table) concurrently) /.test(words)) return null;
  const [, concurrently, index] = createIndex.exec(words) ?? [];
  if (concurrently !== undefined) {
    if (statements.some((other) => other.words === `drop index concurrently if exists ${index ?? ''}`)) return null;
    return `A build that was cut short leaves a broken index. ${alone}`;
  }
  const [, altered, action] = alterTable.exec(words) ?? [];
  if (altered !== undefined && action !== undefined && /^(validate constraint \S+|alter (column )?\S+ set not null)$/.test(action)) {
    const verdict = actionVerdict(altered, action, proofs);
    noteProof(altered, action, proofs);
    return verdict;
  }
  if (words.startsWith('do ')) return /\bcommit\s*;/i.test(text) ? null : `One transaction for all rows. ${inPortions}`;
  return 'Not in a file whose statements run one by one: cut short, it could not be taken up again. In a migration without `-- alone`.';
}
