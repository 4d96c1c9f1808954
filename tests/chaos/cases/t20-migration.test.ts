// trust.md T20: migrations of the tables that people are buying from, and one process restarted in the middle: the version that ran before goes on
// running on whatever the tables look like at each step. Nobody sees a failure, and nobody waits longer than a lock is waited for.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { migrationAdapter } from '../../../scripts/migrations/adapter.ts';
import type { Migration } from '../../../scripts/migrations/files.ts';
import { findUnsafe } from '../../../scripts/migrations/unsafe.ts';
import { findViolations } from '../checks.ts';
import { fairWeather } from '../plan.ts';
import { settled } from '../quiet.ts';
import { openScene, type Scene } from '../scene.ts';
import { openStage, type Stage } from '../stage.ts';
import { buyers, noteRush, rush, type Rush } from './fifty.ts';

const first = 6;
const atEveryStep = 2;
// Fewer than who finds everything sold out is given.
const answersEach = 2;
const mostCut = 5;

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await openStage();
  scene = await openScene(stage, { seed: 20, weather: fairWeather });
});
afterAll(async () => {
  await scene.close();
  await stage.close();
});

const portions = (table: string, set: string, missing: string): string => `-- alone
DO $$ BEGIN
  LOOP
    UPDATE ${table} SET ${set} WHERE id IN (SELECT id FROM ${table} WHERE ${missing} ORDER BY id LIMIT 10 FOR NO KEY UPDATE);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END $$;`;

// While this one wants its lock, somebody reads the table for long.
const held = 'ALTER TABLE maker_order ADD CONSTRAINT maker_order_sum_won CHECK (sum_won IS NOT NULL) NOT VALID';

// As they would stand in prisma/migrations, one file each: there and back again. Every table is one that buying reads whole (selectAll) or writes.
const wayThere: readonly string[] = [
  // Columns that the version which runs does not know.
  'ALTER TABLE purchase ADD COLUMN note text',
  'ALTER TABLE payment ADD COLUMN note text',
  `ALTER TABLE cart_line ADD COLUMN note text NOT NULL DEFAULT ''`,
  // The expand half of a rename: the new name is kept equal to the old one.
  `ALTER TABLE maker_order ADD COLUMN sum_won bigint;
   CREATE FUNCTION maker_order_sum_won() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sum_won := NEW.total; RETURN NEW; END $$;
   CREATE TRIGGER maker_order_sum_won BEFORE INSERT OR UPDATE ON maker_order FOR EACH ROW EXECUTE FUNCTION maker_order_sum_won()`,
  portions('maker_order', 'sum_won = total', 'sum_won IS NULL'),
  `-- alone
DROP INDEX CONCURRENTLY IF EXISTS maker_order_sum_won;
CREATE INDEX CONCURRENTLY maker_order_sum_won ON maker_order (maker_id, sum_won);`,
  held,
  'ALTER TABLE maker_order VALIDATE CONSTRAINT maker_order_sum_won',
  'ALTER TABLE maker_order ALTER COLUMN sum_won SET NOT NULL; ALTER TABLE maker_order DROP CONSTRAINT maker_order_sum_won',
  'ALTER TABLE order_line ADD CONSTRAINT order_line_again FOREIGN KEY (order_id) REFERENCES maker_order (id) NOT VALID',
  'ALTER TABLE order_line VALIDATE CONSTRAINT order_line_again',
];
const wayBack: readonly string[] = [
  'ALTER TABLE order_line DROP CONSTRAINT order_line_again',
  '-- alone\nDROP INDEX CONCURRENTLY IF EXISTS maker_order_sum_won;',
  `-- safe: only this test knows the column.
DROP TRIGGER maker_order_sum_won ON maker_order;
-- safe: the trigger is gone.
DROP FUNCTION maker_order_sum_won();
-- safe: only this test knows it.
ALTER TABLE maker_order DROP COLUMN sum_won`,
  ...['purchase', 'payment', 'cart_line'].map((table) => `-- safe: only this test knows the column.\nALTER TABLE ${table} DROP COLUMN note`),
];

/** Runs one as the engine does. `say`: whenever a lock was not to be had. */
async function migrate(sql: string, say?: () => void): Promise<void> {
  const adapter = migrationAdapter(scene.databaseUrl, new Set([sql]), say);
  try {
    const connection = await adapter.factory.connect();
    await connection.executeScript(sql);
  } finally {
    await adapter.close();
  }
}

/** Somebody reads the table for long: the migration comes back twice before it is let in, and buyers pass it meanwhile. */
async function migrateBesideReader(sql: string, table: string): Promise<void> {
  const reader = await scene.pool.connect();
  await reader.query(`begin; select count(*) from ${table}`);
  let refusals = 0;
  await migrate(sql, () => {
    refusals += 1;
    if (refusals === 2) void reader.query('commit').finally(() => reader.release());
  });
  expect(refusals).toBeGreaterThan(1);
}

/** Origins to which nobody is sent any more, as before a release. */
const draining = new Set<string>();

/** People who come in one after the other, so that at every step some are in the middle of buying. */
function stream(): { crowd: Rush; come: (people: number) => Promise<void> } {
  const outside = new Map<number, () => void>();
  const house = { ...scene.house, origins: () => scene.house.origins().filter((origin) => !draining.has(origin)) };
  const crowd = rush(stage, { ...scene, house }, (place) => new Promise((enter) => outside.set(place, enter)));
  const come = async (people: number): Promise<void> => {
    const answered = crowd.answered(crowd.seen.length + answersEach * people);
    for (const [place, enter] of [...outside].slice(0, people)) {
      outside.delete(place);
      enter();
    }
    await Promise.race([answered, crowd.over]);
  };
  return { crowd, come };
}

it('is written by the rules', () => {
  const files: Migration[] = [...wayThere, ...wayBack].map((sql, place) => ({ name: `20270101${String(100_000 + place)}_step`, sql }));
  expect(findUnsafe(files)).toEqual([]);
});

it('lets everybody buy meanwhile', async () => {
  const { house, pool } = scene;
  const { crowd, come } = stream();
  await come(first);
  for (const sql of wayThere) {
    if (sql === held) await migrateBesideReader(sql, 'maker_order');
    else await migrate(sql);
    await come(atEveryStep);
  }
  // The version before, started on tables that it does not know.
  draining.add(house.originOf('web-1'));
  await house.strike('web-1', 'term', 0);
  await house.whole();
  draining.clear();
  await come(atEveryStep);
  const { rows } = await pool.query('select id from maker_order where sum_won <> total');
  expect(rows).toEqual([]);
  for (const sql of wayBack) {
    await migrate(sql);
    await come(atEveryStep);
  }
  await come(buyers);
  await crowd.over;
  expect(crowd.seen.filter(({ status, retryAfter }) => status < 0 || (status >= 500 && retryAfter === null))).toEqual([]);
  // Who was on the way to the process that was restarted.
  expect(crowd.seen.filter(({ status }) => status === 0).length).toBeLessThanOrEqual(mostCut);
  await noteRush(scene, crowd);
  await settled(scene);
  const { rows: ends } = await pool.query<{ state: string; many: boolean }>('select state, count(*) > $1 as many from purchase group by state', [first]);
  expect(ends).toEqual([{ state: 'paid', many: true }]);
  expect(await findViolations(pool)).toEqual([]);
  expect(await stage.deadlocks()).toBe('');
});
