// POST /v1/checkout/sessions and its expiry. https://docs.stripe.com/api/checkout/sessions
import type Stripe from 'stripe';
import { badParam, noSuch, refused, wonText } from './api-error.ts';
import { keptMetadata } from './builders.server.ts';
import { expireSession } from './payments.server.ts';
import type { LineParams, SessionParams } from './session-params.ts';
import { METHODS, type IntentData, type WireItem } from './shapes.ts';
import { getObject, insertObject, stripeId } from './store.server.ts';
import type { Work } from './work.server.ts';

const LEAST_KRW = 100;
const MOST_KRW = 99_999_999;
const SAMSUNG_PAY_MOST_KRW = 2_000_000;
const LEAST_SECONDS = 30 * 60;
const MOST_SECONDS = 24 * 3_600;

/** Makes an open session with its line items. The payment intent comes when the buyer pays. */
export function createSession(work: Work, params: SessionParams): Stripe.Checkout.Session {
  const items = params.line_items.map((line, index) => itemOf(line, index, work.now));
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  checkTotal(total);
  const expiresAt = params.expires_at ?? work.now + MOST_SECONDS;
  checkExpiry(expiresAt, work.now);
  const methods = methodsFor(params, total);
  const session = newSession(work, params, { total, methods, expiresAt });
  const merchant = params.branding_settings?.display_name;
  insertObject(work.tx, 'checkout.session', {
    body: session,
    created: work.now,
    dueAt: expiresAt,
    hidden: { intent: intentData(params), ...(merchant === undefined ? {} : { merchant }) },
  });
  for (const item of items) {
    insertObject(work.tx, 'item', { body: item, created: work.now, parent: session.id });
  }
  return session;
}

function itemOf(line: LineParams, index: number, now: number): WireItem {
  const at = `line_items[${String(index)}]`;
  const { price_data: data, quantity } = line;
  if (line.price !== undefined) throw noSuch('price', line.price, `${at}[price]`);
  if (data === undefined) throw badParam('You must specify either `price` or `price_data`.', at, 'parameter_missing');
  if (quantity === undefined) {
    throw badParam(`Quantity is required. Add \`quantity\` to \`${at}\``, `${at}[quantity]`, 'parameter_missing');
  }
  if (data.product !== undefined) throw noSuch('product', data.product, `${at}[price_data][product]`);
  if (data.product_data === undefined) {
    const message = 'You must specify either `product` or `product_data` when creating a price.';
    throw badParam(message, `${at}[price_data][product_data]`, 'parameter_missing');
  }
  const amount = data.unit_amount * quantity;
  return {
    id: stripeId('li_1'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'krw',
    description: data.product_data.name,
    metadata: keptMetadata(line.metadata),
    quantity,
    price: {
      id: stripeId('price_1'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: now,
      currency: 'krw',
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: stripeId('prod_', 14),
      recurring: null,
      tax_behavior: data.tax_behavior ?? 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: data.unit_amount,
      unit_amount_decimal: String(data.unit_amount),
    },
  };
}

function checkTotal(total: number): void {
  if (total < LEAST_KRW) {
    const message = `The Checkout Session's total amount due must add up to at least ${wonText(LEAST_KRW)} krw`;
    throw refused(message, 'amount_too_small', 'line_items');
  }
  if (total > MOST_KRW) {
    const message = `The Checkout Session's total amount due must be no more than ${wonText(MOST_KRW)} krw`;
    throw refused(message, 'amount_too_large', 'line_items');
  }
}

function checkExpiry(expiresAt: number, now: number): void {
  if (expiresAt < now + LEAST_SECONDS) {
    throw badParam('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', 'expires_at');
  }
  if (expiresAt > now + MOST_SECONDS) {
    throw badParam('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', 'expires_at');
  }
}

function methodsFor(params: SessionParams, total: number): string[] {
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = params;
  const methods = METHODS.filter(
    (method) => (allowed?.includes(method) ?? true) && !(excluded?.includes(method) ?? false) && (method !== 'samsung_pay' || total <= SAMSUNG_PAY_MOST_KRW),
  );
  if (methods.length > 0) return methods;
  throw refused('No valid payment method types for this Checkout Session.', undefined, 'allowed_payment_method_types');
}

function intentData(params: SessionParams): IntentData {
  const { shipping, ...data } = { ...params.payment_intent_data };
  return shipping === undefined ? data : { ...data, shipping: shippingOf(shipping) };
}

type AskedShipping = NonNullable<NonNullable<SessionParams['payment_intent_data']>['shipping']>;

function shippingOf({ name, phone, carrier, tracking_number, address }: AskedShipping): Stripe.PaymentIntent.Shipping {
  const { line1, line2, city, state, postal_code, country } = address;
  return {
    name,
    phone: phone ?? null,
    carrier: carrier ?? null,
    tracking_number: tracking_number ?? null,
    address: { line1, line2: line2 ?? null, city: city ?? null, state: state ?? null, postal_code: postal_code ?? null, country: country ?? null },
  };
}

type Terms = { total: number; methods: string[]; expiresAt: number };

/** Fields of things that the sandbox does not offer, as Stripe sends them where they are not used. */
const NOT_USED = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  customer_details: null,
  discounts: [],
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;

function newSession(work: Work, params: SessionParams, terms: Terms): Stripe.Checkout.Session {
  const id = stripeId('cs_test_a1', 56);
  return {
    ...NOT_USED,
    ...wishesOf(params),
    id,
    object: 'checkout.session',
    amount_subtotal: terms.total,
    amount_total: terms.total,
    created: work.now,
    currency: 'krw',
    expires_at: terms.expiresAt,
    livemode: false,
    metadata: keptMetadata(params.metadata),
    mode: 'payment',
    payment_intent: null,
    payment_method_types: terms.methods,
    payment_status: 'unpaid',
    status: 'open',
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${work.settings.publicBase()}/sandbox/pay/${id}`,
  };
}

/** What the shop may ask for, or null. */
function wishesOf(params: SessionParams) {
  return {
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    custom_text: customText(params.custom_text),
    customer_email: params.customer_email ?? null,
    excluded_payment_method_types: params.excluded_payment_method_types ?? [],
    integration_identifier: params.integration_identifier ?? null,
    locale: params.locale ?? null,
    origin_context: params.origin_context ?? null,
    phone_number_collection: params.phone_number_collection ?? { enabled: false },
    submit_type: params.submit_type ?? null,
  } satisfies Partial<Stripe.Checkout.Session>;
}

function customText(asked: SessionParams['custom_text']): Stripe.Checkout.Session.CustomText {
  return {
    after_submit: asked?.after_submit ?? null,
    shipping_address: asked?.shipping_address ?? null,
    submit: asked?.submit ?? null,
    terms_of_service_acceptance: asked?.terms_of_service_acceptance ?? null,
  };
}

/** POST /v1/checkout/sessions/:id/expire: only while nobody has paid. */
export async function expireNow(work: Work, id: string): Promise<Stripe.Checkout.Session> {
  const session = await getObject(work.tx, 'checkout.session', id, 'lock');
  if (session.body.status !== 'open') {
    throw refused(`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${String(session.body.status)}\`.`);
  }
  await expireSession(work, session);
  return session.body;
}
