// The objects that the sandbox keeps, in the SDK's own types: a field that Stripe always sends cannot be forgotten.
import type Stripe from 'stripe';
import type { Answer } from '#app/infra/db/round.ts';
import type { PendingWrites } from './pending.server.ts';

/** A client inside a transaction, and what it has not sent yet: its queries send that first. */
export type Tx = {
  query: <R>(text: string, values?: readonly unknown[]) => Promise<Answer<R>>;
  readonly pending: PendingWrites;
  /** Nothing of it has happened, and its locks are free; it may begin again. */
  undo: () => Promise<void>;
};

/** On the wire a decimal is a string; the SDK's type is the parsed one. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };
export type WireItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

/** One shape for all events; the SDK's union by type is for readers. */
export type WireEvent = {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: object; previous_attributes?: object };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** What the shop reads of a connected account. */
export type WireAccount = Pick<Stripe.Account, 'id' | 'object' | 'type' | 'charges_enabled' | 'payouts_enabled' | 'capabilities'>;

export type Shapes = {
  'checkout.session': Stripe.Checkout.Session;
  item: WireItem;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  payout: Stripe.Payout;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  account: WireAccount;
  balance_transaction: Stripe.BalanceTransaction;
};

export type Kind = keyof Shapes;

/** How a refund of the payment goes: at once, a while later, or first done and later failed (docs.stripe.com/testing#refunds). */
export type RefundCourse = 'instant' | 'pending' | 'fails';

/** How the card's bank disputes the charge (docs.stripe.com/testing#disputes). */
export type DisputeCourse = 'fraudulent' | 'not_received' | 'inquiry';

/** What the sandbox knows about an object and never shows. */
export type Hidden = {
  /** of an intent or charge: its Checkout Session */
  session?: string;
  /** of a session: payment_intent_data, for the intent that is made when the buyer pays */
  intent?: IntentData;
  /** of a processing intent, pending refund or dispute under review: how it will end */
  outcome?: 'succeed' | 'fail';
  /** of a charge: how its refunds go */
  refunds?: RefundCourse;
  /** of a charge: the dispute that is to come */
  dispute?: DisputeCourse;
  /** of a session: the name that the hosted page shows */
  merchant?: string;
  /** of an intent under 3-D Secure: what is charged if the buyer passes */
  source?: PaymentSource;
  /** of an intent under 3-D Secure: declined although the buyer passed */
  decline?: Decline;
};

export type IntentData = {
  capture_method?: 'automatic' | 'automatic_async' | undefined;
  description?: string | undefined;
  metadata?: Record<string, string> | undefined;
  receipt_email?: string | undefined;
  statement_descriptor?: string | undefined;
  statement_descriptor_suffix?: string | undefined;
  transfer_group?: string | undefined;
  shipping?: Stripe.PaymentIntent.Shipping | undefined;
};

/** The methods that the sandbox offers; KRW only, like Stripe's methods for Korea. */
export const METHODS = ['card', 'kr_card', 'kakao_pay', 'naver_pay', 'payco', 'samsung_pay'] as const;
export type Method = (typeof METHODS)[number];

export function isMethod(text: string): text is Method {
  return METHODS.some((method) => method === text);
}

export type PaymentSource = { method: Method; brand: string; last4: string; refunds: RefundCourse; dispute?: DisputeCourse };

/** Why a payment was refused: Stripe's code, and the issuer's where it gave one. */
export type Decline = { code: string; declineCode: string | null };

export type Stored<T> = { id: string; body: T; hidden: Hidden; dueAt: number | null };
