// What has been loaded so far: what the steps hand on to each other.
import type { MarketPeople } from './people.ts';
import type { SeededMaker } from './makers.ts';
import type { SeededProduct } from './products.ts';

export interface Demonstration {
  /** The real now when loading began: day 0. */
  today: Date;
  people: MarketPeople;
  /** By slug. */
  makers: ReadonlyMap<string, SeededMaker>;
  /** By slug. */
  products: ReadonlyMap<string, SeededProduct>;
}
