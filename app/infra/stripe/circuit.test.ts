import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CircuitOpen, createCircuit, type Circuit } from './circuit.ts';

class Away extends Error {}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const fresh = (): Circuit => createCircuit({ failures: 3, restMs: 1_000, isAway: (fault) => fault instanceof Away });
const fail = (circuit: Circuit): Promise<string> =>
  circuit.run(() => Promise.reject(new Away())).catch((fault: unknown) => (fault instanceof CircuitOpen ? 'not asked' : 'failed'));
const answer = (circuit: Circuit): Promise<string> => circuit.run(() => Promise.resolve('answered')).catch(() => 'not asked');

async function opened(): Promise<Circuit> {
  const circuit = fresh();
  for (let call = 0; call < 3; call += 1) expect(await fail(circuit)).toBe('failed');
  return circuit;
}

describe('a circuit', () => {
  it('stays closed while calls are answered, were it by a refusal', async () => {
    const circuit = fresh();
    for (let call = 0; call < 4; call += 1) {
      expect([await fail(circuit), await fail(circuit)]).toEqual(['failed', 'failed']);
      await expect(circuit.run(() => Promise.reject(new Error('no such refund')))).rejects.toThrow('no such refund');
    }
    expect([circuit.state(), circuit.restMs(), circuit.takeChange()]).toEqual(['closed', 0, null]);
  });

  it('opens after as many failures in a row as it is told, says so once, and lets nobody through until its rest is over', async () => {
    const circuit = await opened();
    expect([circuit.state(), circuit.restMs()]).toEqual(['open', 1_000]);
    expect([circuit.takeChange(), circuit.takeChange()]).toEqual(['opened', null]);
    pass(999);
    expect([await answer(circuit), circuit.restMs()]).toEqual(['not asked', 1]);
    pass(1);
    expect([circuit.restMs(), await answer(circuit)]).toEqual([0, 'answered']);
    expect([circuit.state(), circuit.takeChange()]).toEqual(['closed', 'closed']);
  });

  it('lets one try; the others are told at once', async () => {
    const circuit = await opened();
    pass(1_000);
    let resolve: (text: string) => void = () => undefined;
    const trying = circuit.run(() => new Promise<string>((answered) => (resolve = answered)));
    expect([circuit.state(), circuit.restMs()]).toEqual(['trying', 1_000]);
    expect([await answer(circuit), await answer(circuit)]).toEqual(['not asked', 'not asked']);
    resolve('answered');
    expect([await trying, await answer(circuit)]).toEqual(['answered', 'answered']);
  });

  it('rests twice, then four times as long while tries fail, and from the beginning once one was answered', async () => {
    const circuit = await opened();
    const rests: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      rests.push(circuit.restMs());
      pass(circuit.restMs());
      expect(await fail(circuit)).toBe('failed');
    }
    expect(rests).toEqual([1_000, 2_000, 4_000, 4_000]);
    pass(4_000);
    await answer(circuit);
    for (let call = 0; call < 3; call += 1) await fail(circuit);
    expect(circuit.restMs()).toBe(1_000);
  });

  it('closes when the one who tries is refused: that is an answer', async () => {
    const circuit = await opened();
    pass(1_000);
    await expect(circuit.run(() => Promise.reject(new Error('no such refund')))).rejects.toThrow('no such refund');
    expect(circuit.state()).toBe('closed');
  });
});
