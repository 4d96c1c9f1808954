// The text of the assignment that a maker accepts (채권 양도): versioned; its hash is kept with the advance. Pure. The words are shown as they are hashed.

export const assignmentVersion = '2026-11';

const ko = [
  '1. 판매자는 위 주문의 정산금 채권 중 선지급 대상 금액을 위 금융기관에 양도합니다. 양도한 금액은 정산일에 금융기관에 지급됩니다.',
  '2. 금융기관은 선지급 금액을 판매자의 정산 계좌로 바로 보냅니다. 마켓은 이 돈을 보관하지 않으며 돈을 빌려주지 않습니다.',
  '3. 할인료와 수수료는 아래에 적힌 금액이 전부입니다. 정산이 예상보다 늦어져도 더 받지 않습니다.',
  '4. 상환청구가 있는 계약에서는 주문이 환불되어 양도한 금액이 줄어들면 줄어든 만큼을 판매자가 금융기관에 갚습니다. 마켓은 다음 정산금에서 그 금액을 떼어 금융기관에 전합니다. 상환청구가 없는 계약에서는 금융기관이 부담합니다.',
  '5. 조기정산은 선택입니다. 신청하지 않아도 정산일은 달라지지 않습니다.',
].join('\n');

const en = [
  '1. The maker assigns to the financier named above the part of the earning of this order that is advanced. On the payout day that amount is paid to the financier.',
  "2. The financier sends the cash to the maker's payout account directly. The market does not hold this money and does not lend any.",
  '3. The discount and the fee below are the whole cost. Nothing is added when the payout comes later than expected.',
  '4. With recourse: when a refund makes the assigned amount smaller, the maker pays the difference back to the financier; the market takes it from later payouts and passes it on. Without recourse the financier bears it.',
  '5. Early payment is a choice. Without it the payout day stays as it is.',
].join('\n');

/** The text in a language; Korean is the one that binds. */
export function assignmentText(locale: 'ko' | 'en'): string {
  return locale === 'ko' ? ko : en;
}
