// One buyer of a run, by his plan: fills a basket, orders, pays at Stripe, comes back, perhaps cancels; some press twice, half turn away
// in the middle. He remembers what the shop told him.
import { prng, type Prng } from '#app/lib/prng.ts';

import { readForms, type ReadForm } from '../setup/http-buyer.ts';
import type { Market } from './market.ts';
import type { BuyerPlan, Wish } from './plan.ts';
import { words } from './words.ts';
import { newVisitor, type Answer, type Visitor, type World } from './visitor.ts';

/** What a buyer was told of his purchase, for good. `number` is the purchase's. */
export interface Told {
  buyer: string;
  number: string;
  says: 'total' | 'paid' | 'nothing charged' | 'order cancelled' | 'refunded late';
  /** Of the order that was cancelled. */
  orderId: string | null;
  /** The total that he saw and agreed to, in won. */
  amount: number | null;
}

export interface Customer extends World {
  market: Market;
  tell: (told: Told) => void;
  /** Stripe takes less than was asked, of a payment that is still being processed. */
  shortChange: (sessionId: string, by: number) => Promise<void>;
  /** Told when a purchase stands on its buyer's screen as paid; the operator may be about to refund it. */
  onPaid: (number: string) => void;
}

class Gone extends Error {}

const mostTries = 6;
const mostLooks = 30;
const lookEveryMs = 120;
const mostConsents = 2;
const person: Record<string, string> = {
  buyerName: '김구매',
  email: 'buyer@people.example',
  phone: '010-1234-5678',
  address1: '서울특별시 중구 세종대로 110',
};

/** Resolves when the buyer has what he wanted or has turned away. */
export async function shop(customer: Customer, plan: BuyerPlan): Promise<void> {
  const random = prng(plan.seed);
  const buyer = new Shopper(customer, plan, random);
  try {
    await buyer.goThrough();
  } catch (thrown) {
    if (!(thrown instanceof Gone)) throw thrown;
  }
}

class Shopper {
  private readonly customer: Customer;
  private readonly plan: BuyerPlan;
  private readonly random: Prng;
  private readonly visitor: Visitor;

  constructor(customer: Customer, plan: BuyerPlan, random: Prng) {
    this.customer = customer;
    this.plan = plan;
    this.random = random;
    this.visitor = newVisitor(customer, random);
  }

  async goThrough(): Promise<void> {
    for (const wish of this.plan.wishes) await this.gather(wish);
    const page = await this.order();
    if (page === null) return;
    if (this.plan.leaves === 'placed') return;
    if (this.plan.cancels === 'unpaid') return this.cancelUnpaid();
    const paying = page.startsWith(this.customer.stripeOrigin) ? page : await this.payAgain();
    const back = paying.startsWith(this.customer.stripeOrigin) ? await this.pay(paying) : await this.look(this.returnAddress());
    if (this.plan.leaves === 'paid') return;
    const number = await this.outcome(back);
    if (number !== null && this.plan.cancels === 'paid') await this.cancelPaid(number);
  }

  /** Sends until an answer comes that is no breakdown; an impatient buyer sends twice at once, an easily troubled one goes. */
  private async send(make: () => Promise<Answer>, twice = false): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const [first, second] = await Promise.all([make(), ...(twice ? [make()] : [])]);
      const answer = second !== undefined && isBroken(first) ? second : first;
      if (!isBroken(answer)) return answer;
      if (this.plan.leaves === 'at trouble' || attempt >= mostTries) throw new Gone();
      await pause(this.random.int(20, 250));
    }
  }

  private look(address: string): Promise<Answer> {
    return this.send(() => this.visitor.get(address));
  }

  private async gather(wish: Wish): Promise<void> {
    const goods = this.customer.market.goods[wish.goods];
    if (goods === undefined) throw new Error(`no goods ${wish.goods}`);
    const offerId = wish.channel === 'hall' ? goods.hall?.offerId : goods.offerId;
    const product = await this.look(`/products/${goods.slug}`);
    const form = readForms(product.html).find((one) => one.choices.some((choice) => choice.value === offerId && !choice.disabled));
    if (form === undefined || offerId === undefined) return;
    const inputs: [string, string][] = goods.custom ? [['custom_words', wish.words]] : [];
    const fields: [string, string][] = [...filled(form, { offerId, quantity: String(wish.quantity) }, ['custom_words']), ...inputs];
    await this.send(() => this.visitor.post(form.action, fields));
  }

  /** The address to pay at, or of the page that says how things stand; null when nothing was ordered. */
  private async order(): Promise<string | null> {
    let page = await this.look('/checkout');
    for (let consent = 0; consent <= mostConsents; consent += 1) {
      const form = readForms(page.html).find((one) => one.fields.some(([name]) => name === 'requestKey'));
      if (form === undefined) return null;
      const consents: [string, string][] = form.choices.filter(({ name }) => name === 'consents').map(({ name, value }) => [name, value]);
      const fields: [string, string][] = [...filled(form, { ...person, postalCode: this.plan.postalCode }), ...consents];
      page = await this.send(() => this.visitor.post('/checkout', fields), this.plan.twice);
      if (page.address !== '/checkout') {
        const seen = form.fields.find(([name]) => name === 'expectedTotal')?.[1];
        if (seen !== undefined) this.tell('total', { amount: Number(seen) });
        return page.address.startsWith(this.customer.stripeOrigin) || page.address.startsWith('/checkout/return/') ? page.address : null;
      }
      // Refused, perhaps because of another price: what the page says now is agreed to, or he goes.
    }
    return null;
  }

  /** Where Stripe's page is, when the shop's says that nothing was charged and paying is possible; the return page otherwise. */
  private async payAgain(): Promise<string> {
    const address = this.returnAddress();
    const page = await this.look(address);
    const form = readForms(page.html).find((one) => one.fields.some(([name, value]) => name === 'intent' && value === 'pay'));
    if (form === undefined) return address;
    return (await this.send(() => this.visitor.post(address, form.fields), this.plan.twice)).address;
  }

  /** The page that he sees when he is back from Stripe. */
  private async pay(page: string): Promise<Answer> {
    const [address = page] = page.split('?', 1);
    for (let times = 0; times < this.plan.declines; times += 1) await this.send(() => this.visitor.post(address, press('decline')));
    const back = await this.send(() => this.visitor.post(address, press(this.plan.pays)), this.plan.twice);
    if (this.plan.pays === 'process' && this.plan.shortBy > 0) await this.customer.shortChange(/cs_test_\w+/.exec(address)?.[0] ?? '', this.plan.shortBy);
    return back;
  }

  private tell(says: Told['says'], more: Partial<Told> = {}): void {
    const number = more.number ?? this.number();
    if (number !== null) this.customer.tell({ buyer: this.plan.name, says, orderId: null, amount: null, ...more, number });
  }

  /** Looks until the shop knows; answers the number of a purchase that is paid. */
  private async outcome(first: Answer): Promise<string | null> {
    let page = first;
    if (page.address.startsWith(this.customer.stripeOrigin)) page = await this.look(this.returnAddress());
    for (let looks = 0; page.address.startsWith('/checkout/return/') && page.html.includes(words.checking) && looks < mostLooks; looks += 1) {
      await pause(lookEveryMs);
      page = await this.look(page.address);
    }
    const number = /\/(?:orders|return)\/([\w-]+)/.exec(page.address)?.[1];
    if (number === undefined) return null;
    if (page.html.includes(words.ended)) this.tell('nothing charged', { number });
    if (page.html.includes(words.late)) this.tell('refunded late', { number });
    if (!page.html.includes(words.thanks)) return null;
    this.tell('paid', { number });
    this.customer.onPaid(number);
    return number;
  }

  private async cancelUnpaid(): Promise<void> {
    const number = this.number();
    if (number === null) return;
    const answer = await this.send(() => this.visitor.post(`/checkout/return/${number}`, [['intent', 'cancel']]), this.plan.twice);
    if (answer.address === '/cart' && answer.html.includes(words.unpaidCancelled)) {
      this.tell('nothing charged', { number });
    }
  }

  private async cancelPaid(number: string): Promise<void> {
    const page = await this.look(`/orders/${number}`);
    const form = readForms(page.html).find((one) => one.fields.some(([name, value]) => name === 'intent' && value === 'cancel'));
    const orderId = form?.fields.find(([name]) => name === 'orderId')?.[1];
    if (form === undefined || orderId === undefined) return;
    const answer = await this.send(() => this.visitor.post(`/orders/${number}`, form.fields), this.plan.twice);
    if (answer.html.includes(words.orderCancelled)) this.tell('order cancelled', { number, orderId });
  }

  /** The number of his last purchase, from the cookie that keeps a guest's keys. */
  private number(): string | null {
    return this.visitor.cookie('guest-orders')?.split('.', 1)[0] ?? null;
  }

  private returnAddress(): string {
    const number = this.number();
    if (number === null) throw new Gone();
    return `/checkout/return/${number}`;
  }
}

function press(action: string): [string, string][] {
  return [
    ['method', 'kr_card'],
    ['action', action],
  ];
}

/** No answer, or one that says that the shop is broken for now. */
function isBroken(answer: Answer): boolean {
  return answer.status === 0 || answer.status >= 500;
}

function filled(form: ReadForm, values: Record<string, string>, without: readonly string[] = []): [string, string][] {
  const kept = form.fields.filter(([name]) => !(name in values) && !without.includes(name));
  return [...kept, ...Object.entries(values)];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
