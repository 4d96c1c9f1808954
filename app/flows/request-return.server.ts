// The buyer asks for a return, an exchange, or help with something lost, damaged, wrong or missing (E-Commerce Act art. 17; facts 2.4 W1-W5, W10).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { arrivalsOf, lockParcel, noteClaimed, type LineArrival } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { linesOfOrders, lockPurchase, lockRequestKey, ordersOf, type OrderLineRow, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { putInCase } from '#app/domain/orders/line-pieces.db.server.ts';
import { findCaseByKey, insertCase, type NewCaseLine } from '#app/domain/returns/case.db.server.ts';
import { answerBy, isFault, isSoundRequest, keptBackFor, lastDayFor, returnPostage } from '#app/domain/returns/case.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won, type Won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay, type Day } from '#app/lib/time.ts';

import { replacementOf, replacementsOf } from './aftersale/replacement-pieces.server.ts';
import { isSameCase, type AskedCase } from './aftersale/same-request.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';

export type RequestReturnRefusal =
  | { kind: 'no_such_order' }
  /** More pieces than arrived and are in no case, or none. */
  | { kind: 'pieces_wrong' }
  /** The days of the law are over; `last` is the last one. */
  | { kind: 'return_too_late'; last: Day }
  | { kind: 'return_unsound' }
  /** Before the purchase, or in the future. */
  | { kind: 'noticed_day_wrong' }
  /** The option is not of the same product and price. */
  | { kind: 'replacement_wrong' }
  /** Something else was asked for under this key. */
  | { kind: 'request_key_reused' };

export interface RequestReturn extends AskedCase {
  purchaseId: string;
  orderId: string;
  /** Of a parcel that never came: its pieces are meant. */
  parcelId?: string;
  requestKey: string;
}

type Answer = Result<{ caseId: string }, RequestReturnRefusal>;

/** Opens a case. The caller has checked that the purchase is this buyer's. An equal request answers the same case. */
export async function requestReturn(input: RequestReturn): Promise<Answer> {
  return inTransaction<Answer>('request return', async (tx, now) => {
    // Before the purchase: the same key may come for two of them at once.
    await lockRequestKey(tx, input.requestKey);
    const purchase = await lockPurchase(tx, input.purchaseId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (purchase === null || order === undefined || order.paidAt === null) return refuse({ kind: 'no_such_order' });
    const before = await findCaseByKey(tx, input.requestKey);
    if (before !== null) return (await isSameCase(tx, before, order, input)) ? ok({ caseId: before.id }) : refuse({ kind: 'request_key_reused' });
    const today = kstDay(now);
    const wrong = wrongIn(input, kstDay(order.placedAt), today);
    if (wrong !== null) return refuse(wrong);
    const wanted = await wantedPieces(tx, input, order);
    if (wanted === null || !(await putInCase(tx, wanted))) return refuse({ kind: 'pieces_wrong' });
    const last = await lastDay(tx, input, order, wanted, today);
    if (last !== null && today > last) return refuse({ kind: 'return_too_late', last });
    const lines = await withReplacements(tx, input, order, wanted);
    if (lines === null) return refuse({ kind: 'replacement_wrong' });
    const made = await insertCase(
      tx,
      { ...factsOf(input, order), lines, keptBack: await keptBack(tx, input, order), requestedAt: now, answerBy: answerBy(today) },
      now,
    );
    if (input.ground === 'lost' && input.parcelId !== undefined) await noteClaimed(tx, input.parcelId, made.id);
    await noteMove(tx, { subject: made.id, from: '', to: 'requested', actorId: input.actorId, reason: input.ground }, now);
    await queueCaseMail(tx, made.id, 'requested', now);
    return ok({ caseId: made.id });
  });
}

// What goes together, and a fault that was noticed between the purchase and today.
function wrongIn(input: RequestReturn, first: Day, today: Day): RequestReturnRefusal | null {
  const { ground, noticedOn } = input;
  if (!isSoundRequest(input)) return { kind: 'return_unsound' };
  const outside = noticedOn !== null && (noticedOn < first || noticedOn > today);
  return isFault(ground) && outside ? { kind: 'noticed_day_wrong' } : null;
}

function factsOf(input: RequestReturn, order: OrderRow) {
  const { kind, ground, remedy, wayBack, words, requestKey, actorId } = input;
  return {
    ...{ kind, ground, remedy, wayBack, words, requestKey },
    orderId: order.id,
    orderNumber: order.number,
    makerId: order.makerId,
    requestedBy: actorId,
    postagePaidBy: isFault(ground) ? 'maker' : 'buyer',
    noticedOn: isFault(ground) ? input.noticedOn : null,
  };
}

/** The pieces that are meant, none beyond what arrived (or travels) and stayed; null when they are wrong. */
async function wantedPieces(tx: Tx, input: RequestReturn, order: OrderRow): Promise<{ lineId: string; quantity: number }[] | null> {
  if (input.ground === 'lost') {
    const parcel = input.parcelId === undefined ? null : await lockParcel(tx, input.parcelId);
    const open = parcel?.orderId === order.id && parcel.purpose === 'order' && parcel.state !== 'lost' && parcel.deliveryKnownBy !== 'buyer';
    return open ? parcel.lines : null;
  }
  const lines = await linesOfOrders(tx, [order.id]);
  const arrivals = await arrivalsOf(tx, order.id);
  const pieces = input.lines.filter((line) => line.quantity !== 0).map(({ lineId, quantity }) => ({ lineId, quantity }));
  const named = new Set(pieces.map((piece) => piece.lineId));
  const fits = pieces.every(({ lineId, quantity }) => Number.isInteger(quantity) && quantity > 0 && quantity <= returnable(lineId, lines, arrivals));
  return pieces.length > 0 && named.size === pieces.length && fits ? pieces : null;
}

function returnable(lineId: string, lines: readonly OrderLineRow[], arrivals: readonly LineArrival[]): number {
  const line = lines.find((one) => one.id === lineId);
  const shipped = arrivals.find((one) => one.lineId === lineId)?.shipped ?? 0;
  return line === undefined ? 0 : shipped - line.returned - line.inCases;
}

/** The earliest of the lines' last days; null while none has one. */
async function lastDay(tx: Tx, input: RequestReturn, order: OrderRow, pieces: readonly { lineId: string }[], today: Day): Promise<Day | null> {
  if (input.ground === 'lost') return null;
  const arrivals = await arrivalsOf(tx, order.id);
  const days = pieces.map(({ lineId }) => {
    const arrivedAt = arrivals.find((one) => one.lineId === lineId)?.arrivedAt ?? null;
    const arrived = arrivedAt === null ? null : kstDay(arrivedAt);
    // Nobody knows of a fault before the goods are there.
    const known = arrived !== null && input.noticedOn !== null && input.noticedOn < arrived ? arrived : (input.noticedOn ?? today);
    return lastDayFor(input.ground, arrived, known, kstDay(order.placedAt));
  });
  return days.reduce<Day | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

/** The lines with what is sent instead; null when a wanted option is not of the same product and price. */
async function withReplacements(
  tx: Tx,
  input: RequestReturn,
  order: OrderRow,
  pieces: readonly { lineId: string; quantity: number }[],
): Promise<NewCaseLine[] | null> {
  if (input.remedy === 'refund') return [...pieces];
  const choices = await replacementsOf(tx, order.id);
  const lines = pieces.map((piece): NewCaseLine | null => {
    const variantId = input.lines.find((line) => line.lineId === piece.lineId)?.variantId;
    const choice = choices.find((one) => one.lineId === piece.lineId && (variantId === undefined ? one.same : one.variantId === variantId));
    return choice === undefined ? null : { ...piece, ...replacementOf(choice) };
  });
  const found = lines.filter((line) => line !== null);
  return found.length === lines.length ? found : null;
}

async function keptBack(tx: Tx, input: RequestReturn, order: OrderRow): Promise<Won> {
  const policy = await one(tx, q.selectFrom('shippingPolicy').select('fee').where('makerId', '=', order.makerId));
  return keptBackFor(input.ground, input.wayBack, returnPostage(won(policy?.fee ?? 0), won(order.shippingFee)));
}
