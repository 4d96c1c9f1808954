import { describe, expect, it } from 'vitest';

import { readMigrations } from './files.ts';
import { findUnsafe } from './unsafe.ts';

function refused(...files: readonly string[]): string[] {
  return findUnsafe(files.map((sql, place) => ({ name: `2027010100000${String(place)}_m`, sql })));
}

it('refuses nothing of what stands in prisma/migrations', () => {
  expect(findUnsafe(readMigrations())).toEqual([]);
});

it('says where, what and why', () => {
  expect(refused('-- Fast.\n\nCREATE INDEX x ON maker_order (id);')).toEqual([
    expect.stringMatching(/^prisma\/migrations\/20270101000000_m\/migration\.sql:3: create index x on maker_order \( id \)\n {4}Nobody can write/),
  ]);
});

describe('in one transaction', () => {
  it.each([
    'CREATE UNIQUE INDEX IF NOT EXISTS x ON ONLY maker_order (id) WHERE a > 1',
    'CREATE INDEX ON maker_order (id)',
    'CREATE INDEX CONCURRENTLY x ON maker_order (id)',
    'DROP INDEX x',
    'ALTER TABLE t ADD COLUMN c text NOT NULL',
    'ALTER TABLE t ADD c text NOT NULL',
    'ALTER TABLE t ADD COLUMN c uuid DEFAULT gen_random_uuid()',
    `ALTER TABLE t ADD COLUMN c text DEFAULT 'a' || md5(random()::text) NOT NULL`,
    'ALTER TABLE t ADD COLUMN c bigserial',
    'ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a + 1) STORED',
    'ALTER TABLE t ADD COLUMN c int UNIQUE',
    'ALTER TABLE t ADD COLUMN c int CHECK (c > 0)',
    'ALTER TABLE t ADD COLUMN c text REFERENCES u (id)',
    'ALTER TABLE ONLY "public"."t" ADD COLUMN a int, ALTER COLUMN "c" SET DATA TYPE bigint',
    'ALTER TABLE t ALTER c TYPE bigint USING c::bigint',
    'ALTER TABLE t ALTER COLUMN c SET NOT NULL',
    'ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0)',
    'ALTER TABLE t ADD CHECK (c > 0)',
    'ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (c) REFERENCES u (id) ON DELETE CASCADE',
    'ALTER TABLE t ADD CONSTRAINT k UNIQUE (c)',
    'ALTER TABLE t ADD CONSTRAINT k EXCLUDE USING gist (c WITH =)',
    'ALTER TABLE t RENAME COLUMN a TO b',
    'ALTER TABLE t RENAME a TO b',
    'ALTER TABLE t RENAME TO u',
    'ALTER TABLE t DROP COLUMN c',
    'ALTER TABLE t DROP c',
    'ALTER TABLE t DISABLE TRIGGER ALL',
    'ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0) NOT VALID, VALIDATE CONSTRAINT k',
    'ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT k',
    'ALTER TABLE t ADD COLUMN c int; ALTER TABLE u ADD COLUMN c int',
    'CREATE TRIGGER a AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); DROP TRIGGER b ON u',
    'DROP TABLE t',
    'DROP VIEW v',
    'TRUNCATE t',
    'UPDATE t SET c = 1',
    'DELETE FROM t WHERE c = 1',
    'INSERT INTO t SELECT * FROM u',
    'WITH gone AS (DELETE FROM t RETURNING *) SELECT 1',
    `DO $$ BEGIN UPDATE t SET c = 1; END $$`,
    'LOCK TABLE t',
    `SET lock_timeout = '1h'`,
    'VACUUM FULL t',
    'CLUSTER t',
    'COMMIT',
  ])('refuses %s', (sql) => {
    expect(refused(sql)).toHaveLength(1);
  });

  it.each([
    'CREATE TABLE t (a int UNIQUE CHECK (a > 0)); CREATE INDEX x ON t (a); ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES u (id); INSERT INTO t SELECT 1',
    'ALTER TABLE t ADD COLUMN c TIMESTAMPTZ(3), ADD COLUMN "d" BIGINT NOT NULL DEFAULT 0',
    `ALTER TABLE t ADD COLUMN c timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN IF NOT EXISTS d numeric(3, 0) DEFAULT '1'::numeric(3, 0) NOT NULL`,
    'ALTER TABLE t ADD COLUMN c timestamptz DEFAULT now()',
    'ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0) NOT VALID, ALTER COLUMN c DROP NOT NULL, ALTER c SET DEFAULT 0',
    'ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (c) REFERENCES u (id) NOT VALID',
    'ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX x',
    'ALTER TABLE t VALIDATE CONSTRAINT k; ALTER TABLE u VALIDATE CONSTRAINT k',
    'ALTER TABLE t DROP CONSTRAINT IF EXISTS k, RENAME CONSTRAINT a TO b',
    'DROP VIEW v; CREATE VIEW v AS SELECT 1',
    `CREATE OR REPLACE FUNCTION f() RETURNS trigger AS $$ BEGIN UPDATE t SET c = 1; DROP TABLE t; END $$ LANGUAGE plpgsql; CREATE TRIGGER a AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()`,
    `INSERT INTO t VALUES ('a select b')`,
    `ALTER TYPE state ADD VALUE 'gone'; COMMENT ON TABLE t IS 'x'`,
  ])('lets %s be', (sql) => {
    expect(refused(sql)).toEqual([]);
  });

  it('sets NOT NULL where a check was validated before, and not after that check has gone', () => {
    const check = 'ALTER TABLE t ADD CONSTRAINT k CHECK ("c" IS NOT NULL) NOT VALID';
    const [validate, set] = ['ALTER TABLE t VALIDATE CONSTRAINT k', 'ALTER TABLE t ALTER COLUMN c SET NOT NULL'];
    expect(refused(check, validate, `${set}; ALTER TABLE t DROP CONSTRAINT k`)).toEqual([]);
    expect(refused(check, `-- alone\n${validate};\n${set}`)).toEqual([]);
    expect(refused(check, set)).toHaveLength(1);
    expect(refused(check, validate, 'ALTER TABLE u ALTER COLUMN c SET NOT NULL')).toHaveLength(1);
    expect(refused(check, validate, 'ALTER TABLE t DROP CONSTRAINT k', set)).toHaveLength(1);
  });

  it('lets be what gives its reason, and only that statement', () => {
    expect(refused('-- safe: nobody has read it since March.\nALTER TABLE t DROP COLUMN c; ALTER TABLE t DROP COLUMN d')).toEqual([
      expect.stringContaining('drop column d'),
    ]);
    expect(refused('-- safe:\nALTER TABLE t DROP COLUMN c')).toHaveLength(1);
  });
});

describe('one by one', () => {
  it.each([
    'DROP INDEX CONCURRENTLY IF EXISTS x; CREATE UNIQUE INDEX CONCURRENTLY x ON t (c)',
    'ALTER TABLE t VALIDATE CONSTRAINT k',
    `DO $$ BEGIN LOOP UPDATE t SET c = 1 WHERE id IN (SELECT id FROM t WHERE c IS NULL LIMIT 1000); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$`,
  ])('lets %s be', (sql) => {
    expect(refused(`-- alone\n${sql};`)).toEqual([]);
  });

  it.each([
    'CREATE INDEX CONCURRENTLY x ON t (c)',
    'CREATE INDEX x ON t (c)',
    'DROP INDEX x',
    'ALTER TABLE t ADD COLUMN c int',
    'ALTER TABLE t VALIDATE CONSTRAINT k, ADD COLUMN c int',
    'UPDATE t SET c = 1',
    `DO $$ BEGIN UPDATE t SET c = 1; END $$`,
  ])('refuses %s', (sql) => {
    expect(refused(`-- alone\n${sql};`)).toHaveLength(1);
  });
});
