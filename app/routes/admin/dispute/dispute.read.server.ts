// One dispute for the operator: what the bank says, what it moved, its history, and its orders.
import { reader } from '#app/infra/db/reader.server.ts';

export async function readDisputePage(id: string) {
  const db = reader();
  const dispute = await db
    .selectFrom('dispute as d')
    .innerJoin('purchase as u', 'u.id', 'd.purchaseId')
    .leftJoin('person as p', 'p.id', 'd.evidenceSentBy')
    .selectAll('d')
    .select(['u.number', 'u.total', 'u.buyerName', 'u.placedAt', 'p.name as sentByName'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (dispute === undefined) return null;
  const [orders, history] = await Promise.all([
    db
      .selectFrom('makerOrder as o')
      .innerJoin('orderStage as s', 's.orderId', 'o.id')
      .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
      .leftJoin('earning as e', (join) => join.onRef('e.orderId', '=', 'o.id').on('e.part', '=', 0))
      .select(['o.id', 'o.number', 'o.total', 's.stage', 't.name as maker', 'e.heldAt'])
      .where('o.purchaseId', '=', dispute.purchaseId)
      .orderBy('o.number')
      .execute(),
    db.selectFrom('transition').select(['id', 'toState', 'at']).where('subject', '=', id).orderBy('at').orderBy('id').execute(),
  ]);
  return { dispute, orders, history };
}

export type DisputePageFacts = NonNullable<Awaited<ReturnType<typeof readDisputePage>>>;
