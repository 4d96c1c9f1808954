import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import {
  answerBy,
  canMoveCase,
  caseRefusals,
  groundsOf,
  isOpenCase,
  isSoundRequest,
  keptBackFor,
  lastDayFor,
  mayRefuseCase,
  refundBy,
  returnGrounds,
  returnKinds,
  returnMoves,
  returnPostage,
  returnStates,
  type Remedy,
  type ReturnState,
  type WayBack,
} from './case.ts';

describe('the states', () => {
  it.each(returnKinds)('of a %s lead from the request to every end, and out of none but a refusal', (kind) => {
    const reached = new Set<ReturnState>(['requested']);
    for (const state of reached) for (const next of returnMoves[kind][state]) reached.add(next);
    for (const end of ['refunded', 'refused', 'withdrawn'] as const) expect(reached.has(end)).toBe(true);
    expect(reached.has('replaced')).toBe(kind !== 'return');
    for (const state of returnStates) {
      if (!isOpenCase(state) && state !== 'refused') expect(returnMoves[kind][state]).toEqual([]);
      if (reached.has(state) && isOpenCase(state)) expect(returnMoves[kind][state].length).toBeGreaterThan(0);
    }
  });

  it('never pay what did not come back, unless it is a claim', () => {
    expect(canMoveCase('return', 'approved', 'refunded')).toBe(false);
    expect(canMoveCase('exchange', 'collecting', 'replaced')).toBe(false);
    expect(canMoveCase('claim', 'approved', 'refunded')).toBe(true);
    expect(canMoveCase('claim', 'requested', 'refunded')).toBe(false);
  });
});

describe('requests', () => {
  const ways: WayBack[] = ['buyer_sends', 'maker_collects', 'nothing_back'];
  const remedies: Remedy[] = ['refund', 'replacement'];
  it('are sound in one way for each kind', () => {
    const sound = returnKinds.flatMap((kind) =>
      returnGrounds.flatMap((ground) =>
        remedies.flatMap((remedy) => ways.filter((wayBack) => isSoundRequest({ kind, ground, remedy, wayBack })).map((way) => [kind, ground, remedy, way])),
      ),
    );
    expect(sound.every(([kind, , , way]) => (kind === 'claim') === (way === 'nothing_back'))).toBe(true);
    expect(sound.filter(([kind]) => kind === 'return').every(([, , remedy]) => remedy === 'refund')).toBe(true);
    expect(sound.filter(([kind, ground]) => kind === 'exchange' && ground === 'change_of_mind')).toEqual([
      ['exchange', 'change_of_mind', 'replacement', 'buyer_sends'],
    ]);
    expect(sound).toHaveLength(4 * 2 + (1 + 3 * 2) + groundsOf('claim').length * 2);
  });

  it('cost the buyer one way at most, and only for a change of mind that the maker fetches', () => {
    expect(keptBackFor('change_of_mind', 'maker_collects', won(3_000))).toBe(3_000);
    expect(keptBackFor('change_of_mind', 'buyer_sends', won(3_000))).toBe(0);
    expect(returnGrounds.filter((ground) => keptBackFor(ground, 'maker_collects', won(3_000)) > 0)).toEqual(['change_of_mind']);
    expect([returnPostage(won(4_000), won(3_000)), returnPostage(won(4_000), won(0)), returnPostage(won(0), won(0))]).toEqual([3_000, 4_000, 0]);
  });

  it('end with the days of the law (facts 2.4)', () => {
    expect(lastDayFor('change_of_mind', '2026-09-18', '2026-09-20', '2026-09-10')).toBe('2026-09-28');
    expect(lastDayFor('faulty', '2026-11-02', '2026-11-03', '2026-11-01')).toBe('2026-12-03');
    expect(lastDayFor('change_of_mind', null, '2026-11-03', '2026-11-01')).toBeNull();
    expect([answerBy('2026-12-23'), refundBy('2026-12-23', '2026-12-01')]).toEqual(['2026-12-29', '2026-12-29']);
  });
});

describe('refusals', () => {
  it('of a change of mind have a ground of the law, with its mark or consent; of a fault only that there is none', () => {
    const allowed = (ground: 'change_of_mind' | 'faulty', marked: boolean, consented: boolean) =>
      caseRefusals.filter((refusal) => mayRefuseCase(ground, refusal, { marked, consented }));
    expect(allowed('change_of_mind', false, false)).toEqual(['damaged_by_buyer']);
    expect(allowed('change_of_mind', false, true)).toEqual(['damaged_by_buyer', 'made_to_order']);
    expect(allowed('change_of_mind', true, true)).not.toContain('no_fault');
    expect(allowed('faulty', true, true)).toEqual(['no_fault']);
  });
});
