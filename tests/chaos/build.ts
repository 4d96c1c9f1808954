// Once before the tests that start the built shop: builds it when its sources have changed. Vitest's globalSetup.
import { join } from 'node:path';

import { root } from '../../scripts/fingerprint.ts';
import { ensureBuild } from '../../scripts/start/build-check.ts';
import { run } from '../../scripts/test/commands.ts';

/** Throws what the build says when it fails. */
export async function setup(): Promise<void> {
  await ensureBuild(async () => {
    const { ok, output } = await run(process.execPath, [join(root, 'scripts', 'build.ts')]);
    if (!ok) throw new Error(output);
  });
}
