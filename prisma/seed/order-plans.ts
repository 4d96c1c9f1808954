// What is bought in the demonstration, by whom, when, and how far it has come. Days are before day 0, the day of loading.

/** How far something that comes back has come (order-returns.ts). */
export type Comeback =
  'requested' | 'approved' | 'collecting' | 'received' | 'refunded' | 'refused' | 'exchange_requested' | 'exchanged' | 'claim_requested' | 'lost';

/**
 * Whose goods: 'A' and 'B' are the makers with a sign-in, 'R' makers of the region with an officer, 'S' others, each by a running number;
 * 'H' is something that lies in an open hall; 'C' is custom-made.
 */
export type Wanted = `${'A' | 'B' | 'R' | 'S' | 'H' | 'C'}${number}`;

export type Fate =
  | { as: 'confirmed'; by: 'buyer' | 'time'; paidEarly?: true }
  | { as: 'delivered' | 'shipped' | 'shipped_by_carrier' | 'shipped_in_part' | 'preparing' | 'paid' }
  | { as: 'unpaid' | 'expired' | 'dropped' | 'cancelled_in_part' | 'refunded' }
  /** Received after 3.4 days (a lost one never), then asked to come back so many days after the purchase. */
  | { as: 'comes_back'; how: Comeback; after: number };

export interface PurchasePlan {
  day: number;
  /** 'shopper', one of the eight buyers by number, or a guest's name. */
  buyer: 'shopper' | number | { guest: string };
  wants: readonly (readonly [Wanted, number])[];
  fate: Fate;
  /** Index of the address. */
  to: number;
  note?: string;
  /** The bank of the card takes the payment back later. */
  disputed?: true;
  english?: true;
}

export const addresses = [
  { postalCode: '03045', address1: '서울특별시 종로구 효자로 12', address2: '302호' },
  { postalCode: '48059', address1: '부산광역시 해운대구 센텀중앙로 48', address2: '1405호' },
  { postalCode: '63122', address1: '제주특별자치도 제주시 연북로 61', address2: '2층' },
  { postalCode: '61945', address1: '광주광역시 서구 상무중앙로 57', address2: '101동 803호' },
  { postalCode: '54999', address1: '전북특별자치도 전주시 완산구 기린대로 99', address2: '' },
  { postalCode: '35229', address1: '대전광역시 서구 둔산서로 95', address2: '207호' },
  { postalCode: '40218', address1: '경상북도 울릉군 울릉읍 도동길 80', address2: '' },
] as const;

export const purchasePlans: readonly PurchasePlan[] = [
  {
    day: 68,
    buyer: 'shopper',
    wants: [
      ['A0', 1],
      ['S0', 2],
    ],
    fate: { as: 'confirmed', by: 'buyer' },
    to: 0,
  },
  { day: 60, buyer: 1, wants: [['R0', 2]], fate: { as: 'confirmed', by: 'time' }, to: 3 },
  {
    day: 55.4,
    buyer: 2,
    wants: [
      ['B0', 1],
      ['S1', 1],
    ],
    fate: { as: 'confirmed', by: 'time' },
    to: 1,
    note: '부재 시 경비실에 맡겨 주세요',
  },
  {
    day: 47.2,
    buyer: 'shopper',
    wants: [
      ['S2', 1],
      ['R1', 1],
      ['A1', 1],
    ],
    fate: { as: 'confirmed', by: 'time' },
    to: 0,
  },
  { day: 44.6, buyer: { guest: '윤나들' }, wants: [['S3', 3]], fate: { as: 'confirmed', by: 'time' }, to: 5 },
  { day: 40.3, buyer: 3, wants: [['A0', 1]], fate: { as: 'confirmed', by: 'buyer' }, to: 4 },
  { day: 36.1, buyer: 4, wants: [['S4', 1]], fate: { as: 'refunded' }, to: 1 },
  {
    day: 33.7,
    buyer: 'shopper',
    wants: [
      ['B1', 2],
      ['S5', 1],
    ],
    fate: { as: 'cancelled_in_part' },
    to: 0,
  },
  {
    day: 30.2,
    buyer: 5,
    wants: [
      ['R2', 1],
      ['B0', 1],
    ],
    fate: { as: 'confirmed', by: 'time' },
    to: 3,
  },
  {
    day: 26.5,
    buyer: { guest: 'Alex Morgan' },
    wants: [
      ['S6', 1],
      ['S7', 1],
    ],
    fate: { as: 'confirmed', by: 'time' },
    to: 0,
    english: true,
  },
  { day: 21.3, buyer: 'shopper', wants: [['S8', 1]], fate: { as: 'confirmed', by: 'buyer' }, to: 0 },
  { day: 16.8, buyer: 6, wants: [['A2', 1]], fate: { as: 'confirmed', by: 'time', paidEarly: true }, to: 5 },
  { day: 12.4, buyer: { guest: '길하늘' }, wants: [['S9', 1]], fate: { as: 'expired' }, to: 1 },
  { day: 9.6, buyer: 7, wants: [['B2', 1]], fate: { as: 'delivered' }, to: 6 },
  { day: 7.2, buyer: { guest: '봄새론' }, wants: [['S10', 2]], fate: { as: 'dropped' }, to: 4 },
  {
    day: 6.4,
    buyer: 'shopper',
    wants: [
      ['R3', 1],
      ['S11', 1],
    ],
    fate: { as: 'delivered' },
    to: 0,
  },
  { day: 5.6, buyer: { guest: '안개솔' }, wants: [['S2', 1]], fate: { as: 'delivered' }, to: 1, disputed: true },
  { day: 5.1, buyer: 8, wants: [['A0', 1]], fate: { as: 'delivered' }, to: 4 },
  {
    day: 4.3,
    buyer: { guest: '해온유' },
    wants: [
      ['B0', 1],
      ['B1', 1],
    ],
    fate: { as: 'shipped_in_part' },
    to: 5,
  },
  { day: 2.6, buyer: 'shopper', wants: [['S12', 1]], fate: { as: 'shipped_by_carrier' }, to: 0 },
  { day: 2.1, buyer: 1, wants: [['A1', 2]], fate: { as: 'shipped' }, to: 3 },
  { day: 1.7, buyer: 2, wants: [['H0', 1]], fate: { as: 'shipped' }, to: 1 },
  {
    day: 1.4,
    buyer: 3,
    wants: [
      ['A3', 1],
      ['R4', 1],
    ],
    fate: { as: 'preparing' },
    to: 4,
  },
  { day: 1.2, buyer: 'shopper', wants: [['C0', 1]], fate: { as: 'preparing' }, to: 0, note: '선물이에요. 예쁘게 부탁드려요' },
  {
    day: 0.9,
    buyer: 4,
    wants: [
      ['B3', 1],
      ['H1', 1],
    ],
    fate: { as: 'paid' },
    to: 1,
  },
  {
    day: 0.6,
    buyer: 5,
    wants: [
      ['A2', 1],
      ['R0', 1],
    ],
    fate: { as: 'paid' },
    to: 3,
  },
  { day: 0.4, buyer: { guest: '바다솔' }, wants: [['S13', 1]], fate: { as: 'paid' }, to: 2, note: '문 앞에 놓아 주세요' },
  {
    day: 0.3,
    buyer: 'shopper',
    wants: [
      ['B0', 1],
      ['S0', 1],
    ],
    fate: { as: 'paid' },
    to: 0,
  },
  { day: 0.002, buyer: 6, wants: [['S1', 1]], fate: { as: 'unpaid' }, to: 5 },
];
