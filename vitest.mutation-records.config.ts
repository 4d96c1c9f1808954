// The flows and laws on a real PostgreSQL that mutants of the money's records and flows must not survive.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/flows/{advances,cancel,checkout,commission,disputes,fulfilment,payouts,quarantine,return-ends,returns,settlement,stock,transfers}.test.ts',
      'tests/laws/{completion,coupons,fees,reconciliation,refunds,settlement-year,stock-race,webhooks}.test.ts',
    ],
    globalSetup: ['tests/setup/database.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
