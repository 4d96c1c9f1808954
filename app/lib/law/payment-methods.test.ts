import { expect, it } from 'vitest';

import { cardMethods, methodNeedsEscrow, methodsNamed, paymentMethods } from './payment-methods.ts';

it('cards need no escrow, wallets do (§24③)', () => {
  expect(paymentMethods.filter((method) => !methodNeedsEscrow(method))).toEqual(cardMethods);
  expect(paymentMethods.filter(methodNeedsEscrow)).toEqual(['kakao_pay', 'naver_pay', 'payco']);
});

it.each([
  ['kr_card', ['kr_card']],
  [' samsung_pay , card,card', ['card', 'samsung_pay']],
  ['', null],
  ['card,', null],
  ['card,virtual_account', null],
])('%j names %j', (list, methods) => {
  expect(methodsNamed(list)).toEqual(methods);
});
