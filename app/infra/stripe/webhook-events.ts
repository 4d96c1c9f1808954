// The events our webhook asks for. Each of them is read again at Stripe, so those that only say the same in other words are left out
// (payment_intent.*, charge.succeeded …). With a real key the same list is chosen at the endpoint: https://docs.stripe.com/webhooks#register-webhook

/** Beginnings of types. */
export const webhookEvents = ['checkout.session.', 'refund.', 'charge.dispute.', 'payout.', 'transfer.', 'account.'] as const;

/** Whether an event of this type is sent to us. */
export function isWebhookEvent(type: string): boolean {
  return webhookEvents.some((beginning) => type.startsWith(beginning));
}
