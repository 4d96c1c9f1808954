// The people behind the counters during a run: a curator who moves pieces between the maker's shelf and the hall, a maker who changes a price,
// an operator who refunds what its buyer may be cancelling at the same moment.
import type pg from 'pg';

import { prng } from '#app/lib/prng.ts';

import type { Desk, Market } from './market.ts';
import type { Plan } from './plan.ts';
import { newVisitor, type Visitor, type World } from './visitor.ts';

export interface Desks {
  setAside: (goods: number, pieces: number) => Promise<void>;
  changePrice: (price: number) => Promise<void>;
  /** A purchase was paid just now. */
  onPaid: (number: string) => void;
  /** Resolves when nobody is at work. */
  done: () => Promise<void>;
}

/** Signs everybody in. */
export async function openDesks(world: World, market: Market, pool: pg.Pool, plan: Plan): Promise<Desks> {
  const random = prng(plan.seed + 1);
  const needs = (kind: string): boolean => plan.blows.some(({ does }) => does.kind === kind);
  const curator = needs('set aside') ? await signedIn(world, random, market.curator) : null;
  const maker = needs('price') ? await signedIn(world, random, market.maker) : null;
  const operator = plan.refunds > 0 ? await signedIn(world, random, market.operator) : null;
  const refunding: Promise<unknown>[] = [];
  let refunds = plan.refunds;
  let shown = market.goods[0]?.price ?? 0;
  return {
    async setAside(place, pieces) {
      const goods = market.goods[place];
      const { itemId } = goods?.hall ?? { itemId: '' };
      const { rows } = await pool
        .query<{ set_aside: number; price: number }>('select i.set_aside, o.price::int from hall_item i join offer o on o.id = i.offer_id where i.id = $1', [
          itemId,
        ])
        .catch(() => ({ rows: [] }));
      const [item] = rows;
      if (item === undefined || curator === null) return;
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
    onPaid(number) {
      if (operator === null || refunds === 0) return;
      refunds -= 1;
      const refund = () =>
        operator.post(`/admin/purchases/${number}`, [
          ['intent', 'refund'],
          ['reason', '시험 환불'],
        ]);
      refunding.push(Promise.all([refund(), refund()]));
    },
    async done() {
      await Promise.all(refunding);
    },
  };
}

async function signedIn(world: World, random: ReturnType<typeof prng>, { email, password }: Desk): Promise<Visitor> {
  const visitor = newVisitor(world, random);
  const answer = await visitor.post('/sign-in', [
    ['email', email],
    ['password', password],
  ]);
  if (answer.status !== 200 || answer.address.startsWith('/sign-in')) throw new Error(`${email} was not signed in: ${answer.status} ${answer.address}`);
  return visitor;
}
