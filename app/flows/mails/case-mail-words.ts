// The words of the mails about returns, exchanges and claims, in both languages. The Korean text is the one that counts.
import type { CaseRefusal, ReturnGround, ReturnKind } from '#app/domain/returns/case.ts';
import type { Locale } from '#app/lib/locale.ts';

export type CaseMailKind = 'requested' | 'approved' | 'refused' | 'received' | 'refunded' | 'replaced' | 'withdrawn';

export interface CaseMailWords {
  kinds: Record<ReturnKind, string>;
  subjects: Record<CaseMailKind, (kind: string) => string>;
  openings: Record<CaseMailKind, string>;
  toMaker: { requested: string; withdrawn: string };
  grounds: Record<ReturnGround, string>;
  refusals: Record<CaseRefusal, string>;
  number: string;
  order: string;
  which: string;
  ground: string;
  said: string;
  instead: string;
  postage: string;
  buyerPays: string;
  makerPays: string;
  keptBack: string;
  answerBy: string;
  refundBy: string;
  refund: string;
  interest: string;
  findings: string;
  refusal: string;
  sentBy: string;
  sendTo: string;
  collected: string;
  see: string;
  disagree: string;
}

const ko: CaseMailWords = {
  kinds: { return: '반품', exchange: '교환', claim: '문제 접수' },
  subjects: {
    requested: (kind) => `${kind} 신청을 받았습니다`,
    approved: (kind) => `${kind} 신청이 승인되었습니다`,
    refused: (kind) => `${kind} 신청이 거절되었습니다`,
    received: () => '보내신 상품이 도착했습니다',
    refunded: () => '환불을 진행합니다',
    replaced: () => '다시 보내 드렸습니다',
    withdrawn: (kind) => `${kind} 신청을 거두었습니다`,
  },
  openings: {
    requested: '신청하신 내용을 판매자에게 전했습니다. 판매자가 아래 날까지 답하지 않으면 저절로 승인됩니다.',
    approved: '신청이 승인되었습니다. 아래 내용을 확인해 주십시오.',
    refused: '판매자가 아래 사유로 신청을 거절하였습니다. 동의하지 않으시면 소공마켓 고객센터에 말씀해 주십시오. 다시 살펴 드립니다.',
    received: '상품이 판매자에게 돌아왔습니다. 돌아온 날부터 3영업일 이내에 환불하거나 바꾸어 보내 드립니다.',
    refunded: '결제하신 수단으로 환불을 요청하였습니다. 카드사에 따라 며칠이 걸릴 수 있습니다.',
    replaced: '새 상품을 택배사에 넘겼습니다.',
    withdrawn: '신청을 거두셨습니다. 기간이 남아 있으면 다시 신청하실 수 있습니다.',
  },
  toMaker: {
    requested: '구매자가 아래와 같이 신청하였습니다. 아래 날까지 승인하거나 법이 정한 사유로 거절해 주십시오. 답이 없으면 저절로 승인됩니다.',
    withdrawn: '구매자가 신청을 거두었습니다.',
  },
  grounds: {
    change_of_mind: '단순 변심',
    faulty: '하자가 있음',
    not_as_described: '설명·광고와 다름',
    wrong_item: '다른 상품이 옴',
    damaged: '파손되어 도착함',
    missing_pieces: '빠진 것이 있음',
    lost: '도착하지 않음',
  },
  refusals: {
    damaged_by_buyer: '구매자의 책임으로 상품이 없어지거나 훼손됨 (전자상거래법 제17조 제2항 제1호)',
    value_lost_by_use: '사용으로 가치가 현저히 감소함 (같은 항 제2호)',
    value_lost_by_time: '시간이 지나 다시 팔기 어려울 만큼 가치가 현저히 감소함 (같은 항 제3호)',
    copied_media_opened: '복제할 수 있는 상품의 포장을 훼손함 (같은 항 제4호)',
    service_begun: '용역 또는 디지털콘텐츠의 제공이 시작됨 (같은 항 제5호)',
    made_to_order: '주문에 따라 개별적으로 생산되며 사전에 동의함 (같은 항 제6호, 시행령 제21조)',
    no_fault: '살펴본 결과 하자나 차이가 없음',
  },
  number: '접수번호',
  order: '주문번호',
  which: '대상 상품',
  ground: '사유',
  said: '남기신 말',
  instead: '바꿀 상품',
  postage: '돌려보내는 배송비',
  buyerPays: '구매자 부담',
  makerPays: '판매자 부담',
  keptBack: '환불에서 빼는 반품 배송비',
  answerBy: '판매자가 답할 날',
  refundBy: '환불 기한',
  refund: '환불 금액',
  interest: '환불이 늦어 더 드리는 이자(연 15%)',
  findings: '살펴본 결과',
  refusal: '거절 사유',
  sentBy: '보낸 택배',
  sendTo: '보내실 곳',
  collected: '판매자가 택배사를 보내 가져갑니다.',
  see: '자세히 보기',
  disagree: '고객센터 안내',
};

const en: CaseMailWords = {
  kinds: { return: 'return', exchange: 'exchange', claim: 'report' },
  subjects: {
    requested: (kind) => `We have received your ${kind}`,
    approved: (kind) => `Your ${kind} was approved`,
    refused: (kind) => `Your ${kind} was refused`,
    received: () => 'What you sent has arrived',
    refunded: () => 'Your refund is on its way',
    replaced: () => 'A replacement is on its way',
    withdrawn: (kind) => `You took back your ${kind}`,
  },
  openings: {
    requested: 'We have told the maker. Without an answer by the day below it is approved by itself.',
    approved: 'Your request was approved. Please see below what happens next.',
    refused: 'The maker has refused your request on the ground below. If you do not agree, tell our help desk: we look at it again.',
    received: 'The goods are back with the maker. They are refunded or replaced within 3 business days of that day.',
    refunded: 'The refund to your means of payment has been requested. Depending on your card company it may take some days.',
    replaced: 'The replacement has been handed to the carrier.',
    withdrawn: 'You have taken your request back. While the period lasts you may ask again.',
  },
  toMaker: {
    requested: 'A buyer has asked for what is below. Please approve it by the day below, or refuse it on a ground of the law. Silence approves it.',
    withdrawn: 'The buyer has taken the request back.',
  },
  grounds: {
    change_of_mind: 'Change of mind',
    faulty: 'Faulty',
    not_as_described: 'Not as described',
    wrong_item: 'Something else came',
    damaged: 'Arrived damaged',
    missing_pieces: 'Something is missing',
    lost: 'It did not arrive',
  },
  refusals: {
    damaged_by_buyer: 'Lost or damaged by the buyer (E-Commerce Act art. 17 (2) 1)',
    value_lost_by_use: 'Its value was much reduced by use (art. 17 (2) 2)',
    value_lost_by_time: 'Its value was much reduced by time (art. 17 (2) 3)',
    copied_media_opened: 'The seal of goods that can be copied was broken (art. 17 (2) 4)',
    service_begun: 'The service or digital content was begun (art. 17 (2) 5)',
    made_to_order: 'Made to the buyer’s own order, as agreed beforehand (art. 17 (2) 6, decree art. 21)',
    no_fault: 'No fault or difference was found',
  },
  number: 'Case number',
  order: 'Order number',
  which: 'What it is about',
  ground: 'Reason',
  said: 'What was said',
  instead: 'To be sent instead',
  postage: 'Postage of the way back',
  buyerPays: 'paid by the buyer',
  makerPays: 'paid by the maker',
  keptBack: 'Return postage kept back of the refund',
  answerBy: 'The maker answers by',
  refundBy: 'Refund due by',
  refund: 'Refund',
  interest: 'Interest for the late refund (15 % a year)',
  findings: 'What was found',
  refusal: 'Ground of the refusal',
  sentBy: 'Sent by',
  sendTo: 'Send it to',
  collected: 'The maker sends a carrier to collect it.',
  see: 'See the details',
  disagree: 'Our help desk',
};

export const caseMailWords: Record<Locale, CaseMailWords> = { ko, en };
