// Korean banks that take bulk transfers, by the code of the financial settlement institute, and the shape of account numbers. Pure.

export interface Bank {
  code: string;
  ko: string;
  en: string;
}

export const banks: readonly Bank[] = [
  { code: '004', ko: '국민은행', en: 'KB Kookmin' },
  { code: '088', ko: '신한은행', en: 'Shinhan' },
  { code: '020', ko: '우리은행', en: 'Woori' },
  { code: '081', ko: '하나은행', en: 'Hana' },
  { code: '011', ko: 'NH농협은행', en: 'NH NongHyup' },
  { code: '012', ko: '지역농축협', en: 'Local NongHyup' },
  { code: '003', ko: 'IBK기업은행', en: 'IBK' },
  { code: '002', ko: '산업은행', en: 'KDB' },
  { code: '023', ko: 'SC제일은행', en: 'SC First' },
  { code: '007', ko: '수협은행', en: 'Suhyup' },
  { code: '045', ko: '새마을금고', en: 'MG Community Credit' },
  { code: '048', ko: '신협', en: 'Shinhyup' },
  { code: '071', ko: '우체국', en: 'Korea Post' },
  { code: '031', ko: 'iM뱅크', en: 'iM Bank' },
  { code: '032', ko: '부산은행', en: 'Busan' },
  { code: '034', ko: '광주은행', en: 'Kwangju' },
  { code: '035', ko: '제주은행', en: 'Jeju' },
  { code: '037', ko: '전북은행', en: 'Jeonbuk' },
  { code: '039', ko: '경남은행', en: 'Kyongnam' },
  { code: '089', ko: '케이뱅크', en: 'K bank' },
  { code: '090', ko: '카카오뱅크', en: 'KakaoBank' },
  { code: '092', ko: '토스뱅크', en: 'Toss Bank' },
];

/** The bank of a code, or null. */
export function findBank(code: string): Bank | null {
  return banks.find((bank) => bank.code === code) ?? null;
}

/** The digits of a typed account number, or null when there are not 8 to 16 of them. */
export function accountNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return /^\d{8,16}$/.test(digits) ? digits : null;
}

/** The number as it may be shown: its last four digits. */
export function maskedAccount(number: string): string {
  return `****${number.slice(-4)}`;
}
