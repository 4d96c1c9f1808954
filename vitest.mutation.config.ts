// The unit tests that mutants of the money nouns must not survive.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['app/domain/{orders,payments,stock,ledger,settlement}/**/*.test.ts'] } });
