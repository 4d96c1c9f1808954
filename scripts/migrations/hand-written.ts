// What migrations make by hand and the Prisma schema cannot say. Named as findDrift names it: "table x" (with all that is on it),
// "column x.y", "index z", "constraint x.z". Everything else must equal the schema.

// Keys from one noun's table to another's: the schema keeps nouns apart, so Prisma offers no joins across them.
const keysBetweenNouns = [
  'cart_line.cart_line_offer',
  'cluster.cluster_region',
  'earning.earning_maker',
  'earning.earning_order',
  'hall_item.hall_item_offer',
  'hall_item.hall_item_pool',
  'hold.hold_pool',
  'listing_revision.listing_revision_category',
  'maker.maker_organisation',
  'maker_order.maker_order_maker',
  'mandate.mandate_organisation',
  'mandate.mandate_region',
  'offer.offer_pool',
  'offer.offer_variant',
  'order_line.order_line_cluster',
  'order_line.order_line_region',
  'payment.payment_purchase',
  'payment_share.payment_share_order',
  'pool.pool_variant',
  'price_history.price_history_variant',
  'product.product_live_revision',
  'product.product_maker',
  'product.product_workshop',
  'product_picture.product_picture_media',
  'product_picture.product_picture_product',
  'region.region_successor',
  'star.star_maker',
  'stock_movement.stock_movement_pool',
  'workshop.workshop_cluster',
  'workshop.workshop_region',
];

// Most of them partial: unique among the rows of one state.
const indexes = [
  'alarm_open',
  'commission_rate_once',
  'hold_open',
  'listing_revision_one_draft',
  'listing_revision_one_in_review',
  'listing_revision_one_live',
  'maker_debt_open',
  'offer_direct_once',
  'offer_hall_once',
  'pool_direct_once',
  'pool_hall_once',
  'workshop_one_current',
];

export const handWritten: readonly string[] = [...keysBetweenNouns.map((name) => `constraint ${name}`), ...indexes.map((name) => `index ${name}`)];
