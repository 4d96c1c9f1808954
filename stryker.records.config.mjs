// npm run mutation:records: the same for what the money nouns write and for the flows that move money, against a real PostgreSQL. Every mutant runs the
// flows and laws that reach it (seconds each), so name the files: `-- --mutate app/flows/payment/refund-order.server.ts`.
import units from './stryker.config.mjs';

export default {
  ...units,
  vitest: { configFile: 'vitest.mutation-records.config.ts', related: false },
  mutate: [
    'app/domain/{orders,payments,stock,ledger,settlement}/**/*.server.ts',
    'app/flows/{payment,payout,advance,disputes,reconciliation,checkout}/**/*.server.ts',
  ],
  timeoutMS: 20_000,
  // A text that is made once is made by the first test that needs it; the others need it no less.
  coverageAnalysis: 'all',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'test-results/mutation-records.json' },
};
