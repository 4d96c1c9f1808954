// The states that the list of refunds can be narrowed to.

export const refundStates = ['requested', 'failed', 'succeeded'] as const;
export type RefundState = (typeof refundStates)[number];
