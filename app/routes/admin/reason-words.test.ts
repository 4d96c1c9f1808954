import { expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { reasonText } from './reason-words.ts';

it('says in words what the market notes, and leaves alone what people wrote', () => {
  expect(reasonText('cancelled by the buyer')).toBe(m.operator_reason_buyer());
  expect(reasonText('return 20261106-1DJD2G-1-R1')).toBe(`${m.returns_kind_return()} 20261106-1DJD2G-1-R1`);
  expect(reasonText('parcel pcl_01m8j1tqh9qx6qz63997cqcksf')).toBe(m.operator_reason_parcel());
  expect(reasonText('replaced by rfd_01m8j1tqh9qx6qz63997cqcksf')).toBe(m.operator_reason_replaced());
  expect(reasonText('change_of_mind')).toBe(m.returns_ground_change_of_mind());
  expect(reasonText('out_of_stock: 유약이 떨어졌어요')).toBe(`${m.maker_reason_out_of_stock()} · 유약이 떨어졌어요`);
  expect(reasonText('other: 잘못 주문하셨어요')).toBe('잘못 주문하셨어요');
  expect(reasonText('배송 중 파손되어: 전액 환불')).toBe('배송 중 파손되어: 전액 환불');
  expect(reasonText('')).toBe('');
});
