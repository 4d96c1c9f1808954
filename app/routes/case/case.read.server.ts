// One return, exchange or claim as its page shows it: to its buyer, its maker or the operator. Whose it must be is part of the query.
import { sql } from 'kysely';

import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export type CaseFacts = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** The case with everything that its page shows, or null when it is not theirs. Money in won, days KST. */
export async function readCase(caseId: string, of: { purchaseId: string } | { makerId: string } | 'anyone') {
  const found = await caseQuery(caseId)
    .$if(of !== 'anyone' && 'purchaseId' in of, (query) => query.where('o.purchaseId', '=', of !== 'anyone' && 'purchaseId' in of ? of.purchaseId : ''))
    .$if(of !== 'anyone' && 'makerId' in of, (query) => query.where('c.makerId', '=', of !== 'anyone' && 'makerId' in of ? of.makerId : ''))
    .executeTakeFirst();
  if (found === undefined) return null;
  const [lines, history, parcel] = await Promise.all([linesQuery(caseId).execute(), historyQuery(caseId).execute(), parcelQuery(caseId).executeTakeFirst()]);
  const back = findCarrier(found.backCarrier ?? '');
  return {
    ...found,
    lines,
    history,
    /** Every line is custom-made and was agreed to as such: it may be refused for that (decree art. 21). */
    consented: lines.every((line) => line.made === 'CUSTOM' && line.consented),
    replacement: parcel === undefined ? null : shown(parcel.carrier, parcel.trackingNumber),
    back: back === null || found.backTrackingNumber === null ? null : shown(back.code, found.backTrackingNumber),
  };
}

function shown(code: string, number: string) {
  const carrier = findCarrier(code);
  return { nameKo: carrier?.nameKo ?? code, nameEn: carrier?.nameEn ?? code, number, address: trackingAddress(code, number) };
}

function caseQuery(caseId: string) {
  return reader()
    .selectFrom('returnCase as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
    .innerJoin('maker as mk', 'mk.id', 'c.makerId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'c.makerId').on('t.locale', '=', 'ko'))
    .leftJoin('refund as r', 'r.id', 'c.refundId')
    .leftJoin('media as md', 'md.id', 'c.findingsMediaId')
    .where('c.id', '=', caseId)
    .select(['c.id', 'c.number', 'c.kind', 'c.state', 'c.ground', 'c.words', 'c.remedy', 'c.postagePaidBy', 'c.wayBack', 'c.keptBack', 'c.openedBy'])
    .select(['c.requestedAt', 'c.approvedAt', 'c.collectingAt', 'c.receivedAt', 'c.endedAt', 'c.findings', 'c.refusalGround', 'c.refusalWords'])
    .select(['c.refusalConsentHash', 'c.lateInterest', 'c.lateInterestPaidAt', 'c.backCarrier', 'c.backTrackingNumber', 'c.orderId', 'c.makerId'])
    .select(['o.number as orderNumber', 'u.number as purchaseNumber', 'u.buyerName', 'u.buyerPhone', 'u.email'])
    .select(['t.name as makerName', 'mk.phone as makerPhone', 'mk.postalCode', 'mk.addressKo', 'mk.addressEn', 'md.hash', 'md.colour'])
    .select(['r.amount as refundAmount', 'r.state as refundState', 'r.requestedAt as refundRequestedAt', 'r.settledAt as refundSettledAt', 'r.stripeRefundId'])
    .select([day('c.answer_by').as('answerBy'), day('c.refund_by').as('refundBy'), day('c.noticed_on').as('noticedOn')])
    .select(sql<string>`((market_now() at time zone 'Asia/Seoul')::date)::text`.as('today'));
}

function day(column: string) {
  return sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
}

function linesQuery(caseId: string) {
  return reader()
    .selectFrom('returnLine as r')
    .innerJoin('orderLine as l', 'l.id', 'r.lineId')
    .leftJoin('media as md', 'md.id', 'l.mediaId')
    .where('r.caseId', '=', caseId)
    .orderBy('l.position')
    .select(['l.id', 'l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.made', 'l.unitPrice', 'md.hash', 'md.colour'])
    .select(['r.quantity', 'r.saleable', 'r.replacementVariantId', 'r.replacementKo', 'r.replacementEn'])
    .select(sql<boolean>`exists (select 1 from consent c where c.line_id = l.id and c.kind = 'custom_made')`.as('consented'));
}

function historyQuery(caseId: string) {
  return reader().selectFrom('transition').select(['id', 'fromState', 'toState', 'reason', 'at']).where('subject', '=', caseId).orderBy('at').orderBy('id');
}

function parcelQuery(caseId: string) {
  return reader()
    .selectFrom('parcel')
    .select(['carrier', 'trackingNumber'])
    .where('caseId', '=', caseId)
    .where('state', '<>', 'lost')
    .orderBy('packedAt', 'desc')
    .limit(1);
}
