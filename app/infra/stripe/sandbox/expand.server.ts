// expand[]: ids in an answer replaced by their objects, up to four levels. https://docs.stripe.com/expand
import { badParam, noSuch } from './api-error.ts';
import { agedTransaction } from './builders.server.ts';
import type { Kind, Shapes, Tx } from './shapes.ts';
import { findChain, findObject, listObjects } from './store.server.ts';

const MOST_LEVELS = 4;

/** The kind of object that a field names by its id. */
const KINDS: Record<string, Kind | undefined> = {
  payment_intent: 'payment_intent',
  latest_charge: 'charge',
  charge: 'charge',
  source_transaction: 'charge',
  balance_transaction: 'balance_transaction',
  failure_balance_transaction: 'balance_transaction',
  transfer: 'transfer',
};

type Body = Record<string, unknown>;

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object with the paths expanded; what the first path leads to is read in one look. Throws ApiError 404 if there is none, 400 as below. */
export async function readExpanded(tx: Tx, now: number, kind: Kind, id: string, paths: readonly string[]): Promise<object> {
  const links: { field: string; kind: Kind }[] = [];
  for (const field of paths[0]?.split('.').slice(0, MOST_LEVELS) ?? []) {
    const linked = KINDS[field];
    if (linked === undefined) break;
    links.push({ field, kind: linked });
  }
  const [found, ...ahead] = await findChain(tx, kind, id, links);
  if (found === undefined) throw noSuch(kind, id);
  return expanded(tx, now, shownOf(found, now), paths, ahead);
}

function shownOf(body: Shapes[Kind], now: number): Shapes[Kind] {
  return body.object === 'balance_transaction' ? agedTransaction(body, now) : body;
}

/**
 * Expands the paths within the answer (what is stored of it has been written down before); their objects are looked for among `ahead` first. Throws ApiError 400 for a path that names nothing expandable.
 */
export async function expanded(tx: Tx, now: number, answer: object, paths: readonly string[], ahead: readonly Shapes[Kind][] = []): Promise<object> {
  if (paths.length === 0) return answer;
  for (const path of paths) {
    const steps = path.split('.');
    const levels = steps[0] === 'data' ? steps.length - 1 : steps.length;
    if (levels > MOST_LEVELS) throw badParam(`You cannot expand more than 4 levels of a property. Property: ${path}`, 'expand');
    await expandStep({ tx, now, path, ahead }, answer, steps);
  }
  return answer;
}

type Search = { tx: Tx; now: number; path: string; ahead: readonly Shapes[Kind][] };

async function expandStep(search: Search, at: unknown, steps: readonly string[]): Promise<void> {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (Array.isArray(at)) {
    for (const member of at) await expandStep(search, member, steps);
    return;
  }
  if (!isBody(at)) return;
  if (step === 'data' && Array.isArray(at['data'])) return expandStep(search, at['data'], rest);
  if (step === 'line_items' || step === 'refunds') await include(search, at, step);
  const value = at[step];
  const kind = KINDS[step];
  if (typeof value === 'string' && kind !== undefined) at[step] = await objectNamed(search, kind, value);
  const expandable = step in at && (kind !== undefined || isBody(at[step]));
  if (!expandable) throw badParam(`This property cannot be expanded (${search.path}).`, 'expand');
  await expandStep(search, at[step], rest);
}

async function objectNamed({ tx, now, ahead }: Search, kind: Kind, id: string): Promise<unknown> {
  const found = ahead.find((body) => body.id === id) ?? (await findObject(tx, kind, id))?.body;
  return found === undefined ? id : shownOf(found, now);
}

/** Lists that objects carry only when asked for. */
async function include(search: Search, body: Body, field: 'line_items' | 'refunds'): Promise<void> {
  const id = typeof body['id'] === 'string' ? body['id'] : '';
  if (field === 'line_items' && body['object'] === 'checkout.session') {
    const { data, hasMore } = await listObjects(search.tx, 'item', { parent: id, oldestFirst: true });
    body[field] = { object: 'list', data, has_more: hasMore, url: `/v1/checkout/sessions/${id}/line_items` };
  }
  if (field === 'refunds' && body['object'] === 'charge') {
    const { data, hasMore } = await listObjects(search.tx, 'refund', { equals: [['charge', id]] });
    body[field] = { object: 'list', data, has_more: hasMore, url: `/v1/charges/${id}/refunds` };
  }
}
