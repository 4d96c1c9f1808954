// What a seed means: who comes, what each wants and how patient he is, how Stripe behaves, what is killed and when. Pure; one seed, one plan.
import { prng, type Prng } from '#app/lib/prng.ts';

export interface Wish {
  /** Place in the market's goods. */
  goods: number;
  channel: 'direct' | 'hall';
  quantity: number;
  /** Words to be engraved, where the goods ask for them. */
  words: string;
}

/** When a buyer turns away for good: at the first answer that is no good one, or after a step whatever it said. */
export type Leaves = 'never' | 'at trouble' | 'placed' | 'paid';

export interface BuyerPlan {
  name: string;
  /** Answers of the whole market after which he comes. */
  comesAfter: number;
  wishes: Wish[];
  /** Sends each form twice at once. */
  twice: boolean;
  leaves: Leaves;
  /** Presses of the hosted page before the one that pays. */
  declines: number;
  pays: 'pay' | 'process' | 'process_fail';
  /** Won that Stripe takes too little of a processed payment. */
  shortBy: number;
  /** unpaid: ends the purchase instead of paying it; paid: cancels the first order afterwards. */
  cancels: 'never' | 'unpaid' | 'paid';
  postalCode: string;
  /** Feeds his own decisions: which process he asks, how long he waits. */
  seed: number;
}

export type Victim = 'web-1' | 'web-2' | 'jobs';

/** Something that happens once the market has given so many answers. */
export interface Blow {
  after: number;
  does:
    | { kind: 'kill' | 'term'; victim: Victim; awayMs: number }
    | { kind: 'database'; how: 'stop' | 'kill'; awayMs: number }
    | { kind: 'clock'; minutes: number }
    | { kind: 'set aside'; goods: number; pieces: number }
    | { kind: 'price'; price: number };
}

/** Shares (0 to 1) of requests, presses and events that something befalls. */
export interface Weather {
  cutBefore: number;
  cutAfter: number;
  errorBefore: number;
  errorAfter: number;
  slow: number;
  repeated: number;
  postponed: number;
  /** How often the same request may be struck in a row. */
  stubborn: number;
}

export interface Plan {
  seed: number;
  buyers: BuyerPlan[];
  blows: Blow[];
  weather: Weather;
  /** Operator refunds a paid purchase that its buyer is cancelling, so often. */
  refunds: number;
}

const goodsByDemand: readonly (readonly [goods: number, weight: number])[] = [
  [0, 5],
  [1, 3],
  [2, 4],
  [3, 2],
];
const inHall = new Set([0, 2]);
const mainland = '04524';
const island = '63000';
const answersOfBuyer = 7;

/** The plan of a seed. */
export function planOf(seed: number): Plan {
  const random = prng(seed);
  const count = random.int(20, 26);
  // Some markets open with everybody at the door.
  const lastComesAfter = random.chance(0.4) ? 0 : Math.floor(count * answersOfBuyer * 0.4);
  const buyers = Array.from({ length: count }, (_, place) => buyerOf(random, place, lastComesAfter));
  return { seed, buyers, blows: blowsOf(random, count * answersOfBuyer), weather: weatherOf(random), refunds: random.int(0, 3) };
}

function buyerOf(random: Prng, place: number, lastComesAfter: number): BuyerPlan {
  return {
    name: `buyer-${place}`,
    comesAfter: random.int(0, lastComesAfter),
    wishes: wishesOf(random, place),
    twice: random.chance(0.3),
    leaves: random.pickWeighted<Leaves>([
      ['never', 5],
      ['at trouble', 2],
      ['placed', 1],
      ['paid', 2],
    ]),
    declines: random.chance(0.15) ? random.int(1, 2) : 0,
    pays: random.pickWeighted([
      ['pay', 8],
      ['process', 1.5],
      ['process_fail', 0.5],
    ]),
    shortBy: random.chance(0.3) ? random.int(1, 1_000) : 0,
    cancels: random.pickWeighted([
      ['never', 6],
      ['unpaid', 1],
      ['paid', 3],
    ]),
    postalCode: random.chance(0.15) ? island : mainland,
    seed: random.int(0, 2 ** 31),
  };
}

function wishesOf(random: Prng, place: number): Wish[] {
  const lines = random.pickWeighted([
    [1, 5],
    [2, 3],
    [3, 2],
  ]);
  return Array.from({ length: lines }, (_, line) => {
    const goods = random.pickWeighted(goodsByDemand);
    const channel = inHall.has(goods) && random.chance(0.4) ? ('hall' as const) : ('direct' as const);
    return { goods, channel, quantity: random.chance(0.2) ? 2 : 1, words: `${place}-${line}` };
  });
}

function blowsOf(random: Prng, answers: number): Blow[] {
  const at = (): number => random.int(Math.floor(answers * 0.1), Math.floor(answers * 0.8));
  const kills = Array.from({ length: random.int(1, 3) }, (): Blow => {
    const kind = random.chance(0.7) ? ('kill' as const) : ('term' as const);
    return { after: at(), does: { kind, victim: random.pick(['web-1', 'web-2', 'jobs'] as const), awayMs: random.int(0, 400) } };
  });
  const others: Blow[] = [];
  if (random.chance(0.25)) others.push({ after: at(), does: { kind: 'database', how: random.chance(0.5) ? 'stop' : 'kill', awayMs: random.int(0, 400) } });
  if (random.chance(0.4)) others.push({ after: at(), does: { kind: 'clock', minutes: random.int(11, 30) } });
  for (let times = random.int(0, 4); times > 0; times -= 1)
    others.push({ after: at(), does: { kind: 'set aside', goods: random.pick([0, 2]), pieces: random.pick([-3, -2, -1, 1, 2, 3]) } });
  for (let times = random.chance(0.6) ? random.int(1, 6) : 0; times > 0; times -= 1)
    others.push({ after: at(), does: { kind: 'price', price: random.int(300, 400) * 101 } });
  return [...kills, ...others].sort((a, b) => a.after - b.after);
}

function weatherOf(random: Prng): Weather {
  const calm = random.chance(0.2);
  const share = (most: number): number => (calm ? 0 : random.next() * most);
  return {
    cutBefore: share(0.08),
    cutAfter: share(0.12),
    errorBefore: share(0.06),
    errorAfter: share(0.08),
    slow: share(0.04),
    repeated: share(0.5),
    postponed: share(0.6),
    stubborn: random.int(1, 4),
  };
}
