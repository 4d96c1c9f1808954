// The words of order mails in both languages. The Korean text is the one that counts.
import type { Locale } from '#app/lib/locale.ts';

export type OrderMailKind = 'order_paid' | 'refunded_late' | 'order_cancelled' | 'pieces_cancelled' | 'order_shipped' | 'order_refunded' | 'called_off_by_bank';

export interface OrderMailWords {
  subjects: Record<OrderMailKind, string>;
  openings: Record<OrderMailKind, string>;
  number: string;
  paidAt: string;
  placedAt: string;
  items: string;
  discount: string;
  shipping: string;
  sum: string;
  total: string;
  refund: string;
  recipient: string;
  address: string;
  note: string;
  shipBy: string;
  madeIn: string;
  visit: string;
  carrier: string;
  tracking: string;
  seller: string;
  representative: string;
  phone: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string;
  mailOrderExempt: string;
  delivery: string;
  withdrawalHead: string;
  withdrawal: string;
  customMade: string;
  intermediary: string;
  /** Which pieces it is about, and why. */
  which: string;
  because: string;
  reasons: Readonly<Record<string, string>>;
  seeOrder: string;
  help: string;
  pieces: (quantity: number) => string;
}

const ko: OrderMailWords = {
  subjects: {
    order_paid: '주문이 접수되었습니다',
    refunded_late: '결제가 늦게 도착하여 전액 환불합니다',
    order_cancelled: '주문이 취소되었습니다',
    pieces_cancelled: '주문 일부가 취소되었습니다',
    order_shipped: '상품이 발송되었습니다',
    order_refunded: '환불을 진행합니다',
    called_off_by_bank: '카드사가 결제를 되돌려 주문을 취소하였습니다',
  },
  openings: {
    order_paid: '주문해 주셔서 감사합니다. 결제가 확인되어 아래와 같이 주문을 접수하였습니다. 이 메일은 계약내용에 관한 서면을 겸합니다.',
    refunded_late:
      '주문 시간이 끝난 뒤에 결제가 확인되었습니다. 확보해 두었던 상품이 이미 풀렸으므로 결제하신 금액을 전액 자동으로 환불합니다. 따로 하실 일은 없습니다.',
    order_cancelled: '아래 주문이 취소되었습니다. 결제하신 금액은 결제수단으로 환불합니다.',
    pieces_cancelled:
      '아래 주문에서 일부 상품이 취소되었습니다. 취소된 상품의 금액은 결제수단으로 환불하며, 나머지 상품은 그대로 보내 드립니다. 배송비가 새로 붙는 일은 없습니다.',
    order_shipped: '주문하신 상품을 보내 드렸습니다.',
    order_refunded: '아래 주문의 결제 금액을 환불합니다. 카드사에 따라 며칠이 걸릴 수 있습니다.',
    called_off_by_bank:
      '카드사가 아래 주문의 결제를 되돌려, 아직 보내지 않은 상품을 취소하였습니다. 그 금액은 카드사가 이미 돌려드렸으므로 따로 환불하지 않습니다. 이미 보내 드린 상품의 배송은 달라지지 않습니다.',
  },
  number: '주문번호',
  paidAt: '결제 일시',
  placedAt: '주문 일시',
  items: '상품 금액',
  discount: '할인',
  shipping: '배송비',
  sum: '판매자별 합계',
  total: '총 결제 금액',
  refund: '환불 금액',
  recipient: '받는 분',
  address: '주소',
  note: '배송 요청사항',
  shipBy: '발송 예정일',
  madeIn: '만든 곳',
  visit: '이 고장 둘러보기',
  carrier: '택배사',
  tracking: '운송장번호',
  seller: '판매자',
  representative: '대표자',
  phone: '전화',
  email: '이메일',
  businessNumber: '사업자등록번호',
  mailOrderNumber: '통신판매업 신고번호',
  mailOrderExempt: '신고 면제 대상',
  delivery: '배송',
  withdrawalHead: '청약철회(취소·반품)와 환불',
  withdrawal:
    '상품을 받은 날부터 7일 이내에 청약철회를 할 수 있습니다. 표시·광고와 다르거나 계약과 다르게 이행된 경우에는 받은 날부터 3개월, 그 사실을 안 날부터 30일 이내에 할 수 있습니다. 주문 화면에서 신청하시면 되고, 단순 변심의 반품 배송비는 구매자가, 상품의 하자나 오배송의 반품 배송비는 판매자가 부담합니다. 상품이 반환된 날부터 3영업일 이내에 환불하며, 늦어지면 연 15%의 지연이자를 드립니다. 교환·환불·분쟁 처리는 판매자와 소공마켓 고객센터에서 도와드립니다.',
  customMade: '맞춤 제작 상품은 사전에 동의하신 바에 따라 제작이 시작된 뒤에는 단순 변심에 의한 청약철회가 제한됩니다.',
  intermediary: '소공마켓은 통신판매중개자로서 통신판매의 당사자가 아닙니다. 상품의 주문, 배송, 청약철회에 관한 의무와 책임은 각 판매자에게 있습니다.',
  which: '취소한 상품',
  because: '사유',
  reasons: {
    out_of_stock: '재고가 부족합니다',
    cannot_make: '만들 수 없게 되었습니다',
    buyer_asked: '구매자의 요청',
    other: '그 밖의 사정',
    dispute_lost: '카드사의 결제 취소',
  },
  seeOrder: '주문 보기',
  help: '배송·청약철회·환불 안내와 서식',
  pieces: (quantity) => `${String(quantity)}개`,
};

const en: OrderMailWords = {
  subjects: {
    order_paid: 'We have received your order',
    refunded_late: 'Your payment came late and is refunded in full',
    order_cancelled: 'Your order was cancelled',
    pieces_cancelled: 'A part of your order was cancelled',
    order_shipped: 'Your order is on its way',
    order_refunded: 'Your refund is on its way',
    called_off_by_bank: 'Your bank took the payment back, and the order was cancelled',
  },
  openings: {
    order_paid: 'Thank you. Your payment has arrived and your order is placed as below. This mail is also the written record of the contract.',
    refunded_late:
      'Your payment was confirmed after the time for paying had run out. The goods had been released, so the whole amount is refunded automatically. There is nothing you need to do.',
    order_cancelled: 'The order below was cancelled. What you paid goes back to your means of payment.',
    pieces_cancelled:
      'Some pieces of the order below were cancelled. Their price goes back to your means of payment; the rest is sent as agreed. No shipping fee is added afterwards.',
    order_shipped: 'What you ordered has been handed to the carrier.',
    order_refunded: 'What you paid for the order below is being refunded. Depending on your card company this may take some days.',
    called_off_by_bank:
      'Your bank took back the payment of the order below, so what had not been sent yet was cancelled. The bank has already returned its price: there is no further refund. What is on its way to you is not affected.',
  },
  number: 'Order number',
  paidAt: 'Paid',
  placedAt: 'Ordered',
  items: 'Goods',
  discount: 'Discounts',
  shipping: 'Shipping',
  sum: 'Total of this seller',
  total: 'Total paid',
  refund: 'Refund',
  recipient: 'Recipient',
  address: 'Address',
  note: 'Delivery note',
  shipBy: 'Ships by',
  madeIn: 'Made in',
  visit: 'See where it was made',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  seller: 'Seller',
  representative: 'Representative',
  phone: 'Phone',
  email: 'E-mail',
  businessNumber: 'Business registration number',
  mailOrderNumber: 'Mail-order report number',
  mailOrderExempt: 'exempt from reporting',
  delivery: 'Delivery',
  withdrawalHead: 'Withdrawal, returns and refunds',
  withdrawal:
    'You may withdraw within 7 days of receiving the goods. If they differ from what was advertised or agreed, within 3 months of receiving them and 30 days of learning of it. Apply on the order page. You pay the return postage for a change of mind, the seller pays it for faults and wrong deliveries. We refund within 3 business days of the goods coming back; later refunds bear 15 % interest a year. The seller and our help desk deal with exchanges, refunds and disputes.',
  customMade: 'Custom-made pieces cannot be returned for a change of mind once work has begun, as you agreed for this deal beforehand.',
  intermediary: 'Sogong Market is an intermediary and not a party to the sale. Each seller is responsible for the order, its delivery and withdrawal from it.',
  which: 'Cancelled',
  because: 'Reason',
  reasons: {
    out_of_stock: 'Out of stock',
    cannot_make: 'It cannot be made any more',
    buyer_asked: 'Asked for by the buyer',
    other: 'Another reason',
    dispute_lost: 'The bank took the payment back',
  },
  seeOrder: 'See your order',
  help: 'Delivery, withdrawal and refunds, with the form',
  pieces: (quantity) => `x ${String(quantity)}`,
};

export const orderMailWords: Record<Locale, OrderMailWords> = { ko, en };
