// Loads the buyers of the demonstration. Their purchases in every state follow here, through the flows of the money core.
import type { Demonstration } from './demonstration.ts';

const names = ['문가람', '배소리', '차마루', '탁도담', '하늬솔', '표누리', '진여울', '석보라'];

/** Answers how many buyers there are besides the shopper. */
export async function seedOrders({ people }: Demonstration): Promise<number> {
  for (const [place, name] of names.entries()) await people.add(name, `buyer-${String(place + 1)}`);
  return names.length;
}
