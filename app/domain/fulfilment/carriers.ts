// Korean carriers and the shape of their invoice numbers (운송장번호). Pure. Patterns are lengths of digits; check against the carrier's own page.

export interface Carrier {
  code: string;
  nameKo: string;
  nameEn: string;
  /** What an invoice number without hyphens looks like. */
  pattern: RegExp;
  /** Tracking page; `{number}` is replaced. Null: none. */
  tracking: string | null;
}

/** Moves by itself with the market's clock; exists in the demonstration only. */
export const demoCarrier = 'demo';

/** The buyer fetched it at the workshop: no invoice number, delivered when the maker says so. Not to be chosen for a parcel. */
export const pickupCarrier = 'pickup';

export const carriers: readonly Carrier[] = [
  {
    code: 'cj',
    nameKo: 'CJ대한통운',
    nameEn: 'CJ Logistics',
    pattern: /^\d{10}(\d{2})?$/,
    tracking: 'https://trace.cjlogistics.com/next/tracking.html?wblNo={number}',
  },
  {
    code: 'epost',
    nameKo: '우체국택배',
    nameEn: 'Korea Post',
    pattern: /^\d{13}$/,
    tracking: 'https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1={number}',
  },
  { code: 'hanjin', nameKo: '한진택배', nameEn: 'Hanjin', pattern: /^\d{10}(\d{2})?$/, tracking: null },
  { code: 'lotte', nameKo: '롯데택배', nameEn: 'Lotte Global Logistics', pattern: /^\d{12}$/, tracking: null },
  { code: 'logen', nameKo: '로젠택배', nameEn: 'Logen', pattern: /^\d{11}$/, tracking: null },
  { code: 'kyungdong', nameKo: '경동택배', nameEn: 'Kyungdong', pattern: /^\d{9,16}$/, tracking: null },
  { code: 'daesin', nameKo: '대신택배', nameEn: 'Daesin', pattern: /^\d{13}$/, tracking: null },
  { code: 'gspostbox', nameKo: 'GS편의점택배', nameEn: 'GS Postbox', pattern: /^\d{12}$/, tracking: null },
  { code: pickupCarrier, nameKo: '작업장에서 찾아감', nameEn: 'Picked up at the workshop', pattern: /^[0-9A-Z]{4,40}$/, tracking: null },
  { code: demoCarrier, nameKo: '시연 택배', nameEn: 'Demo carrier', pattern: /^[0-9A-Z]{4,20}$/, tracking: null },
];

/** The carriers one may choose; the demo carrier only in the demonstration. */
export function carriersFor(demo: boolean): Carrier[] {
  return carriers.filter((carrier) => carrier.code !== pickupCarrier && (demo || carrier.code !== demoCarrier));
}

/** The carrier with this code, or null. */
export function findCarrier(code: string): Carrier | null {
  return carriers.find((carrier) => carrier.code === code) ?? null;
}

/** An invoice number without spaces and hyphens, in capitals; null when it does not fit the carrier. */
export function trackingNumberFor(carrier: Carrier, typed: string): string | null {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return carrier.pattern.test(number) ? number : null;
}

/** Address of the carrier's tracking page, or null. */
export function trackingAddress(code: string, number: string): string | null {
  return findCarrier(code)?.tracking?.replace('{number}', () => encodeURIComponent(number)) ?? null;
}
