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
import { noteRush, rush, type Rush } from './fifty.ts';

const migratesFrom = 40;
const answersBetween = 12;
/** Of the shop's connections; the migrations' own limit (adapter.ts) and what a busy machine adds to a look. */
const lockMs = 500;
const graceMs = 250;
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
  'ALTER TABLE maker_order ADD CONSTRAINT maker_order_sum_won CHECK (sum_won IS NOT NULL) NOT VALID',
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

/** Runs one as the engine does. */
async function migrate(sql: string): Promise<void> {
  const adapter = migrationAdapter(scene.url, new Set([sql]));
  try {
    const connection = await adapter.factory.connect();
    await connection.executeScript(sql);
  } finally {
    await adapter.close();
  }
}

/** Asks again and again how long anybody of the shop has waited for a lock; `end` says the longest. */
function watchWaits(): { end: () => Promise<number> } {
  let open = true;
  let longest = 0;
  const watching = (async () => {
    while (open) {
      const { rows } = await scene.pool.query<{ ms: number }>(waiting);
      longest = Math.max(longest, rows[0]?.ms ?? 0);
    }
  })();
  return {
    end: async () => {
      open = false;
      await watching;
      return longest;
    },
  };
}
const waiting = `select coalesce(max(extract(epoch from clock_timestamp() - l.waitstart) * 1000), 0)::float8 as ms
  from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and l.relation in ('purchase'::regclass, 'maker_order'::regclass,
    'order_line'::regclass, 'payment'::regclass, 'cart_line'::regclass) and not l.granted`;

/** Some people go on buying on what the tables look like now. */
async function goOn(crowd: Rush): Promise<void> {
  await Promise.race([crowd.answered(crowd.seen.length + answersBetween), crowd.over]);
}

it('is written by the rules', () => {
  const files: Migration[] = [...wayThere, ...wayBack].map((sql, place) => ({ name: `20270101${String(100_000 + place)}_step`, sql }));
  expect(findUnsafe(files)).toEqual([]);
});

it('lets everybody buy meanwhile', async () => {
  const { house, pool } = scene;
  const crowd = rush(stage, scene);
  await crowd.answered(migratesFrom);
  const waits = watchWaits();
  for (const sql of wayThere) {
    await migrate(sql);
    await goOn(crowd);
  }
  const half = crowd.seen.length;
  // The version before, started on tables that it does not know.
  await house.strike('web-1', 'term', 0);
  await house.whole();
  await goOn(crowd);
  const { rows } = await pool.query('select id from maker_order where sum_won <> total');
  for (const sql of wayBack) {
    await migrate(sql);
    await goOn(crowd);
  }
  expect(await waits.end()).toBeLessThan(lockMs + graceMs);
  expect(rows).toEqual([]);
  const before = crowd.seen.length;
  await crowd.over;
  console.log({ half, before, all: crowd.seen.length, paid: crowd.told.filter(({ says }) => says === 'paid').length });
  expect(crowd.seen.filter(({ status, refused }) => status < 0 || status >= 500 || (status === 0 && refused !== true))).toEqual([]);
  await noteRush(scene, crowd);
  await settled(scene);
  expect(await findViolations(pool)).toEqual([]);
  expect(await stage.deadlocks()).toBe('');
});
