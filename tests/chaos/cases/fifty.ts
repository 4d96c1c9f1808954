// Fifty patient buyers of one piece each, for cases in which a certain thing happens while they are at it.
import { shop, type Told } from '../buyer.ts';
import { noteRun } from '../checks.ts';
import type { BuyerPlan } from '../plan.ts';
import type { Scene } from '../scene.ts';
import type { Stage } from '../stage.ts';
import type { Seen } from '../visitor.ts';

export const buyers = 50;
const goodsOfMarket = 4;

export interface Rush {
  /** Resolves when everybody has what he wanted or was told that it is sold out. */
  over: Promise<void>;
  seen: Seen[];
  told: Told[];
  /** Resolves when so many answers were given. */
  answered: (count: number) => Promise<void>;
}

/** Lets them in, all at once unless `comes` says of somebody when. */
export function rush(stage: Stage, scene: Scene, comes: (place: number) => Promise<void> = () => Promise.resolve()): Rush {
  const seen: Seen[] = [];
  const told: Told[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  const onAnswer = (one: Seen): void => {
    seen.push(one);
    for (const { go } of waiting.filter(({ count }) => count <= seen.length)) go();
  };
  const nobody = { send: () => Promise.resolve(), takeBack: () => Promise.resolve() };
  const world = { origins: scene.house.origins, stripeOrigin: scene.stripe.origin, onAnswer };
  const customer = { ...world, market: stage.market, tell: (one: Told) => told.push(one), shortChange: () => Promise.resolve(), onPaid: () => undefined };
  const buy = async (place: number): Promise<void> => {
    await comes(place);
    await shop({ ...customer, makers: nobody, gate: () => Promise.resolve() }, planOf(place));
  };
  const over = Promise.all(Array.from({ length: buyers }, (_, place) => buy(place)));
  return {
    seen,
    told,
    over: over.then(() => undefined),
    answered: (count) => new Promise((go) => waiting.push({ count, go })),
  };
}

/** Notes for the checks what the buyers saw. */
export async function noteRush({ pool }: Scene, { seen, told }: Rush): Promise<void> {
  await noteRun(pool, { seen, told, shortChanged: [] });
}

function planOf(place: number): BuyerPlan {
  const name = `buyer-${String(place)}`;
  return {
    ...{ name, comesAfter: 0, twice: place % 4 === 0, leaves: 'never', declines: 0, pays: 'pay', shortBy: 0, cancels: 'never', postalCode: '04524' },
    ...{ email: `${name}@people.example`, coupon: null, card: null, afterwards: 'nothing', rushes: 'never', seed: place },
    wishes: [{ goods: place % goodsOfMarket, channel: 'direct', quantity: 1, words: name }],
  };
}
