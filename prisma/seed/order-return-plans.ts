// Purchases of the demonstration of which something comes back: a return in each stage, an exchange, a claim, a lost parcel.
import type { PurchasePlan } from './order-plans.ts';

export const returnPlans: readonly PurchasePlan[] = [
  { day: 23.4, buyer: 2, wants: [['A2', 2]], fate: { as: 'comes_back', how: 'refunded', after: 4.4 }, to: 1 },
  { day: 19.2, buyer: 4, wants: [['S3', 1]], fate: { as: 'comes_back', how: 'exchanged', after: 4.6 }, to: 5 },
  { day: 11.6, buyer: 7, wants: [['C0', 1]], fate: { as: 'comes_back', how: 'refused', after: 5.2 }, to: 3 },
  { day: 6.3, buyer: 'shopper', wants: [['A0', 2]], fate: { as: 'comes_back', how: 'received', after: 5.7 }, to: 0 },
  { day: 5.8, buyer: 5, wants: [['B1', 1]], fate: { as: 'comes_back', how: 'collecting', after: 4.9 }, to: 3 },
  { day: 5.4, buyer: 6, wants: [['S5', 1]], fate: { as: 'comes_back', how: 'approved', after: 4.8 }, to: 5 },
  { day: 4.9, buyer: 8, wants: [['A1', 1]], fate: { as: 'comes_back', how: 'requested', after: 4.6 }, to: 4 },
  { day: 4.7, buyer: 3, wants: [['B0', 1]], fate: { as: 'comes_back', how: 'exchange_requested', after: 4.5 }, to: 4 },
  { day: 4.5, buyer: 'shopper', wants: [['B2', 2]], fate: { as: 'comes_back', how: 'claim_requested', after: 4.2 }, to: 0 },
  { day: 3.2, buyer: { guest: '섬바위' }, wants: [['A3', 1]], fate: { as: 'comes_back', how: 'lost', after: 2.9 }, to: 6 },
];
