// What a transaction of the sandbox has written and not sent yet: a payment makes a dozen rows and changes some at once, which are one
// statement. Sent before the next query and before COMMIT, so that no reader misses them. Each value is a parameter of its own: JSON within
// JSON or within an array would be read and written twice (measured: a third of what an insert costs).
export interface ObjectRow {
  id: string;
  type: string;
  parent: string | null;
  created: number;
  dueAt: number | null;
  body: string;
  hidden: string;
}
export type ObjectChange = Pick<ObjectRow, 'id' | 'dueAt' | 'body' | 'hidden'>;

export interface EventRow {
  id: string;
  type: string;
  created: number;
  body: string;
}

export interface Delivery {
  event: string;
  payload: string;
  createdMs: number;
  nextMs: number;
  /** this process sends it itself as soon as it is committed; until `nextMs` nobody else does */
  ours: boolean;
}

/** What is kept of the answer to a keyed request. */
export interface KeptAnswer {
  key: string;
  endpoint: string;
  parameters: string;
  requestId: string;
  status: number;
  answer: string;
  created: number;
}

/** A delivery that nobody else sends before `leasedMs`. */
export interface Claim {
  id: string;
  payload: string;
  attempts: number;
  createdMs: number;
  leasedMs: number;
}

/** The unsent writes of one transaction. */
export class PendingWrites {
  readonly #made = new Map<string, ObjectRow>();
  readonly #changed = new Map<string, ObjectChange>();
  readonly #events: EventRow[] = [];
  readonly #deliveries: Delivery[] = [];
  readonly #claims: Claim[] = [];
  #answer: KeptAnswer | null = null;

  make(row: ObjectRow): void {
    this.#made.set(row.id, row);
  }

  change(change: ObjectChange): void {
    const made = this.#made.get(change.id);
    if (made === undefined) this.#changed.set(change.id, change);
    else Object.assign(made, change);
  }

  announce(event: EventRow): void {
    this.#events.push(event);
  }

  deliver(delivery: Delivery): void {
    this.#deliveries.push(delivery);
  }

  keep(answer: KeptAnswer): void {
    this.#answer = answer;
  }

  /** The deliveries that are this process's own, as far as they have been sent to the database. */
  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** Nothing of it has happened. */
  forget(): void {
    this.#clear();
    this.#claims.length = 0;
  }

  #clear(): void {
    this.#made.clear();
    this.#changed.clear();
    this.#events.length = 0;
    this.#deliveries.length = 0;
    this.#answer = null;
  }

  /** The statement that writes them all, and who is to have its rows; null if there is nothing. None waits any more. */
  take(): { text: string; values: readonly unknown[]; done: (rows: readonly unknown[]) => void } | null {
    if (this.#made.size + this.#changed.size + this.#events.length + this.#deliveries.length === 0 && this.#answer === null) return null;
    const deliveries = [...this.#deliveries];
    const statement = this.#statement();
    this.#clear();
    return { ...statement, done: (rows) => this.#claim(deliveries, rows) };
  }

  #claim(deliveries: readonly Delivery[], rows: readonly unknown[]): void {
    for (const [place, { ours, payload, createdMs, nextMs }] of deliveries.entries()) {
      const id = idOf(rows[place]);
      if (ours && id !== null) this.#claims.push({ id, payload, createdMs, attempts: 1, leasedMs: nextMs });
    }
  }

  #statement(): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const row = (...fields: unknown[]): string => `(${fields.map((field) => `$${String(values.push(field))}`).join(', ')})`;
    const parts: string[] = [];
    const part = (sql: string): void => void parts.push(`w${String(parts.length)} as (${sql})`);
    const made = Array.from(this.#made.values(), (o) => row(o.id, o.type, o.parent, o.created, o.dueAt, o.body, o.hidden));
    if (made.length > 0) part(`insert into stripe_sandbox.objects (id, type, parent, created, due_at, body, hidden) values ${made.join(', ')}`);
    for (const { id, dueAt, body, hidden } of this.#changed.values()) {
      part(`update stripe_sandbox.objects set (due_at, body, hidden) = ${row(dueAt, body, hidden)} where id = ${row(id)}`);
    }
    const events = this.#events.map((event) => row(event.id, event.type, event.created, event.body));
    if (events.length > 0) part(`insert into stripe_sandbox.events (id, type, created, body) values ${events.join(', ')}`);
    const kept = this.#answer;
    if (kept !== null) {
      const { key, endpoint, parameters, requestId, status, answer, created } = kept;
      part(`insert into stripe_sandbox.idempotency (key, endpoint, parameters, request_id, status, answer, created)
        values ${row(key, endpoint, parameters, requestId, status, answer, created)}`);
    }
    const sent = this.#deliveries.map((d) => row(d.event, d.createdMs, d.nextMs, d.ours ? 1 : 0));
    if (sent.length > 0) part(`insert into stripe_sandbox.deliveries (event, created_ms, next_ms, attempts) values ${sent.join(', ')} returning id`);
    const end = sent.length > 0 ? `id::text from w${String(parts.length - 1)} order by w${String(parts.length - 1)}.id` : '1';
    return { text: `with ${parts.join(', ')} select ${end}`, values };
  }
}

function idOf(row: unknown): string | null {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null;
}
