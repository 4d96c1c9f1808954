import { describe, expect, it } from 'vitest';

import { isDatabaseOutage } from './outage.ts';

function withCode(code: string): Error {
  return Object.assign(new Error('refused'), { code });
}

describe('isDatabaseOutage', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '53100', '53200', '53300', '57014', '55P03', 'P1001', 'P1017', 'P2024', 'P2028'])(
    'knows %s',
    (code) => {
      expect(isDatabaseOutage(withCode(code))).toBe(true);
    },
  );

  it('looks at causes, however deep they lie', () => {
    const adapter = { driverAdapterError: { name: 'DriverAdapterError', cause: { kind: 'postgres', originalCode: '57P01' } } };
    expect(isDatabaseOutage(Object.assign(withCode('P2010'), { meta: adapter }))).toBe(true);
    expect(isDatabaseOutage(new Error('page', { cause: new Error('read', { cause: withCode('ECONNREFUSED') }) }))).toBe(true);
    expect(isDatabaseOutage(new AggregateError([withCode('ECONNREFUSED')], 'all addresses'))).toBe(true);
  });

  it('knows a server whose socket is gone from a file that is not there', () => {
    const gone = (message: string) => Object.assign(new Error(message), { code: 'ENOENT' });
    expect(isDatabaseOutage(gone('connect ENOENT /run/cluster/.s.PGSQL.5432'))).toBe(true);
    expect(isDatabaseOutage(gone("ENOENT: no such file or directory, open '/media/x'"))).toBe(false);
  });

  it('knows the words of the pool', () => {
    expect(isDatabaseOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
    expect(isDatabaseOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each([null, undefined, 'ECONNREFUSED', new Error('a bug'), withCode('23505'), withCode('40P01'), withCode('P2002')])('leaves %s alone', (thrown) => {
    expect(isDatabaseOutage(thrown)).toBe(false);
  });

  it('ends where causes go in circles', () => {
    const fault = new Error('round');
    fault.cause = fault;
    expect(isDatabaseOutage(fault)).toBe(false);
  });
});
