// The demonstration's sign-ins (prisma/seed/sign-ins.json), as far as these people exist; none in live mode.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { reader } from '#app/infra/db/reader.server.ts';
import { isDemo } from '#app/infra/env.server.ts';

const signIns = z.array(z.object({ who: z.string(), email: z.string(), password: z.string() }));
export type DemoSignIn = z.infer<typeof signIns>[number];

/** Who can be tried in the demonstration. */
export async function readDemoSignIns(): Promise<DemoSignIn[]> {
  const file = join(process.cwd(), 'prisma', 'seed', 'sign-ins.json');
  if (!isDemo() || !existsSync(file)) return [];
  const listed = signIns.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (listed.length === 0) return [];
  const emails = listed.map((one) => one.email);
  const present = await reader().selectFrom('person').select('email').where('email', 'in', emails).execute();
  const known = new Set(present.map((row) => row.email));
  return listed.filter((one) => known.has(one.email));
}
