// Which cached pages show a product or a maker, and that an outside index must look again. Tags: see publicPage().
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';

import { marketSearch } from './market-search.server.ts';

/** A product changed in something that pages show: text, price, sold out or back, paused, hall. */
export async function touchListing(tx: Tx, productId: string): Promise<void> {
  await touch(tx, { productId });
}

/** Something that every page of a maker's goods shows changed: name, star, shipping, whether it sells. */
export async function touchMaker(tx: Tx, makerId: string, more: readonly string[] = []): Promise<void> {
  await touch(tx, { makerId }, more);
}

async function touch(tx: Tx, of: { productId: string } | { makerId: string }, more: readonly string[] = []): Promise<void> {
  const rows = await run(
    tx,
    q
      .selectFrom('product as p')
      .innerJoin('workshop as w', 'w.id', 'p.workshopId')
      .leftJoin('hallItem as i', (join) => join.onRef('i.productId', '=', 'p.id').on('i.withdrawnAt', 'is', null))
      .select(['p.id', 'p.makerId', 'w.regionKey', 'w.clusterId', 'i.hallId'])
      .where((where) => ('productId' in of ? where('p.id', '=', of.productId) : where('p.makerId', '=', of.makerId))),
  );
  const shown = rows.flatMap(({ id, makerId, regionKey, clusterId, hallId }) => [
    ...[`product:${id}`, `maker:${makerId}`, `region:${regionKey}`],
    ...(clusterId === null ? [] : [`cluster:${clusterId}`]),
    ...(hallId === null ? [] : [`hall:${hallId}`]),
  ]);
  const own = 'makerId' in of ? [`maker:${of.makerId}`] : [];
  await touchPages(tx, ['catalog', ...own, ...shown, ...more]);
  await marketSearch().touch(tx, [...new Set(rows.map((row) => row.id))].sort());
}
