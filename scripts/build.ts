// Builds the shop: the custom elements first (their hashed name goes into the documents), then Remix's browser and server halves.
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { generate } from './generate.ts';

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');

function step(command: string, args: string[]): void {
  const done = spawnSync(join(bin, command), args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

await generate();
rmSync(join(import.meta.dirname, '..', 'build'), { recursive: true, force: true });
step('vite', ['build', '-c', 'vite.elements.config.ts', '--logLevel', 'warn']);
step('remix', ['vite:build', '--logLevel', 'warn']);
