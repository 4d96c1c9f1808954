// What mutants of the money's records and flows must not survive: the tests of records and, for flows, those named in MUTATION_TESTS (comma between them).
import { defineConfig } from 'vitest/config';

const named = (process.env['MUTATION_TESTS'] ?? '').split(',').filter((path) => path !== '');

export default defineConfig({
  test: {
    include: named.length > 0 ? named : ['tests/flows/records/*.test.ts', 'tests/flows/stock.test.ts'],
    globalSetup: ['tests/setup/database.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
