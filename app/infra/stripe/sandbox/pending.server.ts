// What a transaction of the sandbox has written and not sent yet: a payment makes a dozen objects and changes some of them at once, which
// are one statement each way. Sent before the next query and before COMMIT, so that no reader misses them.
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

export interface Delivery {
  event: string;
  createdMs: number;
  nextMs: number;
}

/** The unsent writes of one transaction. */
export class PendingWrites {
  readonly #made = new Map<string, ObjectRow>();
  readonly #changed = new Map<string, ObjectChange>();
  readonly #deliveries: Delivery[] = [];

  make(row: ObjectRow): void {
    this.#made.set(row.id, row);
  }

  change(change: ObjectChange): void {
    const made = this.#made.get(change.id);
    if (made === undefined) this.#changed.set(change.id, change);
    else Object.assign(made, change);
  }

  deliver(delivery: Delivery): void {
    this.#deliveries.push(delivery);
  }

  /** Sends them all; none waits any more. */
  async send(query: (text: string, values: readonly unknown[]) => Promise<unknown>): Promise<void> {
    const [made, changed, deliveries] = [[...this.#made.values()], [...this.#changed.values()], this.#deliveries.splice(0)];
    this.#made.clear();
    this.#changed.clear();
    if (made.length > 0) await query(INSERT, [JSON.stringify(made)]);
    if (changed.length > 0) await query(UPDATE, [JSON.stringify(changed)]);
    if (deliveries.length > 0) await query(DELIVER, [JSON.stringify(deliveries)]);
  }
}

const INSERT = `
insert into stripe_sandbox.objects (id, type, parent, created, due_at, body, hidden)
select o->>'id', o->>'type', o->>'parent', (o->>'created')::bigint, (o->>'dueAt')::bigint, (o->>'body')::jsonb, (o->>'hidden')::jsonb
from jsonb_array_elements($1::jsonb) with ordinality as made (o, place) order by place`;

const UPDATE = `
update stripe_sandbox.objects set body = (o->>'body')::jsonb, hidden = (o->>'hidden')::jsonb, due_at = (o->>'dueAt')::bigint
from jsonb_array_elements($1::jsonb) as changed (o) where id = o->>'id'`;

const DELIVER = `
insert into stripe_sandbox.deliveries (event, created_ms, next_ms)
select o->>'event', (o->>'createdMs')::bigint, (o->>'nextMs')::bigint
from jsonb_array_elements($1::jsonb) with ordinality as sent (o, place) order by place`;
