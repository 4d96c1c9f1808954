// npm run search:ask: answers the questions of standard input, one JSON object a line, in order, one line each on standard output.
// {"q", "filter"?: {"category"?, "province"?, "price"?: [min, max]}} -> {"ids": [ten loaded ids, best first], "total", "ms", "interpreted"};
// a line that is no question answers {"error": …}. Nothing else is written to standard output.
import { createInterface } from 'node:readline';

import { openShopDatabase } from './shop-database.ts';

async function main(): Promise<void> {
  const database = await openShopDatabase();
  const { closeConnections } = await import('#app/infra/db/pool.server.ts');
  try {
    const { catalogueQuestion, openAsker } = await import('#app/flows/ask-catalogue.server.ts');
    const asker = await openAsker();
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const question = catalogueQuestion.safeParse(parsed(line));
      write(question.success ? await asker.ask(question.data) : { error: question.error.issues[0]?.message ?? 'not a question' });
    }
  } finally {
    await closeConnections();
    await database.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function write(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

await main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
