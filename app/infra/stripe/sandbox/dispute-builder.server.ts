// A new dispute with every field that Stripe sends. https://docs.stripe.com/api/disputes/object
import type Stripe from 'stripe';
import type { DisputeCourse } from './shapes.ts';
import { stripeId } from './store.server.ts';

const ANSWER_WITHIN_SECONDS = 8 * 24 * 3_600;
const DAY_SECONDS = 86_400;

const REASONS: Record<DisputeCourse, string> = { fraudulent: 'fraudulent', not_received: 'product_not_received', inquiry: 'fraudulent' };

/** `amount` won of the charge are disputed; evidence is due at the end of the eighth day. */
export function newDispute(charge: Stripe.Charge, course: DisputeCourse, amount: number, now: number): Stripe.Dispute {
  const card = charge.payment_method_details?.type === 'card' ? (charge.payment_method_details.card ?? null) : null;
  return {
    id: stripeId(charge.id.startsWith('ch_') ? 'dp_1' : 'pdp_1', 23),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence(),
    evidence_details: {
      due_by: Math.ceil((now + ANSWER_WITHIN_SECONDS) / DAY_SECONDS) * DAY_SECONDS - 1,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: course === 'inquiry',
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(card === null
      ? {}
      : {
          payment_method_details: {
            type: 'card',
            card: { brand: card.brand ?? 'visa', case_type: kindOf(course), network: 'visa', network_reason_code: '83' },
          },
        }),
    reason: REASONS[course],
    status: course === 'inquiry' ? 'warning_needs_response' : 'needs_response',
  };
}

function kindOf(course: DisputeCourse): 'inquiry' | 'chargeback' {
  return course === 'inquiry' ? 'inquiry' : 'chargeback';
}

function emptyEvidence(): Stripe.Dispute.Evidence {
  return {
    access_activity_log: null,
    billing_address: null,
    cancellation_policy: null,
    cancellation_policy_disclosure: null,
    cancellation_rebuttal: null,
    customer_communication: null,
    customer_email_address: null,
    customer_name: null,
    customer_purchase_ip: null,
    customer_signature: null,
    duplicate_charge_documentation: null,
    duplicate_charge_explanation: null,
    duplicate_charge_id: null,
    enhanced_evidence: {},
    product_description: null,
    receipt: null,
    refund_policy: null,
    refund_policy_disclosure: null,
    refund_refusal_explanation: null,
    service_date: null,
    service_documentation: null,
    shipping_address: null,
    shipping_carrier: null,
    shipping_date: null,
    shipping_documentation: null,
    shipping_tracking_number: null,
    uncategorized_file: null,
    uncategorized_text: null,
  };
}
