// The states that the list of refunds can be narrowed to, and those whose interest waits to be paid.

export const refundStates = ['requested', 'failed', 'succeeded'] as const;
export type RefundState = (typeof refundStates)[number];
export const refundShows = [...refundStates, 'interest'] as const;
export type RefundShow = (typeof refundShows)[number];
