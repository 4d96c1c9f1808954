import { describe, expect, it } from 'vitest';

import { wordOf } from './tracker-delivery.server.ts';
import { demoWord } from './trackers.server.ts';

const event = (code: string, time = '2026-11-23T10:00:00+09:00') => ({ time, status: { code } });
const told = (last: ReturnType<typeof event>, events: ReturnType<typeof event>[] = []) => ({
  data: { track: { lastEvent: last, events: { edges: events.map((node) => ({ node })) } } },
});

describe('what the aggregator says', () => {
  it('is on its way, delivered, or nothing yet', () => {
    expect(wordOf(told(event('INFORMATION_RECEIVED')))).toEqual({ kind: 'nothing' });
    expect(wordOf(told(event('OUT_FOR_DELIVERY'), [event('AT_PICKUP', '2026-11-22T18:00:00+09:00')]))).toEqual({
      kind: 'in_transit',
      at: new Date('2026-11-22T09:00:00Z'),
    });
    expect(wordOf(told(event('DELIVERED'), [event('INFORMATION_RECEIVED'), event('IN_TRANSIT', '2026-11-22T20:00:00+09:00')]))).toEqual({
      kind: 'delivered',
      at: new Date('2026-11-23T01:00:00Z'),
      inTransitAt: new Date('2026-11-22T11:00:00Z'),
    });
    expect(wordOf({ data: { track: { lastEvent: null } } })).toEqual({ kind: 'nothing' });
    expect(wordOf(told(event('DELIVERED', 'soon')))).toEqual({ kind: 'nothing' });
  });

  it('is no error when the number is not known yet, and no answer otherwise', () => {
    expect(wordOf({ errors: [{ message: 'x', extensions: { code: 'NOT_FOUND' } }] })).toEqual({ kind: 'nothing' });
    expect(wordOf({ errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] })).toEqual({ kind: 'no_answer', why: 'UNAUTHENTICATED' });
  });
});

it('the demo carrier moves with the clock', () => {
  const handedOverAt = new Date('2026-11-23T00:00:00Z');
  const at = (hours: number) => demoWord(handedOverAt, new Date(handedOverAt.getTime() + hours * 3_600_000)).kind;
  expect([at(0), at(23), at(24), at(47), at(48), at(500)]).toEqual(['nothing', 'nothing', 'in_transit', 'in_transit', 'delivered', 'delivered']);
});
