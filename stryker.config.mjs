// npm run mutation: small changes to the reckoning of the money nouns that their unit tests must notice (at least 85 %; some three minutes).
// `-- --mutate FILE` looks at one file. Words are left out: a message that reads otherwise breaks no law. Their SQL and the flows: stryker.records.config.mjs.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  mutate: ['app/domain/{orders,payments,stock,ledger,settlement}/**/*.ts', '!**/*.test.ts', '!**/*.server.ts', '!app/domain/orders/consents.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: '.stryker',
  ignorePatterns: ['build', '.data', 'test-results', 'docs'],
};
