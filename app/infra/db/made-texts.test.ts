// Texts that are made once: what they say and carry is what Kysely would say and carry.
import { sql, type Compilable } from 'kysely';
import { describe, expect, it } from 'vitest';

import { LaterWrites } from './later.ts';
import { prepared, q, rowsInto } from './sql.ts';

const at = new Date('2026-03-02T01:02:03Z');

function plain(query: Compilable): { sql: string; parameters: readonly unknown[] } {
  const { sql: text, parameters } = query.compile();
  return { sql: text, parameters };
}

function move(id: string, reason?: string): Parameters<typeof rowsInto<'transition'>>[1][number] {
  return { id, subject: 'pur_1', fromState: '', toState: 'paid', actorId: null, reason, at };
}

describe('a prepared query', () => {
  const moved = prepared((ids: readonly string[], to: { state: 'paid'; at: Date }) =>
    q
      .updateTable('purchase')
      .set({ state: to.state, paidAt: to.at, endedAt: null })
      .where('id', '=', sql<string>`any(${ids})`),
  );

  it('carries what it is given, lists whole and fields by their names', () => {
    const text = 'update "purchase" set "state" = $1, "paid_at" = $2, "ended_at" = $3 where "id" = any($4)';
    expect(plain(moved(['a', 'b'], { state: 'paid', at }))).toEqual({ sql: text, parameters: ['paid', at, null, ['a', 'b']] });
    expect(plain(moved([], { state: 'paid', at }))).toEqual({ sql: text, parameters: ['paid', at, null, []] });
  });

  it('does not reckon with values that are not there yet', () => {
    const reckons = prepared((id: string, quantity: number) =>
      q
        .updateTable('hold')
        .set({ quantity: quantity + 1 })
        .where('id', '=', id),
    );
    expect(() => reckons('a', 1)).toThrow('does not reckon');
    const spread = prepared((hold: { quantity: number }) => q.updateTable('hold').set({ ...hold }));
    expect(() => spread({ quantity: 1 })).toThrow('does not reckon');
  });
});

describe('rows into a table', () => {
  it('are written as Kysely writes them, the second time too', () => {
    for (const rows of [[move('a', 'x')], [move('b', 'y')], [move('a'), move('b')], [move('c', 'x'), move('d', 'y')]]) {
      expect(plain(rowsInto('transition', rows))).toEqual(plain(q.insertInto('transition').values(rows)));
    }
  });

  it('leave to the database what only some of them say', () => {
    const rows = [move('a', 'x'), move('b')];
    expect(plain(rowsInto('transition', rows))).toEqual(plain(q.insertInto('transition').values(rows)));
    expect(plain(rowsInto('transition', rows.toReversed()))).toEqual(plain(q.insertInto('transition').values(rows.toReversed())));
  });

  it('may be skipped where they are known', () => {
    const known = q.insertInto('transition').values(move('a'));
    expect(plain(rowsInto('transition', [move('a')], 'skip'))).toEqual(plain(known.onConflict((row) => row.doNothing())));
    expect(plain(rowsInto('transition', [move('a')]))).toEqual(plain(known));
  });
});

describe('writes that wait', () => {
  const used = prepared((id: string) => q.updateTable('cart').set({ couponCode: null }).where('id', '=', id));

  it('go out as one statement with the values of each, always the same text', () => {
    const texts = ['1', '2'].map((turn) => {
      const writes = new LaterWrites();
      for (const write of [rowsInto('transition', [move(`a${turn}`)]), used(`c${turn}`), rowsInto('transition', [move(`b${turn}`)])]) {
        expect(writes.add(write)).toBe(true);
      }
      const [taken, ...more] = writes.take();
      expect(more).toEqual([]);
      expect(taken?.parameters).toEqual([`a${turn}`, 'pur_1', '', 'paid', null, at, null, `c${turn}`, `b${turn}`, 'pur_1', '', 'paid', null, at]);
      expect(writes.take()).toEqual([]);
      return taken?.sql;
    });
    const row = (first: number): string => `(${Array.from({ length: 6 }, (_, place) => `$${String(first + place)}`).join(', ')})`;
    const into = 'insert into "transition" ("id", "subject", "from_state", "to_state", "actor_id", "at") values';
    const whole = `with "w0" as (${into} ${row(1)}), "w1" as (update "cart" set "coupon_code" = $7 where "id" = $8), "w2" as (${into} ${row(9)}) select 1`;
    expect(texts).toEqual([whole, whole]);
  });

  it('are themselves when they are alone, and whole statements go behind them', () => {
    const writes = new LaterWrites();
    const update = { sql: 'update "cart" set "coupon_code" = $1 where "id" = $2', parameters: [null, 'c'] };
    writes.add(used('c'));
    expect(writes.take()).toEqual([update]);
    const whole = ['select 1', 'select 2'].map((text) => ({ sql: text, parameters: [text] }));
    for (const statement of whole) writes.addWhole(statement);
    writes.add(used('c'));
    expect(writes.take()).toEqual([update, ...whole]);
    expect(writes.take()).toEqual([]);
  });
});
