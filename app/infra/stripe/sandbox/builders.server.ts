// New payment intents, charges and balance transactions, with every field that Stripe sends.
import type Stripe from 'stripe';
import { stripeId } from './store.server.ts';
import type { Decline, IntentData, PaymentSource } from './shapes.ts';

/** The messages of Stripe's API for the declines that the sandbox knows. https://docs.stripe.com/declines/codes */
const DECLINE_MESSAGES: Record<string, string> = {
  card_declined: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  test_mode_live_card: 'Your card was declined. Your request was in test mode, but used a non test card.',
  payment_intent_authentication_failure: 'The provided PaymentMethod has failed authentication.',
  payment_method_provider_decline: 'The payment was declined by the provider of the payment method.',
};

/** The English message of a decline, as the API gives it. */
export function declineMessage(decline: Decline): string {
  return DECLINE_MESSAGES[decline.declineCode ?? ''] ?? DECLINE_MESSAGES[decline.code] ?? 'The payment was declined.';
}

/** metadata without the keys that an empty value unsets */
export function keptMetadata(metadata: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata ?? {}).filter(([, value]) => value !== ''));
}

/** The intent of a Checkout Session, made when the buyer starts to pay. */
export function newIntent(session: Stripe.Checkout.Session, data: IntentData, now: number): Stripe.PaymentIntent {
  const id = stripeId('pi_3', 23);
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: data.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${stripeId('', 25)}`,
    confirmation_method: 'automatic',
    created: now,
    currency: session.currency ?? 'krw',
    customer: null,
    customer_account: null,
    description: data.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: keptMetadata(data.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: data.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: data.shipping ?? null,
    source: null,
    statement_descriptor: data.statement_descriptor ?? null,
    statement_descriptor_suffix: data.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: data.transfer_group ?? null,
  };
}

/** A charge in one of Stripe's three states; a failed one says why. Only cards make `ch_` ids, other methods `py_`. */
export function newCharge(
  intent: Stripe.PaymentIntent,
  source: PaymentSource,
  state: { status: 'succeeded' | 'pending' } | { status: 'failed'; decline: Decline },
  email: string | null,
  now: number,
): Stripe.Charge {
  const failure = state.status === 'failed' ? state.decline : null;
  const paid = state.status === 'succeeded';
  const id = stripeId(source.method === 'card' ? 'ch_3' : 'py_3', 23);
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: source.method === 'card' ? 'SOGONG MARKET' : null,
    captured: paid,
    created: now,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure === null ? null : declineMessage(failure),
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(failure),
    paid,
    payment_intent: intent.id,
    payment_method: typeof intent.payment_method === 'string' ? intent.payment_method : null,
    payment_method_details: methodDetails(source, id),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: state.status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}

function outcomeOf(failure: Decline | null): Stripe.Charge.Outcome {
  return {
    advice_code: failure === null ? null : 'try_again_later',
    network_advice_code: null,
    network_decline_code: null,
    network_status: failure === null ? 'approved_by_network' : 'declined_by_network',
    reason: failure?.declineCode ?? null,
    risk_level: 'normal',
    seller_message: failure === null ? 'Payment complete.' : 'The bank did not return any further details.',
    type: failure === null ? 'authorized' : 'issuer_declined',
  };
}

function methodDetails(source: PaymentSource, chargeId: string): Stripe.Charge.PaymentMethodDetails {
  const wallet = { buyer_id: null, transaction_id: `sandbox_${chargeId}` };
  switch (source.method) {
    case 'kr_card':
      return { type: 'kr_card', kr_card: { ...wallet, brand: 'kookmin', last4: source.last4 } };
    case 'kakao_pay':
      return { type: 'kakao_pay', kakao_pay: wallet };
    case 'naver_pay':
      return { type: 'naver_pay', naver_pay: wallet };
    case 'payco':
      return { type: 'payco', payco: wallet };
    case 'samsung_pay':
      return { type: 'samsung_pay', samsung_pay: wallet };
    case 'card':
      return { type: 'card', card: cardDetails(source) };
  }
}

function cardDetails(source: PaymentSource): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: null,
    authorization_code: null,
    brand: source.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: null,
    funding: 'credit',
    installments: null,
    last4: source.last4,
    mandate: null,
    network: source.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}

type BalanceKind =
  | 'charge'
  | 'payment'
  | 'refund'
  | 'payment_refund'
  | 'refund_failure'
  | 'transfer'
  | 'transfer_refund'
  | 'dispute'
  | 'dispute_reversal'
  | 'payout'
  | 'payout_failure';

/** Where the type of a line is not its category. https://docs.stripe.com/reports/reporting-categories */
const TYPES: Partial<Record<BalanceKind, string>> = { dispute: 'adjustment', dispute_reversal: 'adjustment' };
const CATEGORIES: Partial<Record<BalanceKind, string>> = { payment: 'charge', payment_refund: 'refund', payout_failure: 'payout_reversal' };

/** A line of the balance, available at once: see `comingIn`. */
export function newBalanceTransaction(type: BalanceKind, source: string, amount: number, fee: number, now: number): Stripe.BalanceTransaction {
  return {
    id: stripeId('txn_3', 23),
    object: 'balance_transaction',
    amount,
    available_on: now,
    balance_type: 'payments',
    created: now,
    currency: 'krw',
    description: null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ amount: fee, application: null, currency: 'krw', description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category: CATEGORIES[type] ?? type,
    source,
    status: 'available',
    type: TYPES[type] ?? type,
  };
}

/** Money that comes in is available so many seconds later. */
export function comingIn(line: Stripe.BalanceTransaction, seconds: number): Stripe.BalanceTransaction {
  return { ...line, available_on: line.created + seconds, status: seconds > 0 ? 'pending' : 'available' };
}

/** The status by the clock: nothing writes it when the money becomes available. */
export function agedTransaction(transaction: Stripe.BalanceTransaction, now: number): Stripe.BalanceTransaction {
  return { ...transaction, status: transaction.available_on <= now ? 'available' : 'pending' };
}
