import { expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { bearerOf, isOpen, movedBy, phaseOf, waitsForEvidence } from './dispute.ts';

it.each([
  ['needs_response', 'open', true],
  ['under_review', 'review', true],
  ['appeal_needs_response', 'open', true],
  ['warning_needs_response', 'asked', false],
  ['warning_under_review', 'asked', false],
  ['warning_closed', 'closed', false],
  ['prevented', 'closed', false],
  ['won', 'won', false],
  ['lost', 'lost', false],
  ['something_new', 'open', true],
])('%s is %s', (status, phase, open) => {
  expect([phaseOf(status), isOpen(phaseOf(status))]).toEqual([phase, open]);
});

it('asks for evidence only while it can be sent', () => {
  expect(['needs_response', 'warning_needs_response', 'under_review', 'lost'].map(waitsForEvidence)).toEqual([true, true, false, false]);
});

it('is borne by the maker only where the reason lies in the goods', () => {
  expect(['product_not_received', 'product_unacceptable', 'fraudulent', 'duplicate', 'general'].map(bearerOf)).toEqual([
    'maker',
    'maker',
    'market',
    'market',
    'market',
  ]);
});

it('adds up its lines', () => {
  const lines = [
    { id: 'a', amount: won(-39_000), fee: won(15_000) },
    { id: 'b', amount: won(39_000), fee: won(0) },
  ];
  expect(movedBy(lines)).toEqual({ withdrawn: 39_000, reinstated: 39_000, fee: 15_000 });
});
