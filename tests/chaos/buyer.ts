// One buyer of a run, by his plan: fills a basket, orders, pays at Stripe, comes back, perhaps cancels; some press twice, half turn away
// in the middle. He remembers what the shop told him.
import { prng, type Prng } from '#app/lib/prng.ts';

import { readForms, type ReadForm } from '../setup/http-buyer.ts';
import type { Market } from './market.ts';
import type { MakersAtWork } from './makers.ts';
import type { BuyerPlan, Rush, Wish } from './plan.ts';
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
  makers: MakersAtWork;
  /** Resolves when enough others wait to order, or none came. */
  gate: (rush: Exclude<Rush, 'never'>) => Promise<void>;
}

class Gone extends Error {}

const mostTries = 6;
const mostLooks = 10;
const firstLookMs = 100;
const moreEachLook = 1.3;
const mostConsents = 2;
const person: Record<string, string> = {
  buyerName: '김구매',
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
    const { coupon } = this.plan;
    if (coupon !== null)
      await this.send(
        () =>
          this.visitor.post('/cart', [
            ['intent', 'coupon'],
            ['code', coupon],
          ]),
        this.plan.twice,
      );
    const page = await this.order();
    if (page === null) return;
    if (this.plan.leaves === 'placed') return;
    if (this.plan.cancels === 'unpaid') return this.cancelUnpaid();
    const paying = page.startsWith(this.customer.stripeOrigin) ? page : await this.payAgain();
    const back = paying.startsWith(this.customer.stripeOrigin) ? await this.pay(paying) : await this.look(this.returnAddress());
    if (this.plan.leaves === 'paid') return;
    const number = await this.outcome(back);
    if (number === null) return;
    if (this.plan.cancels === 'paid') await this.cancelPaid(number);
    else if (this.plan.afterwards !== 'nothing') await this.comesBack(number);
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
    if (this.plan.rushes !== 'never') await this.customer.gate(this.plan.rushes);
    for (let consent = 0; consent <= mostConsents; consent += 1) {
      const form = readForms(page.html).find((one) => one.fields.some(([name]) => name === 'requestKey'));
      if (form === undefined) return null;
      const consents: [string, string][] = form.choices.filter(({ name }) => name === 'consents').map(({ name, value }) => [name, value]);
      const fields: [string, string][] = [...filled(form, { ...person, email: this.plan.email, postalCode: this.plan.postalCode }), ...consents];
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
    const pressed = this.plan.card === null ? press(this.plan.pays) : [...press('card'), ...cardFields(this.plan.card)];
    const back = await this.send(() => this.visitor.post(address, pressed), this.plan.twice);
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
      await pause(firstLookMs * moreEachLook ** looks);
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

  /** What he bought was sent: he says that it came, confirms it, or sends a piece back. */
  private async comesBack(number: string): Promise<void> {
    await this.customer.makers.send(number);
    const { afterwards } = this.plan;
    for (const orderId of await this.ordersThatCan(number, 'receive')) await this.say(number, 'receive', orderId);
    if (afterwards === 'returns') return this.sendBack(number);
    if (afterwards === 'confirms') for (const orderId of await this.ordersThatCan(number, 'confirm')) await this.say(number, 'confirm', orderId);
  }

  /** The orders of which his page offers the deed. */
  private async ordersThatCan(number: string, intent: string): Promise<string[]> {
    const page = await this.look(`/orders/${number}`);
    const forms = readForms(page.html).filter((one) => one.fields.some(([name, value]) => name === 'intent' && value === intent));
    return forms.flatMap(({ fields }) => fields.filter(([name]) => name === 'orderId').map(([, value]) => value));
  }

  private async say(number: string, intent: string, orderId: string): Promise<void> {
    await this.send(
      () =>
        this.visitor.post(`/orders/${number}`, [
          ['intent', intent],
          ['orderId', orderId],
        ]),
      this.plan.twice,
    );
  }

  private async sendBack(number: string): Promise<void> {
    const address = `/orders/${number}/returns/new?order=${number}-1&kind=return`;
    const form = readForms((await this.look(address)).html).find((one) => one.fields.some(([name]) => name === 'requestKey'));
    if (form === undefined) return;
    const minded: Record<string, string> = this.random.chance(0.5)
      ? { ground: 'change_of_mind', wayBack: 'maker_collects' }
      : { ground: 'faulty', wayBack: 'buyer_sends', words: '금' };
    const asked = await this.send(() => this.visitor.post(address, filled(form, { 'lines[0].quantity': '1', ...minded })), this.plan.twice);
    const caseId = /rtc_\w+/.exec(asked.address)?.[0];
    if (caseId !== undefined) await this.customer.makers.takeBack(caseId);
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

function cardFields(number: string): [string, string][] {
  return Object.entries({ number, expiry: '12/40', cvc: '123' });
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
