import { expect, it } from 'vitest';

import { filterQuery, readLedgerFilter } from './ledger-filter.ts';

const read = (query: string) => readLedgerFilter(new URLSearchParams(query));

it('reads what it understands', () => {
  expect(read('account=bank&kind=sale&reference=pur_1&from=2026-11-01&to=2026-11-30&owner=mkr_1&before=pst_1')).toEqual({
    account: 'bank',
    kind: 'sale',
    reference: 'pur_1',
    from: '2026-11-01',
    to: '2026-11-30',
    owner: 'mkr_1',
    before: 'pst_1',
  });
});

it('takes an owner by whatever name', () => {
  expect(read(`owner=${encodeURIComponent(' 김씨 옹기(주) & 아들\n')}`).owner).toBe('김씨 옹기(주) & 아들');
  expect(read(`owner=${'가'.repeat(101)}`).owner).toBe('');
});

it.each(['account=%27%20or%201%3D1', 'from=2026-02-30', 'to=tomorrow', `reference=${'x'.repeat(101)}`])('leaves %s aside', (query) => {
  const filter = read(query);
  expect([filter.account, filter.reference, filter.from, filter.to]).toEqual(['', '', null, null]);
});

it('gives the address back', () => {
  const { before, ...filter } = read('account=bank&to=2026-11-30');
  expect(before).toBe('');
  expect(new URLSearchParams(JSON.parse(JSON.stringify(filterQuery(filter))) as Record<string, string>).toString()).toBe('account=bank&to=2026-11-30');
});
