import { expect, it } from 'vitest';

import { evidenceOf, type OrderRecords } from './evidence.ts';

const records: OrderRecords = {
  number: '20261123-ABC123',
  email: 'buyer@example.com',
  placedOn: '2026-11-23',
  products: ['백자 사발 x 2'],
  parcels: [
    { carrier: 'CJ Logistics', trackingNumber: '222', sentOn: '2026-11-25', deliveredOn: null },
    { carrier: 'CJ Logistics', trackingNumber: '111', sentOn: '2026-11-24', deliveredOn: '2026-11-26' },
  ],
  confirmedOn: '2026-12-04',
  refunds: [{ on: '2026-12-05', amount: '₩3,000' }],
};

it('says what the records say, the operator first', () => {
  const evidence = evidenceOf(records, '  The buyer has it. ');
  expect(evidence).toMatchObject({ shipping_carrier: 'CJ Logistics', shipping_tracking_number: '222, 111', shipping_date: '2026-11-24' });
  expect(evidence.uncategorized_text.split('\n')).toEqual([
    'The buyer has it.',
    '',
    'Order 20261123-ABC123 placed and paid on 2026-11-23 (KST).',
    'Parcel CJ Logistics 222 handed over on 2026-11-25.',
    'Parcel CJ Logistics 111 handed over on 2026-11-24, delivered on 2026-11-26.',
    'Receipt confirmed on 2026-12-04.',
    'Refunded ₩3,000 on 2026-12-05.',
  ]);
});

it('claims no parcel where there was none', () => {
  const evidence = evidenceOf({ ...records, parcels: [], confirmedOn: null, refunds: [] }, '');
  expect(Object.keys(evidence)).not.toContain('shipping_carrier');
  expect(evidence.uncategorized_text).toBe('Order 20261123-ABC123 placed and paid on 2026-11-23 (KST).');
});
