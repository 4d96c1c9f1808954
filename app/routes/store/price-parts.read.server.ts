// SQL for two facts beside a price: the fee of one piece by its weight, and the price that may be crossed out (facts 2.6, 2.11).
import { sql, type RawBuilder } from 'kysely';

/** The maker's fee for one piece of `grams`, before what is free from an amount on: its band of weight, else the flat fee. */
export function feeByWeight(makerRef: string, grams: RawBuilder<number>, flatRef: string): RawBuilder<number> {
  return sql<number>`coalesce(
    (select b.fee from shipping_band b where b.maker_id = ${sql.ref(makerRef)} and b.up_to_grams >= ${grams} order by b.up_to_grams limit 1),
    (select b.fee from shipping_band b where b.maker_id = ${sql.ref(makerRef)} order by b.up_to_grams desc limit 1),
    ${sql.ref(flatRef)})`;
}

/** The weight of a product's cheapest variant. */
export function gramsOfCheapest(productRef: string): RawBuilder<number> {
  return sql<number>`(select v.weight_grams from variant v where v.product_id = ${sql.ref(productRef)} and v.active order by v.price, v.position limit 1)`;
}

/** The lowest price of the 20 days before the discount that a product's price is; null when it is none. */
export function crossedOutOf(productRef: string, priceRef: string): RawBuilder<number | null> {
  return sql<number | null>`(select s.reference from scheduled_price s join variant v on v.id = s.variant_id
    where v.product_id = ${sql.ref(productRef)} and v.active and s.state = 'running' and s.price = ${sql.ref(priceRef)} order by s.reference limit 1)`;
}
