// Sets the stage for races over the real pages: the test's own connection to the shop's database, one offer with so many pieces, and what is left after.
import { FEATURED_DIRECT, FEATURED_HALL } from '../../prisma/seed/content/products.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { setOnHand } from '#app/domain/stock/stock.db.server.ts';

import { rows } from '../make/stand.ts';
import { startShop, type Shop } from '../setup/server.ts';
import type { Wish } from '../setup/http-purchase.ts';

export type Channel = 'direct' | 'hall';

export interface Stage {
  shop: Shop;
  /** An offer of the channel with exactly so many pieces free. */
  offer: (channel: Channel, pieces: number) => Promise<Wish & { poolId: string }>;
  close: () => Promise<void>;
}

/** The shop on a copy of the demonstration; call `close` in afterAll. */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const shop = await startShop({ env });
  Object.assign(process.env, { LOG_LEVEL: 'silent', APP_MODE: 'demo', JOBS: 'off', DATABASE_URL: shop.databaseUrl });
  return {
    shop,
    offer: stockedOffer,
    async close() {
      await closeConnections();
      await shop.stop();
    },
  };
}

async function stockedOffer(channel: Channel, pieces: number): Promise<Wish & { poolId: string }> {
  const slug = channel === 'direct' ? FEATURED_DIRECT : FEATURED_HALL;
  const [found] = await rows<{ offerId: string; poolId: string }>(
    `select o.id as "offerId", o.pool_id as "poolId" from offer o join variant v on v.id = o.variant_id join product p on p.id = v.product_id
      where p.slug = $1 and o.channel = $2::channel and o.active and (o.hall_id is null or o.hall_id in (select id from open_hall)) order by o.id limit 1`,
    [slug, channel],
  );
  if (found === undefined) throw new Error(`the demonstration has no ${channel} offer of ${slug}`);
  const set = await inTransaction('set the stage', (tx, now) => setOnHand(tx, { poolId: found.poolId, onHand: pieces, reference: 'stage', now }));
  if (!set.ok) throw new Error(JSON.stringify(set.refusal));
  return { slug, ...found };
}

/** How a pool stands: pieces on the shelf, held, and taken by paid orders since the stage was set. */
export async function poolNow(poolId: string): Promise<{ onHand: number; held: number }> {
  const [pool] = await rows<{ onHand: number; held: number }>('select on_hand as "onHand", held from pool where id = $1', [poolId]);
  if (pool === undefined) throw new Error(`no pool ${poolId}`);
  return pool;
}

/** Pieces of the pool that lie in paid purchases placed after `since`. */
export async function piecesPaid(poolId: string, since: Date): Promise<number> {
  const [sum] = await rows<{ pieces: number }>(
    `select coalesce(sum(h.quantity), 0)::int as pieces from hold h join purchase u on u.id = h.purchase_id
      where h.pool_id = $1 and h.state = 'committed' and u.state = 'paid' and h.created_at >= $2`,
    [poolId, since],
  );
  return sum?.pieces ?? 0;
}
