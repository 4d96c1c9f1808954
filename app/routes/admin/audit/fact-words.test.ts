import { expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { actText, knownActs, thingText } from './act-words.ts';
import { factsOf } from './fact-words.ts';

const said = (detail: unknown, action = 'refund') => factsOf(detail, action).map(({ name, value }) => [name, value]);

it('names deeds and things, older deeds as well', () => {
  expect(actText('approve_listing')).toBe(m.operator_act_approve_listing());
  expect(actText('something-new')).toBe('something-new');
  expect(knownActs.every((deed) => actText(deed) !== deed)).toBe(true);
  expect([thingText('pur_01m866ss016q6pdkc08wt52mff'), thingText('region:jeonnam'), thingText('search-words'), thingText('what')]).toEqual([
    m.operator_thing_pur(),
    m.operator_thing_region(),
    m.operator_thing_words(),
    null,
  ]);
});

it('says money as money, and leaves out what says nothing', () => {
  expect(said({ amount: 28_000, note: '', price: null, bands: [], waived: false })).toEqual([
    [m.operator_fact_amount(), '28,000원'],
    [m.operator_fact_waived(), m.operator_no()],
  ]);
  expect(said({ from: 12_000, to: 10_800 }, 'change_price').map(([, value]) => value)).toEqual(['12,000원', '10,800원']);
  expect(said({ from: 3, to: 5 }, 'change_stock').map(([, value]) => value)).toEqual(['3', '5']);
  expect(said({ mails: 0, tokens: 4 }, 'purge-records')).toEqual([[m.operator_fact_tokens(), '4']]);
});

it('takes apart what was kept as one text, and says instants as moments', () => {
  expect(said({ said: '{"intent":"coupon-add","coupon":{"code":"HANDMADE","endsAt":"2026-12-01T00:00:00.000Z","percent":null}}' }, 'coupon-add')).toEqual([
    [m.operator_fact_code(), 'HANDMADE'],
    [m.operator_fact_ends_at(), '2026. 12. 1.(화) 09:00'],
  ]);
});

it('sets ids apart under the name of their kind', () => {
  expect(factsOf({ hallId: 'hll_01m69yp7w8q43tdecfc5p634kn' }, 'set-aside')).toEqual([
    { name: m.operator_thing_hll(), value: 'hll_01m69yp7w8q43tdecfc5p634kn', isId: true },
  ]);
});
