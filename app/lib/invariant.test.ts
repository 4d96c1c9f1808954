import { describe, expect, expectTypeOf, it } from 'vitest';
import { invariant, InvariantError, unreachable } from './invariant.ts';

function area(shape: 'round' | 'square'): number {
  switch (shape) {
    case 'round':
      return 3;
    case 'square':
      return 4;
    default:
      return unreachable(shape);
  }
}

describe('invariant', () => {
  it('passes and narrows', () => {
    const text: string | null = ['a', null].find((item) => item !== null) ?? null;
    invariant(text !== null, 'text must be there');
    expectTypeOf(text).toEqualTypeOf<string>();
    expect(text).toBe('a');
  });

  it('throws an InvariantError with its message', () => {
    expect(() => {
      invariant(false, 'stock below zero');
    }).toThrow(InvariantError);
    expect(() => {
      invariant(0, 'stock below zero');
    }).toThrow('stock below zero');
    expect(new InvariantError('x').name).toBe('InvariantError');
  });
});

describe('unreachable', () => {
  it('is silent while every case is known', () => {
    expect(area('round') + area('square')).toBe(7);
  });

  it('names the value that should not exist', () => {
    const unknownShape: unknown = JSON.parse('"oval"');
    const call = (): unknown => Reflect.apply(area, undefined, [unknownShape]);
    expect(call).toThrow('unreachable case: "oval"');
  });
});
