// npm run mutation: small changes to the money nouns that the tests must notice (at least 85 %). `-- --mutate FILE` looks at one file.
// Words are left out: a message that reads otherwise breaks no law.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['app/domain/{orders,payments,stock,ledger,settlement}/**/*.ts', '!**/*.test.ts', '!app/domain/orders/consents.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: '.stryker',
  ignorePatterns: ['build', '.data', 'test-results', 'docs'],
};
