// The hosted page's words. They stand here, not in the shop's messages: the page also runs alone, without the shop.
import type { Locale } from '#app/lib/locale.ts';
import type { Method } from './shapes.ts';

type Words = {
  practice: string;
  titles: { pay: string; authenticate: string; complete: string; processing: string; expired: string; unknown: string };
  payTo: (merchant: string) => string;
  quantity: (count: number) => string;
  total: string;
  chooseMethod: string;
  pay: (amount: string) => string;
  rehearse: string;
  rehearseHint: string;
  decline: string;
  challenge: string;
  process: string;
  processFail: string;
  expire: string;
  cancel: string;
  back: string;
  card: { title: string; hint: string; number: string; expiry: string; cvc: string; pay: (amount: string) => string };
  problems: Record<'number' | 'expiry' | 'past' | 'cvc', string>;
  authenticate: { text: string; pass: string; fail: string };
  complete: string;
  processing: string;
  expired: string;
  unknown: string;
  declines: Record<string, string> & { other: string };
  safe: string;
  methods: Record<Method, string>;
};

const ko: Words = {
  practice: '연습 결제 · 실제 돈은 움직이지 않습니다',
  titles: {
    pay: '결제',
    authenticate: '카드사 인증',
    complete: '결제 완료',
    processing: '결제 처리 중',
    expired: '결제 시간이 끝났습니다',
    unknown: '결제를 찾을 수 없습니다',
  },
  payTo: (merchant) => `${merchant}에 결제하기`,
  quantity: (count) => `${String(count)}개`,
  total: '결제할 금액',
  chooseMethod: '결제 수단',
  pay: (amount) => `${amount} 결제하기`,
  rehearse: '다른 결과 연습하기',
  rehearseHint: '실제 결제에서 생길 수 있는 일을 골라 볼 수 있습니다.',
  decline: '카드 거절',
  challenge: '3-D Secure 인증 요청',
  process: '처리 중 (몇 초 뒤 성공)',
  processFail: '처리 중 (몇 초 뒤 실패)',
  expire: '만료',
  cancel: '취소하고 돌아가기',
  back: '상점으로 돌아가기',
  card: {
    title: '테스트 카드로 결제하기',
    hint: '성공 4242 4242 4242 4242 · 거절 4000 0000 0000 0002 · 3-D Secure 4000 0025 0000 3155. 실제 카드 번호는 입력하지 마세요.',
    number: '카드 번호',
    expiry: '유효기간 (월/년)',
    cvc: 'CVC',
    pay: (amount) => `카드로 ${amount} 결제하기`,
  },
  problems: {
    number: '카드 번호가 올바르지 않습니다.',
    expiry: '유효기간을 월/년으로 적어 주세요. 예: 12/34',
    past: '유효기간이 지난 카드입니다.',
    cvc: 'CVC는 숫자 3~4자리입니다.',
  },
  authenticate: {
    text: '카드사가 본인 확인을 요청했습니다. 연습이므로 아래에서 결과를 고르세요.',
    pass: '인증 완료',
    fail: '인증 실패',
  },
  complete: '결제가 끝났습니다. 다시 결제되지 않습니다.',
  processing: '결제를 확인하고 있습니다. 결과는 상점에서 알려 드립니다.',
  expired: '이 결제는 더 이상 진행할 수 없습니다. 청구된 금액은 없습니다.',
  unknown: '주소가 잘못되었거나 지워진 결제입니다. 청구된 금액은 없습니다.',
  declines: {
    other: '결제가 승인되지 않았습니다.',
    generic_decline: '카드사가 결제를 거절했습니다.',
    insufficient_funds: '카드 한도나 잔액이 부족합니다.',
    expired_card: '유효기간이 지난 카드입니다.',
    incorrect_cvc: 'CVC가 맞지 않습니다.',
    processing_error: '카드사 처리 중 오류가 났습니다.',
    test_mode_live_card: '연습 결제에서는 테스트 카드만 쓸 수 있습니다.',
    payment_intent_authentication_failure: '본인 인증에 실패했습니다.',
    payment_method_provider_decline: '결제사가 결제를 거절했습니다.',
  },
  safe: '청구된 금액은 없습니다. 다시 시도하거나 다른 수단을 고를 수 있습니다.',
  methods: {
    card: '해외 카드',
    kr_card: '국내 카드',
    kakao_pay: '카카오페이',
    naver_pay: '네이버페이',
    payco: '페이코',
    samsung_pay: '삼성페이',
  },
};

const en: Words = {
  practice: 'Practice payment · no real money moves',
  titles: {
    pay: 'Payment',
    authenticate: 'Bank authentication',
    complete: 'Payment complete',
    processing: 'Payment processing',
    expired: 'This payment has expired',
    unknown: 'No such payment',
  },
  payTo: (merchant) => `Pay ${merchant}`,
  quantity: (count) => `× ${String(count)}`,
  total: 'Total',
  chooseMethod: 'Payment method',
  pay: (amount) => `Pay ${amount}`,
  rehearse: 'Try another outcome',
  rehearseHint: 'Choose something that can happen to a real payment.',
  decline: 'Card declined',
  challenge: '3-D Secure',
  process: 'Processing (succeeds in a few seconds)',
  processFail: 'Processing (fails in a few seconds)',
  expire: 'Let it expire',
  cancel: 'Cancel and return',
  back: 'Return to the shop',
  card: {
    title: 'Pay with a test card',
    hint: 'Succeeds 4242 4242 4242 4242 · declined 4000 0000 0000 0002 · 3-D Secure 4000 0025 0000 3155. Never enter a real card number.',
    number: 'Card number',
    expiry: 'Expiry (MM/YY)',
    cvc: 'CVC',
    pay: (amount) => `Pay ${amount} by card`,
  },
  problems: {
    number: 'This card number is not valid.',
    expiry: 'Enter the expiry as month/year, for example 12/34.',
    past: 'This card has expired.',
    cvc: 'The CVC has three or four digits.',
  },
  authenticate: {
    text: 'The bank asks who you are. This is practice, so choose how it ends.',
    pass: 'Complete authentication',
    fail: 'Fail authentication',
  },
  complete: 'This payment is complete. You will not be charged again.',
  processing: 'We are confirming your payment. The shop will tell you how it ends.',
  expired: 'This payment can no longer be made. You have not been charged.',
  unknown: 'The address is wrong or the payment was removed. You have not been charged.',
  declines: {
    other: 'The payment was not approved.',
    generic_decline: 'Your bank declined the card.',
    insufficient_funds: 'The card has insufficient funds.',
    expired_card: 'The card has expired.',
    incorrect_cvc: 'The CVC is not correct.',
    processing_error: 'The bank could not process the card.',
    test_mode_live_card: 'Practice payments take test cards only.',
    payment_intent_authentication_failure: 'The authentication failed.',
    payment_method_provider_decline: 'The payment provider declined the payment.',
  },
  safe: 'You have not been charged. Try again, or choose another method.',
  methods: {
    card: 'International card',
    kr_card: 'Korean card',
    kakao_pay: 'Kakao Pay',
    naver_pay: 'Naver Pay',
    payco: 'PAYCO',
    samsung_pay: 'Samsung Pay',
  },
};

export type PageWords = Words;
export const PAGE_WORDS: Record<Locale, PageWords> = { ko, en };

/** Korean unless the session asks for another language; `auto` follows the browser. */
export function pageLocale(sessionLocale: string | null, acceptLanguage: string | null): Locale {
  const asked = sessionLocale === null || sessionLocale === 'auto' ? (acceptLanguage ?? 'ko') : sessionLocale;
  return /^\s*ko\b/i.test(asked) ? 'ko' : 'en';
}
