import { expect, it } from 'vitest';

import { createBreaker } from './breaker.ts';

it('leaves a failing engine alone until its rest is over', () => {
  let now = 0;
  const breaker = createBreaker(() => now, 5_000);
  expect(breaker.isOpen()).toBe(false);
  breaker.failed();
  now = 4_999;
  expect(breaker.isOpen()).toBe(true);
  now = 5_000;
  expect(breaker.isOpen()).toBe(false);
  breaker.failed();
  breaker.succeeded();
  expect(breaker.isOpen()).toBe(false);
});
