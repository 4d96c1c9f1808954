// The people behind the counters during a run: a curator who moves pieces between the maker's shelf and the hall, a maker who changes a price,
// makers who send and take back, an operator who refunds what its buyer may be cancelling at the same moment and speaks for the banks.
import type pg from 'pg';

import { prng } from '#app/lib/prng.ts';

import type { Desk, Market } from './market.ts';
import { makersAtWork, type MakersAtWork } from './makers.ts';
import { operatorAtWork, type OperatorAtWork } from './operator.ts';
import type { Plan } from './plan.ts';
import { newVisitor, type Visitor, type World } from './visitor.ts';

export interface Desks extends MakersAtWork {
  setAside: (goods: number, pieces: number) => Promise<void>;
  changePrice: (price: number) => Promise<void>;
  /** What the operator does by himself. */
  act: OperatorAtWork['act'];
  /** A purchase was paid just now. */
  onPaid: (number: string) => void;
  /** Resolves when nobody is at work. */
  done: () => Promise<void>;
}

/** Asks the database; nothing while it is away. */
export type Look = <T extends object>(query: string, values: unknown[]) => Promise<T[]>;

/** Everybody is signed in already (market.ts). */
export function openDesks(world: World, market: Market, pool: pg.Pool, plan: Plan): Desks {
  const random = prng(plan.seed + 1);
  const at = ({ cookies }: Desk): Visitor => newVisitor(world, random, cookies);
  const look: Look = async <T extends object>(query: string, values: unknown[]) => {
    const found = await pool.query<T & Record<string, unknown>>(query, values).catch(() => null);
    return found === null ? [] : found.rows;
  };
  const [owner] = market.makers;
  const curator = at(market.curator);
  const operator = operatorAtWork(at(market.operator), look, prng(plan.seed + 2));
  const maker = owner === undefined ? null : at(owner);
  const refunding: Promise<unknown>[] = [];
  let refunds = plan.refunds;
  let shown = market.goods[0]?.price ?? 0;
  return {
    ...makersAtWork(
      market.makers.map((one) => ({ makerId: one.makerId, desk: at(one) })),
      look,
      plan.seed,
    ),
    async setAside(place, pieces) {
      const itemId = market.goods[place]?.hall?.itemId ?? '';
      const [item] = await look<{ set_aside: number; price: number }>(
        'select i.set_aside, o.price::int from hall_item i join offer o on o.id = i.offer_id where i.id = $1',
        [itemId],
      );
      if (item === undefined) return;
      const fields = { intent: 'change', itemId, zoneId: market.zoneId, price: String(item.price), expectedSetAside: String(item.set_aside) };
      await curator.post(`/admin/halls/${market.hallId}`, Object.entries({ ...fields, quantity: String(Math.max(0, item.set_aside + pieces)) }));
    },
    async changePrice(price) {
      const [goods] = market.goods;
      if (goods === undefined || maker === null) return;
      const fields = { intent: 'price', variantId: goods.variantId, expectedPrice: String(shown), price: String(price) };
      const answer = await maker.post('/maker/stock', Object.entries(fields));
      if (answer.status === 200) shown = price;
    },
    act: operator.act,
    onPaid(number) {
      if (refunds === 0) return;
      refunds -= 1;
      refunding.push(operator.refundTwice(number));
    },
    async done() {
      await Promise.all(refunding);
    },
  };
}
