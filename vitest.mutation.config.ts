// The tests that mutants of the money nouns must not survive: their units, and the flows and laws on a real PostgreSQL.
import { defineConfig } from 'vitest/config';

const nouns = ['orders', 'payments', 'stock', 'ledger', 'settlement'];

export default defineConfig({
  test: {
    include: [
      ...nouns.map((noun) => `app/domain/${noun}/**/*.test.ts`),
      'tests/flows/checkout.test.ts',
      'tests/flows/fulfilment.test.ts',
      'tests/flows/stock.test.ts',
      'tests/laws/{completion,refunds,webhooks,stock-race}.test.ts',
    ],
    globalSetup: ['tests/setup/database.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
