import { expect, it } from 'vitest';

import { isBusinessDay } from '#app/lib/business-days.ts';
import { kstDay } from '#app/lib/time.ts';

import { payMornings } from './pay-mornings.ts';

const day = 86_400_000;

it.each(['2026-11-29T23:14:00Z', '2026-11-30T00:59:59Z', '2026-11-30T01:00:01Z', '2026-09-25T14:59:59Z', '2027-02-09T15:00:00Z'])(
  'payouts go out at ten on every business day before %s, and on no other',
  (text) => {
    const today = new Date(text);
    const tens = Array.from({ length: 67 }, (_, ago) => new Date(Date.parse(`${kstDay(today)}T01:00:00Z`) + (ago - 66) * day));
    const found = payMornings(today).map((ago) => new Date(Math.round(today.getTime() - ago * day)));
    expect(found).toEqual(tens.filter((at) => isBusinessDay(kstDay(at)) && at < today));
  },
);
