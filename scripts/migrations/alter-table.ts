// What each action of ALTER TABLE does to those who buy from the table meanwhile.
// https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES

/** Why something is refused and what to write instead; null: it may stay. */
export type Verdict = string | null;

/** What checks of earlier statements say about columns. By `table.constraint`; `valid`: the rows from before were looked at. */
export type Proofs = Map<string, { column: string; valid: boolean }>;

export const unknown = 'Not known to be safe beside people who buy. If it is, write why before it: -- safe: why';

type Rule = readonly [pattern: RegExp, verdict: Verdict | ((action: string) => Verdict)];

// The first that fits decides; what none knows is refused.
const rules: readonly Rule[] = [
  [
    /^add (constraint \S+ )?(check|foreign key|not null) /,
    unlessEnds(/ not valid$/, 'All rows are read under a lock. ADD CONSTRAINT … NOT VALID here, VALIDATE CONSTRAINT in a later migration.'),
  ],
  [
    /^add (constraint \S+ )?(unique|primary key) /,
    unlessEnds(
      /^add .*(unique|primary key) using index \S+$/,
      'An index is built under a lock. CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX.',
    ),
  ],
  [/^add (constraint \S+ )?exclude /, 'An index is built under a lock.'],
  [/^add /, columnVerdict],
  [
    /^alter (column )?\S+ (set data )?type /,
    'The table is written anew under a lock, and the version before reads the old type. A new column, kept equal by a trigger, then the old one goes.',
  ],
  [/^alter (column )?\S+ ((set|drop) default|drop not null|set (statistics|storage|compression))( |$)/, null],
  [/^drop constraint /, null],
  [/^drop /, 'The version before reads and writes it. Once no version that runs does, say so: -- safe: why'],
  [/^rename constraint /, null],
  [/^rename /, 'The version before knows the old name only. A new column, kept equal by a trigger, then the old one goes.'],
  [/^validate constraint \S+$/, null],
  [/^(re)?set \( /, null],
];

/** Of one action, such as `add column c integer`, on a table that was there before. */
export function actionVerdict(table: string, action: string, proofs: Proofs): Verdict {
  const [, proven] = /^alter (?:column )?(\S+) set not null$/.exec(action) ?? [];
  if (proven !== undefined) {
    if ([...proofs].some(([name, { column, valid }]) => name.startsWith(`${table}.`) && column === proven && valid)) return null;
    return 'All rows are read under a lock. First CHECK (… IS NOT NULL) NOT VALID, in a later migration VALIDATE CONSTRAINT: SET NOT NULL then reads nothing.';
  }
  const [, verdict = unknown] = rules.find(([pattern]) => pattern.test(action)) ?? [];
  return typeof verdict === 'function' ? verdict(action) : verdict;
}

/** Notes what an action proves or takes back. */
export function noteProof(table: string, action: string, proofs: Proofs): void {
  const [, checked, column] = /^add constraint (\S+) check \( (\S+) is not null \)/.exec(action) ?? [];
  if (checked !== undefined && column !== undefined) proofs.set(`${table}.${checked}`, { column, valid: !action.endsWith(' not valid') });
  const [, validated] = /^validate constraint (\S+)$/.exec(action) ?? [];
  const proof = proofs.get(`${table}.${validated ?? ''}`);
  if (proof !== undefined) proof.valid = true;
  const [, dropped] = /^drop constraint (?:if exists )?(\S+)/.exec(action) ?? [];
  if (dropped !== undefined) proofs.delete(`${table}.${dropped}`);
}

function unlessEnds(pattern: RegExp, verdict: string): (action: string) => Verdict {
  return (action) => (pattern.test(action) ? null : verdict);
}

function columnVerdict(action: string): Verdict {
  if (/ (unique|primary key|check|references)( |$)/.test(action))
    return 'The constraint in statements of its own: NOT VALID, or from an index built CONCURRENTLY.';
  if (/ ((big|small)?serial|generated)( |$)/.test(action)) return 'The table is written anew under a lock.';
  const [, value] = / default (.+?)( not null)?$/.exec(action) ?? [];
  if (value === undefined) return / not null( |$)/.test(action) ? 'The rows that are there have no value. With a constant DEFAULT, or nullable first.' : null;
  // Functions that give every row the same value are asked once; a cast is no function.
  const volatile = /(?<!::)\b(?!now\b|current_timestamp\b)[a-z_][\w.]* \(/.test(value.replace(/::\S+ \(/g, '::('));
  return volatile ? 'Another value for each row: the table is written anew under a lock. Nullable first, then in portions.' : null;
}
