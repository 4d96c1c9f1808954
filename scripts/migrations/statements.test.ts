import { describe, expect, it } from 'vitest';

import { partsOf, statementsOf } from './statements.ts';

describe('reading statements', () => {
  it('ends at a semicolon that is in no string, no name, no comment and no body', () => {
    const sql = `-- one; two
CREATE TABLE "a;b" (c text DEFAULT 'x;''y', d text DEFAULT E'\\';');
/* ; */ DO $body$ BEGIN PERFORM $$;$$; END $body$;

SELECT 1`;
    expect(statementsOf(sql)).toEqual([
      {
        text: `CREATE TABLE "a;b" (c text DEFAULT 'x;''y', d text DEFAULT E'\\';')`,
        ...{ place: 12, line: 2, comments: ['one; two'], words: "create table a;b ( c text default '' , d text default '' )" },
      },
      { text: 'DO $body$ BEGIN PERFORM $$;$$; END $body$', place: 88, line: 3, comments: [';'], words: "do ''" },
      { text: 'SELECT 1', place: 132, line: 5, comments: [], words: 'select 1' },
    ]);
  });

  it('says names, casts and schemas in one way', () => {
    const [found] = statementsOf(`ALTER  TABLE "public"."Order" -- why\n ADD COLUMN 값 numeric(3,0) DEFAULT '1'::numeric`);
    expect(found?.words).toBe("alter table Order add column 값 numeric ( 3 , 0 ) default ''::numeric");
    expect(found?.comments).toEqual(['why']);
    expect(partsOf('add column a numeric ( 3 , 0 ) , drop column b')).toEqual(['add column a numeric ( 3 , 0 )', 'drop column b']);
  });
});
