// The things the access matrix asks for, in a copy of the demonstration: own ones, others', hidden and deleted ones; and the people of every role.
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { closeBoss } from '#app/infra/jobs/boss.server.ts';
import { newId, unguessableToken } from '#app/lib/ids.ts';

import { newGuest, orderFor } from '../make/stand.ts';

export interface World {
  category: string;
  product: string;
  archived: string;
  maker: string;
  suspended: string;
  star: string;
  starId: string;
  hall: string;
  hallId: string;
  cluster: string;
  clusterId: string;
  hiddenCluster: string;
  region: string;
  /** A paid purchase of the shopper, of both makers. */
  purchase: string;
  guestPurchase: string;
  orderOfA: string;
  orderOfB: string;
  /** A return of a piece of each maker's order. */
  caseOfA: string;
  caseOfB: string;
  listingOfA: string;
  listingOfB: string;
  review: string;
  dispute: string;
  journal: string;
  reconciliation: string;
  mail: string;
  makerA: string;
  /** A file of payouts for the bank. */
  payoutFile: string;
}

export const demoPassword = 'sogong-demo-2026';
export const emails = {
  shopper: 'shopper@demo.sogong.example',
  otherShopper: 'other@demo.sogong.example',
  makerOwner: 'maker-a@demo.sogong.example',
  makerStaff: 'staff-b@demo.sogong.example',
  curator: 'curator@demo.sogong.example',
  officer: 'officer@demo.sogong.example',
  operator: 'operator@demo.sogong.example',
} as const;

/** Fills a copy of the demonstration; connections of this process are closed again. */
export async function makeWorld(databaseUrl: string): Promise<World> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_MODE: 'demo', JOBS: 'off', LOG_LEVEL: 'silent' });
  try {
    return await fill();
  } finally {
    await closeBoss();
    await closeConnections();
  }
}

async function text(query: string, values: unknown[] = []): Promise<string> {
  const { rows } = await connections().pool.query<{ value: string }>(query, values);
  const [row] = rows;
  if (row === undefined) throw new Error(`the demonstration lacks: ${query}`);
  return row.value;
}

async function write(statement: string, values: unknown[] = []): Promise<void> {
  await connections().pool.query(statement, values);
}

async function fill(): Promise<World> {
  await addOtherShopper();
  const [a, b] = [await makerOf(emails.makerOwner), await makerOf(emails.makerStaff)];
  const shopper = await text('select id as value from person where email = $1', [emails.shopper]);
  const offers = [await offerOf(a), await offerOf(b)];
  const purchase = await paidPurchase({ kind: 'member', personId: shopper }, offers);
  const guestPurchase = await paidPurchase(newGuest(), offers.slice(0, 1));
  const orderOf = (maker: string) =>
    text('select o.number as value from maker_order o join purchase p on p.id = o.purchase_id where p.number = $1 and o.maker_id = $2', [purchase, maker]);
  const listed = (maker: string) => text('select id as value from listed_product where maker_id = $1 order by id limit 1', [maker]);
  return {
    purchase,
    guestPurchase,
    orderOfA: await orderOf(a),
    orderOfB: await orderOf(b),
    caseOfA: await returned(purchase, a),
    caseOfB: await returned(purchase, b),
    listingOfA: await listed(a),
    listingOfB: await listed(b),
    ...(await publicThings(a, b)),
    review: await reviewOf(await listed(b)),
    dispute: await disputeOf(purchase),
    journal: await text('select id as value from journal order by id limit 1'),
    reconciliation: await text('insert into reconciliation_run (id, day, started_at) values ($1, current_date, now()) returning id as value', [newId('rec')]),
    mail: await mail(),
    makerA: a,
    payoutFile: await text(
      "insert into payout_batch (id, number, created_by, created_at, count, total) values ($1, $1, 'psn_test', now(), 0, 0) returning id as value",
      [newId('btc')],
    ),
  };
}

async function publicThings(a: string, b: string) {
  const archived = await text(
    'update product set archived_at = now() where id = (select id from listed_product where maker_id not in ($1, $2) order by id limit 1) returning slug as value',
    [a, b],
  );
  const suspended = await text(
    "update maker set status = 'suspended' where id = (select id from public_maker where id not in ($1, $2) and not star order by id desc limit 1) returning slug as value",
    [a, b],
  );
  return {
    archived,
    suspended,
    category: await text('select c.slug as value from category c join listed_product p on p.category_id = c.id where not c.adults_only order by c.id limit 1'),
    product: await text('select slug as value from listed_product where not adults_only order by id limit 1'),
    maker: await text('select slug as value from public_maker where id = $1', [a]),
    star: await text('select slug as value from live_star order by id limit 1'),
    starId: await text('select id as value from live_star order by id limit 1'),
    hall: await text('select slug as value from open_hall order by id limit 1'),
    hallId: await text('select id as value from open_hall order by id limit 1'),
    cluster: await text('select slug as value from public_cluster order by id limit 1'),
    clusterId: await text('select id as value from public_cluster order by id limit 1'),
    hiddenCluster: await text('select slug as value from cluster where not published order by id limit 1'),
    region: await text('select w.region_key as value from public_maker w order by w.id limit 1'),
  };
}

async function addOtherShopper(): Promise<void> {
  await write("insert into person (id, name, email, email_verified) values ('psn_other', '다른이', $1, true)", [emails.otherShopper]);
  await write(
    "insert into account (id, account_id, provider_id, user_id, password) select 'acc_other', 'psn_other', 'credential', 'psn_other', a.password from account a join person p on p.id = a.user_id where p.email = $1",
    [emails.shopper],
  );
}

function makerOf(email: string): Promise<string> {
  return text(
    'select k.id as value from maker k join membership m on m.organisation_id = k.organisation_id join person p on p.id = m.person_id where p.email = $1',
    [email],
  );
}

function offerOf(maker: string): Promise<string> {
  return text("select id as value from listed_offer where maker_id = $1 and channel = 'direct' and free > 3 order by id limit 1", [maker]);
}

async function paidPurchase(owner: CartOwner, offers: readonly string[]): Promise<string> {
  for (const offerId of offers) {
    const added = await addToCart({ owner, offerId, quantity: 1 });
    if (!added.ok) throw new Error(`not added: ${JSON.stringify(added.refusal)}`);
  }
  const placed = await placeOrder(await orderFor(owner));
  if (!placed.ok) throw new Error(`not placed: ${JSON.stringify(placed.refusal)}`);
  await write("update purchase set state = 'paid', paid_at = placed_at where id = $1", [placed.value.purchaseId]);
  await write('update maker_order set paid_at = placed_at where purchase_id = $1', [placed.value.purchaseId]);
  return placed.value.number;
}

/** The maker has sent its order, and the buyer asks to send it back. */
async function returned(purchase: string, maker: string): Promise<string> {
  const [purchaseId, orderId, lineId] = await Promise.all([
    text('select id as value from purchase where number = $1', [purchase]),
    text('select o.id as value from maker_order o join purchase p on p.id = o.purchase_id where p.number = $1 and o.maker_id = $2', [purchase, maker]),
    text(
      'select l.id as value from order_line l join maker_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id where p.number = $1 and o.maker_id = $2',
      [purchase, maker],
    ),
  ]);
  const shipped = await shipOrder({ orderId, makerId: maker, actorId: 'psn_maker', carrier: 'demo', trackingNumber: newId('tst').slice(-12).toUpperCase() });
  if (!shipped.ok) throw new Error(`not shipped: ${JSON.stringify(shipped.refusal)}`);
  const whose = { purchaseId, orderId, actorId: null, requestKey: unguessableToken(), words: '', noticedOn: null };
  const asked = await requestReturn({
    ...whose,
    kind: 'return',
    ground: 'change_of_mind',
    remedy: 'refund',
    wayBack: 'buyer_sends',
    lines: [{ lineId, quantity: 1 }],
  });
  if (!asked.ok) throw new Error(`not asked: ${JSON.stringify(asked.refusal)}`);
  return asked.value.caseId;
}

function reviewOf(productId: string): Promise<string> {
  return text(
    `insert into listing_revision (id, product_id, number, state, base_revision_id, category_id, made, lead_days, content, author_id, submitted_at)
     select $2, product_id, number + 1, 'in_review', id, category_id, made, lead_days, content, author_id, now() from listing_revision where product_id = $1 and state = 'live' returning id as value`,
    [productId, newId('rev')],
  );
}

function disputeOf(number: string): Promise<string> {
  return text(
    `insert into dispute (id, stripe_dispute_id, purchase_id, amount, reason, status, bearer, opened_at, checked_at)
     select $2, $2, id, 1000, 'fraudulent', 'needs_response', 'market', now(), now() from purchase where number = $1 returning id as value`,
    [number, newId('dsp')],
  );
}

function mail(): Promise<string> {
  return text(
    "insert into mail (id, dedupe_key, kind, recipient, locale, subject, text, html, created_at) values ($1, $1, 'order_paid', 'a@example.com', 'ko', 'subject', 'text', '<p>text</p>', now()) returning id as value",
    [newId('mal')],
  );
}
