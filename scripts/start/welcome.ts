// What the person reads when the shop serves: where it is, and how to sign in to the demonstration.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { root } from '../fingerprint.ts';
import type { Settings } from '../settings.ts';

const signIns = z.array(z.object({ who: z.string(), email: z.string(), password: z.string() }));

/** Prints the address, which engine searches, the sign-ins of prisma/seed/sign-ins.json when the demonstration was loaded, and how to stop. */
export function printWelcome(settings: Settings, port: number, time: string, search: string): void {
  const address = settings.appUrl ?? `http://localhost:${String(port)}`;
  const lines = [`소공마켓 is open: ${address}   (English: ${address}/en)   ready in ${time}`, `Search: ${search}`, ...demoSignIns(settings)];
  console.log(`\n${lines.join('\n')}\n\nCtrl-C stops everything.\n`);
}

function demoSignIns(settings: Settings): string[] {
  const file = join(root, 'prisma', 'seed', 'sign-ins.json');
  if (settings.mode !== 'demo' || settings.demoData === 'none' || !existsSync(file)) return [];
  const people = signIns.parse(JSON.parse(readFileSync(file, 'utf8')));
  const width = Math.max(...people.map(({ email }) => email.length));
  return ['', 'Demonstration sign-ins:', ...people.map(({ who, email, password }) => `  ${email.padEnd(width)}  ${password}  ${who}`)];
}
