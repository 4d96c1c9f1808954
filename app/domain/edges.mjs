// The nouns and the only edges allowed between them. The import rules and the drawing in the README are generated from this table.

/** noun -> nouns whose files it may import */
export const edges = {
  identity: [],
  regions: [],
  media: [],
  makers: ['identity', 'regions'],
  catalog: ['makers', 'media'],
  stock: ['catalog'],
  pricing: ['catalog'],
  halls: ['regions', 'catalog', 'stock'],
  clusters: ['regions', 'makers'],
  promotions: ['catalog', 'pricing'],
  cart: ['catalog', 'stock', 'pricing', 'promotions'],
  orders: ['pricing'],
  payments: [],
  fulfilment: ['orders'],
  returns: ['orders'],
  ledger: [],
  settlement: ['ledger'],
  advances: ['settlement', 'ledger'],
  stars: ['makers', 'catalog'],
  search: [],
  notifications: ['identity'],
  audit: [],
  alarms: [],
  disputes: [],
};
