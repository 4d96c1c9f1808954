// The table of the API: method, address, parameters, what it does. The README beside it names Stripe's page for each.
import { z } from 'zod';
import { readAccount } from './accounts.server.ts';
import { noSuch, refused } from './api-error.ts';
import { agedTransaction } from './builders.server.ts';
import { checked, created, expand, paging, words, flag } from './check.ts';
import { closeDispute, disputeParams, updateDispute } from './disputes.server.ts';
import { getEvent, listEvents } from './events.server.ts';
import { expanded, readExpanded } from './expand.server.ts';
import type { FormFields } from './form.ts';
import { cancelIntent } from './payments.server.ts';
import { createPayout, payoutParams } from './payouts.server.ts';
import { createRefund, refundParams } from './refunds.server.ts';
import { sessionParams } from './session-params.ts';
import { createSession, expireNow } from './sessions.server.ts';
import type { Kind } from './shapes.ts';
import { getObject, listObjects, type Filter, type Listing } from './store.server.ts';
import { createReversal, createTransfer, readBalance, reversalParams, transferParams } from './transfers.server.ts';
import type { Work } from './work.server.ts';

type Call = { work: Work; ids: readonly string[]; fields: FormFields; path: string };
type Endpoint = { method: 'GET' | 'POST'; path: RegExp; run: (call: Call) => Promise<object> };

function pattern(path: string): RegExp {
  return new RegExp(`^/v1/${path.replaceAll(':id', '([A-Za-z0-9_]+)')}$`);
}

type Expandable = { expand?: string[] | undefined };

/** An endpoint whose answer may be expanded; the ids of the address come in order, absent ones as ''. */
function endpoint<S extends z.ZodType<Expandable, FormFields>>(
  method: Endpoint['method'],
  path: string,
  params: S,
  run: (work: Work, params: z.output<S>, id: string, second: string) => object | Promise<object>,
): Endpoint {
  return {
    method,
    path: pattern(path),
    run: async ({ work, ids, fields }) => {
      const parsed = checked(params, fields);
      const [id = '', second = ''] = ids;
      const answer = await run(work, parsed, id, second);
      return expanded(work.tx, work.now, answer, parsed.expand ?? []);
    },
  };
}

const plain = z.strictObject({ expand });

function retrieve(path: string, kind: Kind): Endpoint {
  return {
    method: 'GET',
    path: pattern(`${path}/:id`),
    run: ({ work, ids, fields }) => readExpanded(work.tx, work.now, kind, ids[0] ?? '', checked(plain, fields).expand ?? []),
  };
}

/** A list, newest first, filtered by fields of the objects. */
function list(path: string, kind: Kind, filters: readonly Filter[], more: (id: string) => Listing = () => ({})): Endpoint {
  const params = z.strictObject({
    ...paging,
    created,
    ...Object.fromEntries(filters.map((filter) => [filter, words().optional()])),
  });
  return {
    method: 'GET',
    path: pattern(path),
    run: async ({ work, ids, fields, path: url }) => {
      const parsed = checked(params, fields);
      const { limit, starting_after, ending_before } = parsed;
      const equals = filters.map((filter) => [filter, textOf(fields[filter])] as const);
      const cursor = { limit, starting_after, ending_before, created: parsed.created };
      return page(work, kind, url, { ...cursor, equals, ...more(ids[0] ?? '') }, parsed.expand ?? []);
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function page(work: Work, kind: Kind, url: string, listing: Listing, paths: readonly string[]): Promise<object> {
  const { data, hasMore } = await listObjects(work.tx, kind, listing);
  const shown = data.map((body) => (body.object === 'balance_transaction' ? agedTransaction(body, work.now) : body));
  return expanded(work.tx, work.now, { object: 'list', data: shown, has_more: hasMore, url }, paths);
}

const eventParams = z.strictObject({
  ...paging,
  created,
  type: words().optional(),
  types: z.array(words()).max(20).optional(),
  delivery_success: flag.optional(),
});

const eventList: Endpoint = {
  method: 'GET',
  path: pattern('events'),
  run: async ({ work, fields, path: url }) => {
    const { type, types, delivery_success: delivered, expand: paths, ...rest } = checked(eventParams, fields);
    if (type !== undefined && types !== undefined) throw refused('You may not specify both type and types.', undefined, 'types');
    const wanted = type === undefined ? types : [type];
    // In Stripe's patterns * is the only wildcard.
    const patterns = wanted?.map((name) => name.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%'));
    const { data, hasMore } = await listEvents(work.tx, { ...rest, types: patterns, delivered });
    return expanded(work.tx, work.now, { object: 'list', data, has_more: hasMore, url }, paths ?? []);
  },
};

const cancelParams = z.strictObject({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  expand,
});

const CANCELABLE = ['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action'];

/** The intent of an open session ends with the session; afterwards only one that was never paid can be cancelled. */
const cancel = endpoint('POST', 'payment_intents/:id/cancel', cancelParams, async (work, params, id) => {
  const seen = await getObject(work.tx, 'payment_intent', id);
  const session = await getObject(work.tx, 'checkout.session', seen.hidden.session ?? '', 'lock');
  const intent = await getObject(work.tx, 'payment_intent', id, 'lock');
  if (!CANCELABLE.includes(intent.body.status)) {
    const message = `You cannot cancel this PaymentIntent because it has a status of ${intent.body.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(', ')}.`;
    throw refused(message, 'payment_intent_unexpected_state');
  }
  if (session.body.status === 'open') {
    throw refused('You cannot cancel the PaymentIntent for a Checkout Session. Expire the Checkout Session instead.');
  }
  cancelIntent(work, intent, params.cancellation_reason ?? null);
  return intent.body;
});

const retrieveReversal = endpoint('GET', 'transfers/:id/reversals/:id', plain, async (work, _params, id, reversalId) => {
  const reversal = await getObject(work.tx, 'transfer_reversal', reversalId);
  if (reversal.body.transfer !== id) throw noSuch('transfer_reversal', reversalId);
  return reversal.body;
});

/** GETs are before the patterns that they would fit too. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint('POST', 'checkout/sessions', sessionParams, createSession),
  list('checkout/sessions', 'checkout.session', ['payment_intent', 'status']),
  retrieve('checkout/sessions', 'checkout.session'),
  endpoint('POST', 'checkout/sessions/:id/expire', plain, (work, _params, id) => expireNow(work, id)),
  list('checkout/sessions/:id/line_items', 'item', [], (parent) => ({ parent, oldestFirst: true })),
  list('payment_intents', 'payment_intent', []),
  retrieve('payment_intents', 'payment_intent'),
  cancel,
  list('charges', 'charge', ['payment_intent', 'transfer_group']),
  retrieve('charges', 'charge'),
  endpoint('POST', 'refunds', refundParams, createRefund),
  list('refunds', 'refund', ['charge', 'payment_intent']),
  retrieve('refunds', 'refund'),
  eventList,
  endpoint('GET', 'events/:id', plain, (work, _params, id) => getEvent(work.tx, id)),
  list('balance_transactions', 'balance_transaction', ['source', 'type', 'currency']),
  retrieve('balance_transactions', 'balance_transaction'),
  endpoint('GET', 'balance', plain, readBalance),
  endpoint('POST', 'transfers', transferParams, createTransfer),
  list('transfers', 'transfer', ['destination', 'transfer_group']),
  retrieve('transfers', 'transfer'),
  endpoint('POST', 'transfers/:id/reversals', reversalParams, (work, params, id) => createReversal(work, id, params)),
  list('transfers/:id/reversals', 'transfer_reversal', [], (parent) => ({ parent })),
  retrieveReversal,
  list('disputes', 'dispute', ['charge', 'payment_intent']),
  retrieve('disputes', 'dispute'),
  endpoint('POST', 'disputes/:id', disputeParams, (work, params, id) => updateDispute(work, id, params)),
  endpoint('POST', 'disputes/:id/close', plain, (work, _params, id) => closeDispute(work, id)),
  endpoint('POST', 'payouts', payoutParams, createPayout),
  list('payouts', 'payout', ['status']),
  retrieve('payouts', 'payout'),
  endpoint('GET', 'accounts/:id', plain, (work, _params, id) => readAccount(work, id)),
];
