// A running shop with the demonstration, its database, and what buying tests do again and again: find offers, fill a basket, fill in the checkout.
import pg from 'pg';

import { readForms, type Buyer, type Page, type ReadForm } from '../setup/http-buyer.ts';
import { startShop, type Shop } from '../setup/server.ts';

export interface BuyingStand {
  shop: Shop;
  /** Rows of the shop's own database. */
  rows: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>;
  close: () => Promise<void>;
}

export interface Offer {
  id: string;
  slug: string;
  makerId: string;
  price: number;
  free: number;
}

/** Call in beforeAll; `close` in afterAll. */
export async function openBuying(env: Record<string, string> = {}): Promise<BuyingStand> {
  const shop = await startShop({ env });
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
  return {
    shop,
    rows: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await pool.query<R>(text, values)).rows,
    async close() {
      await pool.end();
      await shop.stop();
    },
  };
}

/** Offers in direct trade, one a maker, ready to ship, whose makers charge for islands. */
export async function readOffers({ rows }: BuyingStand, made: 'STOCK' | 'CUSTOM' = 'STOCK'): Promise<Offer[]> {
  return rows<Offer>(
    `select distinct on (o.maker_id) o.id, p.slug, o.maker_id as "makerId", o.price::int as price, o.free
       from listed_offer o join listed_product p on p.id = o.product_id join shipping_policy s on s.maker_id = o.maker_id
      where p.made = $1 and o.channel = 'direct' and not p.adults_only and o.free between 4 and 90 and s.remote_surcharge > 0
      order by o.maker_id, o.id`,
    [made],
  );
}

/** Puts pieces in; answers the basket's page. */
export function putIn(buyer: Buyer, offerId: string, quantity = 1, custom: Record<string, string> = {}): Promise<Page> {
  return buyer.post('/cart', [['intent', 'add'], ['offerId', offerId], ['quantity', String(quantity)], ...Object.entries(custom)]);
}

/** The checkout's form. */
export function checkoutForm(page: Page): ReadForm {
  const form = readForms(page.html).find(({ fields }) => fields.some(([name]) => name === 'requestKey'));
  if (form === undefined) throw new Error(`no checkout on ${page.path} (${String(page.status)})`);
  return form;
}

export const typedWell: Record<string, string> = {
  buyerName: '김손님',
  email: 'buyer@people.example',
  phone: '010-1234-5678',
  postalCode: '04524',
  address1: '서울특별시 중구 세종대로 110',
  address2: '4층',
};

/** The form filled in, with every consent unless told otherwise. */
export function filledIn(form: ReadForm, typed: Record<string, string> = {}, consents = true): [string, string][] {
  const values = { ...typedWell, ...typed };
  const ticked = form.choices.filter(({ name }) => consents && name === 'consents').map(({ name, value }): [string, string] => [name, value]);
  return [...form.fields.filter(([name]) => !(name in values)), ...Object.entries(values), ...ticked];
}

/** From the filled basket to the payment page. */
export async function goToPay(buyer: Buyer, typed: Record<string, string> = {}): Promise<Page> {
  return buyer.post('/checkout', filledIn(checkoutForm(await buyer.get('/checkout')), typed));
}

/** Presses a button of the payment page; answers where it leads. */
export function press(buyer: Buyer, payPage: Page, action: 'pay' | 'decline' | 'process' | 'expire'): Promise<Page> {
  return buyer.post(payPage.path, [
    ['method', 'kr_card'],
    ['action', action],
  ]);
}

/** The number of an order in an address. */
export function numberIn(path: string): string {
  return /\d{8}-[0-9A-Z]{6}/.exec(path)?.[0] ?? '';
}

/** The page as a person reads it: no tags, plain spaces. */
export function wordsOf(page: Page): string {
  return page.html
    .replace(/<(script|style)[^]*?<\/\1>/g, ' ')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
