// What a person agrees to when joining, each piece apart (PIPA art. 15, 22; Network Act art. 50; facts 2.9). The Korean text is the one agreed to;
// its SHA-256 is kept. A changed text needs a new version. Marketing is optional and refusing it blocks nothing.
import type { Locale } from '#app/lib/locale.ts';

/** In the order in which they are asked for. */
export const memberConsentKinds = ['member_terms', 'member_privacy', 'over_14', 'marketing'] as const;
export type MemberConsentKind = (typeof memberConsentKinds)[number];

export interface MemberConsentText extends Record<Locale, string> {
  version: string;
  required: boolean;
}

export const memberConsents: Readonly<Record<MemberConsentKind, MemberConsentText>> = {
  member_terms: {
    version: '2026-11-23',
    required: true,
    ko: '소공마켓 이용약관에 동의합니다.',
    en: 'I agree to the terms of use of Sogong Market.',
  },
  member_privacy: {
    version: '2026-11-23',
    required: true,
    ko: '개인정보 수집·이용에 동의합니다. 목적: 회원 가입과 관리, 주문 안내. 항목: 이름, 이메일, 비밀번호(암호화). 보유 기간: 탈퇴할 때까지(법에서 보존을 정한 기록은 그 기간까지). 동의를 거부할 수 있으며, 거부하면 가입할 수 없지만 비회원으로 주문할 수 있습니다.',
    en: 'I agree to the collection and use of my personal data. Purpose: membership and order notices. Items: name, e-mail address, password (hashed). Kept: until I leave (records the law wants kept, as long as it says). I may refuse; then I cannot join but can still order as a guest.',
  },
  over_14: {
    version: '2026-11-23',
    required: true,
    ko: '만 14세 이상입니다.',
    en: 'I am 14 years old or older.',
  },
  marketing: {
    version: '2026-11-23',
    required: false,
    ko: '새 상품과 전용판매관 소식을 이메일로 받겠습니다. 언제든지 계정에서 끌 수 있습니다.',
    en: 'Send me news about new goods and halls by e-mail. I can turn this off in my account at any time.',
  },
};

/** What is written when marketing mails are refused again (as easy as agreeing: PIPA art. 38, Network Act art. 50). */
export const marketingWithdrawn = { kind: 'marketing_withdrawn', version: '2026-11-23', ko: '광고성 정보 수신 동의를 철회합니다.' } as const;
