import { describe, expect, expectTypeOf, it } from 'vitest';
import { ok, refuse, type Result } from './result.ts';

type Refusal = { kind: 'sold-out'; left: number } | { kind: 'closed' };

function take(stock: number, wanted: number): Result<number, Refusal> {
  if (stock < 0) return refuse({ kind: 'closed' });
  if (wanted > stock) return refuse({ kind: 'sold-out', left: stock });
  return ok(stock - wanted);
}

describe('Result', () => {
  it('carries a value', () => {
    const result = take(5, 2);
    expect(result).toEqual({ ok: true, value: 3 });
    expect(ok()).toEqual({ ok: true, value: undefined });
  });

  it('carries a refusal that narrows by its kind', () => {
    const result = take(1, 2);
    if (result.ok) throw new Error('more was taken than there is');
    if (result.refusal.kind === 'sold-out') expectTypeOf(result.refusal.left).toEqualTypeOf<number>();
    expect(result.refusal).toEqual({ kind: 'sold-out', left: 1 });
  });

  it('keeps the kind as a literal type without annotation', () => {
    const refused = refuse({ kind: 'closed' });
    expectTypeOf(refused.refusal.kind).toEqualTypeOf<'closed'>();
    expect(refused.ok).toBe(false);
  });
});
