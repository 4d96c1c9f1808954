// One purchase by a guest over HTTP: product, basket, checkout, payment page, order. Every step may be refused; then the words are handed back.
import { alertsOf, newBuyer, readForms, type Buyer, type Page, type ReadForm } from './http-buyer.ts';

export interface Wish {
  /** Of the product's page. */
  slug: string;
  offerId: string;
}

export type Outcome =
  | { end: 'bought'; path: string; worst: number }
  /** `status` is that of the last answer, `words` what it says. */
  | { end: 'refused'; at: 'product' | 'basket' | 'checkout' | 'payment'; status: number; words: string; worst: number };

export interface PurchaseOptions {
  /** Sends each form twice at once, like an impatient double click. */
  twice?: boolean;
  /** Told the address of the payment page when the buyer has been sent there, before paying. */
  onPaymentPage?: (path: string) => Promise<void>;
}

const typed: Record<string, string> = {
  buyerName: '김구매',
  email: 'buyer@people.example',
  phone: '010-1234-5678',
  postalCode: '04524',
  address1: '서울특별시 중구 세종대로 110',
};
const mostLooks = 200;

/** Buys one piece. Throws only when a page does not offer what it must. */
export async function buyOne(origin: string, wish: Wish, options: PurchaseOptions = {}): Promise<Outcome> {
  const buyer = newBuyer(origin);
  let worst = 0;
  const seen = (page: Page): Page => {
    worst = Math.max(worst, page.status);
    return page;
  };
  const send = async (path: string, fields: [string, string][]): Promise<Page> => {
    const [first, second] = await Promise.all([buyer.post(path, fields), ...(options.twice === true ? [buyer.post(path, fields)] : [])]);
    if (second !== undefined) seen(second);
    // Of two answers to a double click, the browser shows the last; either must do.
    return seen(first.status >= 400 && second !== undefined ? second : first);
  };
  const refused = (at: Extract<Outcome, { end: 'refused' }>['at'], page: Page): Outcome => {
    return { end: 'refused', at, status: page.status, words: alertsOf(page.html), worst };
  };

  const product = seen(await buyer.get(`/products/${wish.slug}`));
  const buying = formWith(product, (form) => form.choices.some((choice) => choice.value === wish.offerId));
  if (buying === null) return { end: 'refused', at: 'product', status: product.status, words: 'sold out', worst };
  const basket = seen(await buyer.post(buying.action, filled(buying, { offerId: wish.offerId, quantity: '1' })));
  if (basket.status !== 200) return refused('basket', basket);
  const checkout = seen(await buyer.get('/checkout'));
  const order = formWith(checkout, (form) => form.fields.some(([name]) => name === 'requestKey'));
  if (order === null) return refused('checkout', checkout);
  const consents: [string, string][] = order.choices.filter(({ name }) => name === 'consents').map(({ name, value }) => [name, value]);
  const paying = await send('/checkout', [...filled(order, typed), ...consents]);
  if (!paying.path.includes('/sandbox/pay/')) return refused('checkout', paying);
  await options.onPaymentPage?.(paying.path);
  const returned = await send(paying.path.split('?', 1)[0] ?? '', [
    ['method', 'kr_card'],
    ['action', 'pay'],
  ]);
  const end = seen(await settled(buyer, returned));
  return end.path.startsWith('/orders/') && end.status === 200 ? { end: 'bought', path: end.path, worst } : refused('payment', end);
}

// "We are asking the bank" looks again by itself.
async function settled(buyer: Buyer, page: Page): Promise<Page> {
  let now = page;
  for (let look = 0; now.status === 200 && now.path.startsWith('/checkout/return/') && look < mostLooks; look += 1) now = await buyer.get(now.path);
  return now;
}

function formWith(page: Page, wanted: (form: ReadForm) => boolean): ReadForm | null {
  return page.status === 200 ? (readForms(page.html).find(wanted) ?? null) : null;
}

function filled(form: ReadForm, values: Record<string, string>): [string, string][] {
  const kept = form.fields.filter(([name]) => !(name in values));
  return [...kept, ...Object.entries(values)];
}
