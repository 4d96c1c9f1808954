// Tests by what they need: unit (nothing), flows and laws (a real PostgreSQL), pages (the built server), journeys (a real browser), chaos.
import { defineConfig } from 'vitest/config';

const database = ['tests/setup/database.ts'];
// Each market has a PostgreSQL of its own; two at once leave no core idle while one waits.
const lanes = { globalSetup: ['tests/chaos/build.ts'], maxWorkers: 2, hookTimeout: 300_000 };
// Who waits for a condition waits as long as a busy machine may need; the second that is usual says nothing about the shop.
const patient = { expect: { poll: { timeout: 20_000 } } };
const slow = { testTimeout: 60_000, hookTimeout: 180_000, ...patient };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts', 'tests/chaos/planted/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'flows', include: ['tests/flows/**/*.test.ts'], globalSetup: database, ...slow } },
      { test: { name: 'laws', include: ['tests/laws/**/*.test.ts'], globalSetup: database, ...slow } },
      { test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], globalSetup: database, fileParallelism: false, ...slow, testTimeout: 240_000 } },
      { test: { name: 'chaos', include: ['tests/chaos/*.test.ts', 'tests/chaos/cases/*.test.ts'], ...lanes, testTimeout: 120_000 } },
      { test: { name: 'deep', include: ['tests/chaos/deep/*.test.ts'], ...lanes, testTimeout: 600_000 } },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: database,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          ...patient,
        },
      },
    ],
  },
});
