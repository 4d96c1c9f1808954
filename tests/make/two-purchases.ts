// Two equal paid purchases of two makers and two that wait for their payment: what is done to one must leave the other alone. For tests of records.
import { makeMaker, makeProduct, type MadeProduct } from './market.ts';
import { sell } from './sales.ts';
import { paymentPage, placed, rows, webhooksTaken } from './stand.ts';

export interface Bought {
  purchaseId: string;
  /** In the order of the makers' ids. */
  orders: { id: string; makerId: string; total: number; lineId: string }[];
  paymentId: string;
}

export interface TwoPurchases {
  /** Of 3 pieces at 10,000 won and one at 20,000, each with 3,000 of shipping. */
  paid: Bought;
  alike: Bought;
  waiting: Bought;
  waitingAlike: Bought;
  products: MadeProduct[];
}

export async function twoPurchases(): Promise<TwoPurchases> {
  const makers = [await makeMaker(), await makeMaker()].sort();
  const products = [
    await makeProduct({ makerId: makers[0] ?? '', price: 10_000, onHand: 50 }),
    await makeProduct({ makerId: makers[1] ?? '', price: 20_000, onHand: 50 }),
  ];
  const wish = products.map(({ offerId }, place) => ({ offerId, quantity: place === 0 ? 3 : 1 }));
  const bought = async (purchaseId: string): Promise<Bought> => {
    const orders = await rows<Bought['orders'][number]>(
      'select o.id, o.maker_id as "makerId", o.total::int, l.id as "lineId" from maker_order o join order_line l on l.order_id = o.id where o.purchase_id = $1 order by o.maker_id',
      [purchaseId],
    );
    const [payment] = await rows<{ id: string }>('select id from payment where purchase_id = $1', [purchaseId]);
    return { purchaseId, orders, paymentId: payment?.id ?? '' };
  };
  const sold = async (): Promise<Bought> => bought((await sell(wish))[0]?.purchaseId ?? '');
  const waits = async (): Promise<Bought> => {
    const { purchaseId } = await placed(wish);
    await paymentPage(purchaseId);
    return bought(purchaseId);
  };
  const made = { paid: await sold(), alike: await sold(), waiting: await waits(), waitingAlike: await waits(), products };
  // What Stripe still tells would be a change of its own in the middle of a test.
  await webhooksTaken();
  return made;
}

/** Makes it when it is first asked for, and gives the same afterwards: what a test needs is made in a test, where mutants of it count. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
