// Loads the buyers of the demonstration and their purchases in every state, through the flows and the payment sandbox, with a moved clock.
import { sweep } from '#app/flows/sweep.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { setDaysAgo } from './clock.ts';
import type { Demonstration } from './demonstration.ts';
import { shipPart, shipWhole, startWork, type ShippedOrder } from './order-makers.ts';
import { purchasePlans, type Fate, type PurchasePlan } from './order-plans.ts';
import { returnPlans } from './order-return-plans.ts';
import { comeBack } from './order-returns.ts';
import { cancelFirst, confirmAll, dropPurchase, placeAndPay, receiveAll, refundAll, type PlacedPurchase } from './order-buyers.ts';
import { payDays, payEarly } from './payouts.ts';
import { withPayments } from './practice-payments.ts';

const names = ['문가람', '배소리', '차마루', '탁도담', '하늬솔', '표누리', '진여울', '석보라'];

/** Days between two rounds of the market's clockwork. */
const sweepEvery = 1.5;

/** What happens on a day of the demonstration; later days have smaller numbers. */
interface Happening {
  day: number;
  does: () => Promise<unknown>;
}

/** Answers how many purchases there are. */
export async function seedOrders(demo: Demonstration): Promise<number> {
  const buyers: { personId: string; name: string; localPart: string }[] = [];
  for (const [place, name] of names.entries()) {
    const localPart = `buyer-${String(place + 1)}`;
    buyers.push({ name, localPart, personId: await demo.people.add(name, localPart) });
  }
  const plans = [...purchasePlans, ...returnPlans];
  const lives = plans.flatMap((plan) => lifeOf(plan, demo, buyers));
  const happenings = [...lives, ...payDays(demo)].sort((a, b) => b.day - a.day);
  await withPayments(() => live(happenings));
  return plans.length;
}

// Between happenings the market's own clockwork runs: demo parcels arrive, orders confirm themselves, what was not paid expires.
async function live(happenings: readonly Happening[]): Promise<void> {
  let swept = happenings[0]?.day ?? 0;
  for (const { day, does } of happenings) {
    while (swept - sweepEvery > day) {
      swept -= sweepEvery;
      await setDaysAgo(swept);
      await sweep({ patienceMs: 0 });
    }
    await setDaysAgo(day);
    await does();
  }
  await setDaysAgo(0);
}

function lifeOf(plan: PurchasePlan, demo: Demonstration, buyers: Parameters<typeof placeAndPay>[2]): Happening[] {
  const { day, fate } = plan;
  let placed: PlacedPurchase | null = null;
  const purchase = (): PlacedPurchase => {
    if (placed === null) throw new Error('a purchase lives before it is placed');
    return placed;
  };
  const placing: Happening = {
    day,
    does: async () => {
      placed = await placeAndPay(plan, demo, buyers);
    },
  };
  const after = (days: number, does: (bought: PlacedPurchase, orders: ShippedOrder[]) => Promise<unknown>): Happening => ({
    day: Math.max(0, day - days),
    does: async () => does(purchase(), await ordersOf(purchase().purchaseId, demo)),
  });
  return [placing, ...laterOf(fate, after)];
}

type After = (days: number, does: (bought: PlacedPurchase, orders: ShippedOrder[]) => Promise<unknown>) => Happening;

function laterOf(fate: Fate, after: After): Happening[] {
  const begin = after(0.35, (_bought, orders) => startWork(orders));
  const ship = after(1.1, (_bought, orders) => shipWhole(orders, 'demo'));
  if (fate.as === 'confirmed' && fate.paidEarly === true) return [begin, ship, after(1.9, (_bought, orders) => payEarly(orders))];
  if (fate.as === 'confirmed') return fate.by === 'time' ? [begin, ship] : [begin, ship, after(5.6, confirmAll)];
  if (fate.as === 'delivered') return [begin, ship, after(3.4, receiveAll)];
  if (fate.as === 'comes_back') {
    const back = after(fate.after, (bought, orders) => comeBack(bought, orders, fate.how));
    return fate.how === 'lost' ? [begin, after(1.1, (_bought, orders) => shipWhole(orders, 'cj')), back] : [begin, ship, after(3.4, receiveAll), back];
  }
  if (fate.as === 'shipped') return [begin, ship];
  if (fate.as === 'shipped_by_carrier') return [begin, after(1.1, (_bought, orders) => shipWhole(orders, 'cj'))];
  if (fate.as === 'shipped_in_part') return [begin, after(1.3, (_bought, orders) => shipPart(orders))];
  if (fate.as === 'preparing') return [begin];
  if (fate.as === 'dropped') return [after(0.003, dropPurchase)];
  if (fate.as === 'cancelled_in_part')
    return [
      after(0.1, cancelFirst),
      after(0.35, (_bought, orders) => startWork(orders.slice(1))),
      after(1.1, (_bought, orders) => shipWhole(orders.slice(1), 'demo')),
    ];
  return fate.as === 'refunded' ? [begin, ship, after(6.2, refundAll)] : [];
}

async function ordersOf(purchaseId: string, { makers }: Demonstration): Promise<ShippedOrder[]> {
  const owners = new Map([...makers.values()].map((maker) => [maker.makerId, maker.owner.personId]));
  const rows = await reader().selectFrom('makerOrder').select(['id', 'number', 'makerId']).where('purchaseId', '=', purchaseId).orderBy('number').execute();
  return rows.map((row) => ({ ...row, ownerId: owners.get(row.makerId) ?? '' }));
}
