// npm run search:rebuild: analyses every product again (after the analyser or the words changed) and builds the index outside anew beside the live one,
// while searches go on. Works on the database of DATABASE_URL or DATA_DIR, with the Meilisearch of MEILI_URL or the shop's own where it runs.
import { openShopDatabase } from './shop-database.ts';
import { readSettings } from './settings.ts';
import { runningMeilisearch } from './start/meilisearch.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const own = settings.ownMeilisearch ? await runningMeilisearch(settings.dataDir) : null;
  if (own !== null) Object.assign(process.env, { MEILI_URL: own.url, MEILI_KEY: own.key });
  const database = await openShopDatabase();
  const { closeConnections } = await import('#app/infra/db/pool.server.ts');
  const { closeBoss } = await import('#app/infra/jobs/boss.server.ts');
  try {
    const { marketSearch } = await import('#app/flows/listing/market-search.server.ts');
    let said = -1;
    const count = await marketSearch().rebuild(({ done, of }) => {
      const percent = of === 0 ? 100 : Math.floor((done / of) * 100);
      if (Math.floor(percent / 5) > said) console.log(`${String(percent).padStart(3)} %  ${String(done)} of ${String(of)}`);
      said = Math.max(said, Math.floor(percent / 5));
    });
    const { engine } = await marketSearch().health();
    console.log(`${String(count)} products, ${engine === 'postgres' ? 'PostgreSQL' : 'PostgreSQL and Meilisearch'}`);
  } finally {
    await closeBoss();
    await closeConnections();
    await database.close();
  }
}

await main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
