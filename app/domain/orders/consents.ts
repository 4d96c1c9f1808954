// Separate consents of a checkout (PIPA art. 15, 17, 22, 28-8; E-Commerce Act art. 13, 17 and decree art. 21; facts 2.1, 2.4, 2.9).
// The Korean text is the one agreed to; its SHA-256 is kept with each consent. A changed text needs a new version.

export type ConsentKind = 'terms' | 'third_party' | 'overseas' | 'minor' | 'custom_made';

export interface ConsentText {
  version: string;
  /** Canonical; `{maker}` and `{product}` are filled in before it is shown and hashed. */
  text: string;
}

export const consentTexts: Record<ConsentKind, ConsentText> = {
  terms: {
    version: '2026-11-23',
    text: '구매조건(상품, 가격, 배송비, 배송 예정일, 청약철회 조건)을 확인하였으며 소공마켓 이용약관과 구매 진행에 동의합니다. 소공마켓은 통신판매중개자로서 통신판매의 당사자가 아니며, 주문·배송·청약철회의 의무와 책임은 각 판매자에게 있습니다.',
  },
  third_party: {
    version: '2026-11-23',
    text: '개인정보 제3자 제공 동의. 제공받는 자: {maker}. 이용 목적: 주문 상품의 제작·배송, 청약철회·교환·반품 처리, 주문 관련 상담. 제공 항목: 주문자 이름·전화번호·전자우편, 받는 사람 이름·전화번호·주소, 배송 요청사항, 주문 내역, 맞춤 제작 입력 내용. 보유 기간: 거래 종료 후 관계 법령에 따른 보존 기간(대금 결제 및 공급 기록 5년)까지. 동의를 거부할 수 있으며, 거부하면 해당 판매자의 상품을 주문할 수 없습니다.',
  },
  overseas: {
    version: '2026-11-23',
    text: '개인정보 국외 이전 안내 및 동의. 이전받는 자: Stripe, Inc. 및 그 계열사(미국, 아일랜드). 이전 항목: 주문번호, 결제 금액, 상품명, 전자우편, 결제수단 정보. 이전 시점과 방법: 결제 시 암호화된 통신으로 전송. 이용 목적: 결제 처리와 부정결제 방지. 보유 기간: 관계 법령에 따른 보존 기간까지. 동의를 거부할 수 있으며, 거부하면 온라인 결제를 이용할 수 없습니다.',
  },
  minor: {
    version: '2026-11-23',
    text: '미성년자가 법정대리인의 동의 없이 구매계약을 체결한 경우, 미성년자 본인 또는 법정대리인이 그 계약을 취소할 수 있음을 확인하였습니다.',
  },
  custom_made: {
    version: '2026-11-23',
    text: '{product}은(는) 주문자의 입력 내용에 따라 개별적으로 생산되는 맞춤 제작 상품입니다. 제작이 시작된 뒤 청약철회를 하면 판매자에게 회복할 수 없는 중대한 피해가 예상되어 단순 변심에 의한 청약철회가 제한된다는 사실을 이 거래에 대하여 별도로 고지받았으며 이에 동의합니다. 상품이 표시·광고 또는 계약 내용과 다른 경우의 권리는 제한되지 않습니다.',
  },
};

/** One consent that a checkout asks for. */
export interface ConsentNeed {
  /** What the form sends when the box is ticked; carries the version, so that a page of yesterday's text does not count. */
  key: string;
  kind: ConsentKind;
  version: string;
  /** The text as shown and hashed. */
  text: string;
  makerId: string | null;
  /** The cart line it is about; for custom-made pieces only. */
  lineId: string | null;
}

export interface ConsentBasket {
  makers: readonly { makerId: string; nameKo: string; lines: readonly { id: string; nameKo: string; made: string }[] }[];
}

/** Every consent a basket needs; all are required, none may be ticked beforehand (decree art. 20-2). */
export function consentsNeeded(basket: ConsentBasket): ConsentNeed[] {
  const makers = basket.makers.map((maker) => need('third_party', maker.makerId, { makerId: maker.makerId, maker: maker.nameKo }));
  const custom = basket.makers.flatMap((maker) =>
    maker.lines
      .filter((line) => line.made === 'CUSTOM')
      .map((line) => need('custom_made', line.id, { makerId: maker.makerId, lineId: line.id, product: line.nameKo })),
  );
  return [need('terms', '', {}), ...makers, need('overseas', '', {}), need('minor', '', {}), ...custom];
}

/** The keys that were needed and not given. */
export function missingConsents(needs: readonly ConsentNeed[], given: readonly string[]): string[] {
  return needs.map((one) => one.key).filter((key) => !given.includes(key));
}

function need(kind: ConsentKind, about: string, subject: { makerId?: string; lineId?: string; maker?: string; product?: string }): ConsentNeed {
  const { version, text } = consentTexts[kind];
  return {
    key: `${kind}${about === '' ? '' : `:${about}`}@${version}`,
    kind,
    version,
    text: text.replace('{maker}', () => subject.maker ?? '').replace('{product}', () => subject.product ?? ''),
    makerId: subject.makerId ?? null,
    lineId: subject.lineId ?? null,
  };
}
