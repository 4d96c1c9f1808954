// Reads vitest's JSON report, so that single tests can be counted.
import { existsSync, readFileSync } from 'node:fs';

import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  numTodoTests: z.number().default(0),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts of one vitest run. A file that could not even be loaded counts as one failure; so does a run that ended badly without a
 * failed test (an error outside tests, no report at all).
 */
export function readCounts(file: string, endedWell: boolean): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const found = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const brokenFiles = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = found.numFailedTests + brokenFiles.length;
  return { passed: found.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed, skipped: found.numPendingTests + found.numTodoTests };
}
