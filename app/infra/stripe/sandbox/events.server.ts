// Events that were announced, for reading: a table of their own, as they are many, never change, and nobody looks inside.
// https://docs.stripe.com/api/events
import { noSuch } from './api-error.ts';
import type { Tx, WireEvent } from './shapes.ts';
import { conditions, readPage, type Cursor, type Page } from './store.server.ts';

type Row = { event: WireEvent; told: boolean };

const TABLE = 'stripe_sandbox.events';
const DELIVERIES = 'stripe_sandbox.deliveries d where d.event = events.id';
const COLUMNS = `body::json as event, exists (select from ${DELIVERIES} and d.delivered_ms is not null) as told`;

// Its text is what was sent; afterwards only this changes.
function eventOf({ event, told }: Row): WireEvent {
  return told ? { ...event, pending_webhooks: 0 } : event;
}

/** The event; throws ApiError resource_missing if there is none. */
export async function getEvent(tx: Tx, id: string): Promise<WireEvent> {
  const { rows } = await tx.query<Row>(`select ${COLUMNS} from ${TABLE} where id = $1`, [id]);
  const [row] = rows;
  if (row === undefined) throw noSuch('event', id);
  return eventOf(row);
}

export type EventListing = Cursor & {
  /** SQL patterns for the type, any of which may fit */
  types?: readonly string[] | undefined;
  delivered?: boolean | undefined;
};

/** One page of events, newest first, and whether there are more in the direction of travel. */
export function listEvents(tx: Tx, listing: EventListing): Promise<Page<WireEvent>> {
  const where = conditions();
  if (listing.types !== undefined) where.add('type like any (?)', listing.types);
  if (listing.delivered !== undefined) where.add(`(not exists (select from ${DELIVERIES} and d.delivered_ms is null)) = ?`, listing.delivered);
  return readPage(tx, { table: TABLE, columns: COLUMNS, label: 'event', where, read: eventOf }, listing);
}
