// Loads the demonstration through the flows, with a moved clock: node prisma/seed/seed.ts with DATABASE_URL, into an empty migrated database.
// Deterministic but for ids. Recipes instead of pictures: a picture is drawn when it is first asked for.
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { closeBoss } from '#app/infra/jobs/boss.server.ts';

import { benchLines } from './bench/catalogue.ts';
import { loadFile } from './catalogue.ts';
import { seedCategories } from './categories.ts';
import { countRows, readToday, setDaysAgo } from './clock.ts';
import { seedClusters } from './clusters.ts';
import { getMaker } from './content/makers.ts';
import { FEATURED_DIRECT, FEATURED_HALL, makeProducts } from './content/products.ts';
import { seedDiscounts } from './discounts.ts';
import type { Demonstration } from './demonstration.ts';
import { seedHalls } from './halls.ts';
import { seedInsight } from './insight.ts';
import { known, step } from './loading.ts';
import { addStaff, seedMakers } from './makers.ts';
import { seedOrders } from './orders.ts';
import { seedPayees } from './payouts.ts';
import { seedPeople } from './people.ts';
import { seedPriceCuts, seedProducts } from './products.ts';
import { seedRegions } from './regions.ts';
import { seedStars } from './stars.ts';
import { seedWaiting } from './waiting.ts';

async function seed(): Promise<void> {
  if (!isDemo()) throw new Error('the demonstration is for APP_MODE=demo');
  const today = await readToday();
  await setDaysAgo(400);
  await step('regions', seedRegions, (keys) => keys.length);
  const categoryIds = await step('categories', seedCategories, (ids) => ids.size);
  const people = await step('people', seedPeople, () => 4);
  const { add, curator } = people;
  await setDaysAgo(390);
  const clusterIds = await step(
    'clusters',
    () => seedClusters(curator),
    (ids) => ids.size,
  );
  await setDaysAgo(360);
  const [makerA, makerB] = [FEATURED_DIRECT, FEATURED_HALL].map(makerSlugOf);
  const signIns = new Map([
    [makerA ?? '', 'maker-a'],
    [makerB ?? '', 'maker-b'],
  ]);
  const makers = await step(
    'makers',
    () => seedMakers({ add, curator, clusterIds, today, signIns }),
    (made) => made.size,
  );
  await addStaff(known(makers, makerB ?? ''), add, '마도울', 'staff-b');
  const products = await step(
    'products',
    () => seedProducts({ curator, makers, categoryIds }),
    (made) => made.size,
  );
  await step(
    'price cuts',
    () => seedPriceCuts(products),
    (count) => count,
  );
  await countRows();
  const demo = { today, people, makers, products };
  await seedLife(demo, makerA ?? '');
  await step(
    'waiting',
    () => seedWaiting(demo, clusterIds),
    (count) => count,
  );
  await setDaysAgo(0);
  await countRows();
}

/** What happens once makers and products are there: halls, stars, payees, discounts, purchases, a month of looks. */
async function seedLife(demo: Demonstration, makerA: string): Promise<void> {
  await step(
    'hall items',
    () => seedHalls(demo),
    (count) => count,
  );
  await step(
    'stars',
    () => seedStars(demo),
    (count) => count,
  );
  await setDaysAgo(200);
  await step(
    'payees',
    () => seedPayees(demo),
    (count) => count,
  );
  await setDaysAgo(0);
  await step(
    'discounts',
    () => seedDiscounts(demo, makerA),
    (count) => count,
  );
  await step(
    'buyers',
    () => seedOrders(demo),
    (count) => count,
  );
  await step(
    'looks',
    () => seedInsight(demo),
    (count) => count,
  );
}

function makerSlugOf(productSlug: string): string {
  const product = makeProducts().find(({ slug }) => slug === productSlug);
  if (product === undefined) throw new Error(`no product ${productSlug}`);
  return getMaker(product.makerSlug).slug;
}

/** DEMO_DATA=bench:20000: a catalogue of that size instead of the demonstration. */
async function seedBench(size: number): Promise<void> {
  await loadFile(benchLines(size), ({ added }) => {
    if (added % 5_000 === 0 || added === size) console.log(`  ${'bench'.padEnd(12)} ${String(added).padStart(6)}`);
  });
}

const bench = /^bench:(\d+)$/.exec(process.env['DEMO_DATA'] ?? '')?.[1];
try {
  await (bench === undefined ? seed() : seedBench(Number(bench)));
} finally {
  await closeBoss();
  await closeConnections();
}
