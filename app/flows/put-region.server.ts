// Writes a region with its names and dated codes (start of a market, changes of the map).
import { putRegion as write } from '#app/domain/regions/region.db.server.ts';
import type { RegionContent } from '#app/domain/regions/region.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';

/** Adds the region or rewrites the one with its key; its successor must exist. */
export async function putRegion(region: RegionContent): Promise<void> {
  await inTransaction('put region', async (tx, now) => {
    await write(tx, region, now);
    await touchPages(tx, [`region:${region.key}`, 'clusters', 'catalog']);
  });
}
