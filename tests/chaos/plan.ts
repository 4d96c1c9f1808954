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
  /** By which the shop knows him again; some are one person to it. */
  email: string;
  /** Code that he puts into his basket; null: none. */
  coupon: string | null;
  /** The card he pays with; null: the page's own choice. His bank takes the payment back later. */
  card: string | null;
  afterwards: Afterwards;
  /** Waits at the counter for others, so that many order in the same moment. */
  rushes: Rush;
  /** Feeds his own decisions: which process he asks, how long he waits. */
  seed: number;
}

/** With whom: nobody; whoever is there; the others of four who buy the same things in different orders. */
export type Rush = 'never' | 'crowd' | 'crossing';

/** What he does with what he has bought: nothing that the shop hears of; says that it came; says so and sends a piece back; confirms the purchase. */
export type Afterwards = 'nothing' | 'receives' | 'returns' | 'confirms';

/** What the people at the counters do by themselves: what banks answer comes in, disputes are answered, a part of a purchase is refunded. */
export type Deed = 'bank' | 'disputes' | 'part refund';

/** Tables that money and pieces are written to. */
export type HeldTable = (typeof books)[number] | (typeof otherTables)[number];

export type Victim = 'web-1' | 'web-2' | 'jobs';

/** Something that happens once the market has given so many answers. */
export interface Blow {
  after: number;
  does:
    | { kind: 'kill' | 'term'; victim: Victim; awayMs: number }
    /** Somebody holds the table; the processes that wait to write there die while they wait. */
    | { kind: 'held'; table: HeldTable }
    | { kind: 'database'; how: 'stop' | 'kill'; awayMs: number }
    | { kind: 'clock'; minutes: number }
    | { kind: 'set aside'; goods: number; pieces: number }
    | { kind: 'price'; price: number }
    | { kind: 'desk'; deed: Deed }
    /** Every request to Stripe is cut off for a while, before or after its effect. */
    | { kind: 'stripe'; awayMs: number };
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

/** Nothing goes wrong. */
export const fairWeather: Weather = { cutBefore: 0, cutAfter: 0, errorBefore: 0, errorAfter: 0, slow: 0, repeated: 0, postponed: 0, stubborn: 1 };

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
/** Coupons of the market: `total` and `person` bound their uses. */
export const coupons = [
  { code: 'CHAOS-ONE', amount: 1_500, percent: null, total: 1, person: null },
  { code: 'CHAOS-FEW', amount: null, percent: 7, total: 3, person: null },
  { code: 'CHAOS-EACH', amount: 2_000, percent: null, total: null, person: 1 },
] as const;
/** One for the four who meet: three of them must be told that it is gone. */
export const couponOfFour = { code: 'CHAOS-MET', amount: 1_000, percent: null, total: 1, person: null } as const;
// Test cards of Stripe whose banks dispute the charge: as fraud, as not received.
const disputedCards = ['4000000000000259', '4000000000002685'] as const;
const books = ['journal', 'posting', 'earning', 'commission_line'] as const;
const otherTables = ['stripe_event', 'refund', 'mail', 'hold', 'stock_movement', 'payment', 'coupon_use'] as const;
// Two things that there are many of.
const crossings = [
  [0, 2],
  [0, 3],
  [2, 3],
] as const;
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
  const blows = blowsOf(random, count * answersOfBuyer);
  const weather = weatherOf(random);
  const refunds = random.int(0, 3);
  // What was added later is drawn from a stream of its own: the buyers and blows of a seed stay what they were.
  const more = prng(seed + 7_919);
  const later = prng(seed + 15_485);
  const withHabits = buyers.map((buyer) => ({ ...buyer, ...habitsOf(more, buyer) }));
  return {
    ...{ seed, weather, refunds },
    buyers: [...withHabits, ...crossingBuyers(later, count)],
    blows: [...blows, ...deedsOf(more, count * answersOfBuyer), ...heldOf(later, count * answersOfBuyer)].sort((a, b) => a.after - b.after),
  };
}

// Four who meet at the counter: two have taken one thing first, two the other. Whoever locks what lies in a basket as it lies there stops the others.
// All have the same coupon, which is good for one: whoever only looks whether it holds gives it to all of them.
function crossingBuyers(random: Prng, count: number): BuyerPlan[] {
  const [one, other] = random.pick(crossings);
  return [0, 1, 2, 3].map((place) => {
    const buyer = buyerOf(random, count + place, 0);
    const wishes = (place % 2 === 0 ? [one, other] : [other, one]).map((goods): Wish => ({ goods, channel: 'direct', quantity: 1, words: buyer.name }));
    return { ...buyer, ...habitsOf(random, buyer), wishes, coupon: couponOfFour.code, rushes: 'crossing' };
  });
}

// Each waits for somebody to write there.
function heldOf(random: Prng, answers: number): Blow[] {
  return [books, otherTables].map((tables): Blow => ({
    after: random.int(Math.floor(answers * 0.4), answers * 2),
    does: { kind: 'held', table: random.pick<HeldTable>(tables) },
  }));
}

type Habits = Pick<BuyerPlan, 'email' | 'coupon' | 'card' | 'afterwards' | 'rushes'>;
type Shopping = Omit<BuyerPlan, keyof Habits>;

function habitsOf(random: Prng, { name, pays }: Shopping): Habits {
  return {
    email: random.chance(0.4) ? `twin+${name}@people.example` : `${name}@people.example`,
    coupon: random.chance(0.6) ? random.pick(coupons).code : null,
    card: random.chance(0.08) && pays === 'pay' ? random.pick(disputedCards) : null,
    afterwards: random.pickWeighted<Afterwards>([
      ['nothing', 5],
      ['receives', 1],
      ['returns', 2],
      ['confirms', 2],
    ]),
    rushes: random.chance(0.6) ? 'crowd' : 'never',
  };
}

function deedsOf(random: Prng, answers: number): Blow[] {
  const deeds: Deed[] = ['bank', 'disputes', ...Array.from({ length: random.int(0, 2) }, (): Deed => 'part refund')];
  const acts = deeds.map((deed): Blow => ({ after: random.int(Math.floor(answers * 0.5), answers), does: { kind: 'desk', deed } }));
  const outages = Array.from({ length: random.int(0, 2) }, (): Blow => {
    const after = random.int(Math.floor(answers * 0.15), Math.floor(answers * 0.7));
    return { after, does: { kind: 'stripe', awayMs: random.int(800, 2_500) } };
  });
  // While many are paying: the answers of a seed are more than were once expected, its first blows fall early.
  const late = random.int(Math.floor(answers * 0.7), Math.floor(answers * 1.3));
  const kill: Blow = { after: late, does: { kind: 'kill', victim: random.pick(['web-1', 'web-2'] as const), awayMs: random.int(0, 400) } };
  return [...acts, ...outages, kill];
}

function buyerOf(random: Prng, place: number, lastComesAfter: number): Shopping {
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
