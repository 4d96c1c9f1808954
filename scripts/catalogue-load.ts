// npm run catalogue:load -- FILE.jsonl: brings a whole catalogue into the shop, one JSON object a line; "-" reads standard input.
// Bad lines are told with their number and reason and do not stop the others; loading a file again changes only what changed.
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { openShopDatabase } from './shop-database.ts';

const usage =
  'npm run catalogue:load -- FILE.jsonl   (one JSON object a line: id, name, name_en, maker, maker_en, category, category_ko, category_en,\n  cluster, province, materials[], technique, description, price, stock, rating, sales, star, createdAt in unix seconds)';
const mostTold = 50;

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error(usage);
  // A file that is not there is told before anything is started.
  if (file !== '-') await access(file);
  const database = await openShopDatabase();
  const { closeConnections } = await import('#app/infra/db/pool.server.ts');
  const { closeBoss } = await import('#app/infra/jobs/boss.server.ts');
  try {
    const { loadFile } = await import('../prisma/seed/catalogue.ts');
    const begun = performance.now();
    const report = await loadFile(linesOf(file), ({ added, changed, same, bad }) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(`  ${String(added + changed + same + bad.length).padStart(8)} lines   ${seconds} s`);
    });
    for (const { number, reason } of report.bad.slice(0, mostTold)) console.log(`  line ${String(number)} was passed over: ${reason}`);
    if (report.bad.length > mostTold) console.log(`  … and ${String(report.bad.length - mostTold)} more`);
    const { added, changed, same, bad } = report;
    console.log(`${String(added)} products added, ${String(changed)} changed, ${String(same)} as they were, ${String(bad.length)} bad lines`);
    if (added + changed + same === 0 && bad.length > 0) process.exitCode = 1;
  } finally {
    await closeBoss();
    await closeConnections();
    await database.close();
  }
}

// Opened when the first line is asked for: lines that nobody waits for yet would be lost.
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  yield* createInterface({ input, crlfDelay: Infinity });
}

await main(process.argv[2]).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
