// Changes and hostile input on the embedded engine: transactions, visibility, rebuild, races, injection (T36).
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';
import { sampleDocument } from '#tests/make/search-documents.ts';

import { openSearchStand, type SearchStand } from '#tests/conformance/search-stand.ts';

let stand: SearchStand;

beforeAll(async () => {
  stand = await openSearchStand();
});

afterAll(() => stand.close());

const ask: SearchStand['ask'] = (q, more) => stand.ask(q, more);
const names: SearchStand['names'] = (q, more) => stand.names(q, more);

describe('what changes', () => {
  it('is found in the same transaction, and not when it is rolled back', async () => {
    const [first] = CORPUS;
    if (!first) throw new Error('empty corpus');
    const renamed = { ...first, revision: 5, words: { ...first.words, nameKo: '전복껍데기 보석함' } };
    await inTransaction('rolled back', async (tx) => {
      await stand.engine.write(tx, [renamed]);
      return { ok: false as const, refusal: { kind: 'never' } };
    });
    expect((await ask('전복껍데기')).total).toBe(0);
    await inTransaction('rename', (tx) => stand.engine.write(tx, [renamed]));
    expect((await ask('전복껍데기')).total).toBe(1);
    await inTransaction('stale', (tx) => stand.engine.write(tx, [{ ...first, revision: 4 }]));
    expect((await ask('전복껍데기')).total).toBe(1);
    await inTransaction('back', (tx) => stand.engine.write(tx, [{ ...first, revision: 6 }]));
    expect((await ask('전복껍데기')).total).toBe(0);
  });

  it('leaves at once when it is paused, suspended or removed', async () => {
    await inTransaction('pause', (tx) => tx.product.update({ where: { id: 'prd_34' }, data: { paused: true } }));
    expect(await names('안경테')).toEqual(['안경테 라운드']);
    await inTransaction('suspend', (tx) => tx.maker.update({ where: { slug: 'maker-daegu' }, data: { status: 'suspended' } }));
    expect(await names('안경테')).toEqual([]);
    expect((await stand.engine.suggest({ q: 'daegu', locale: 'ko' })).map(({ kind }) => kind)).toEqual(['cluster', 'region']);
    await inTransaction('again', async (tx) => {
      await tx.product.update({ where: { id: 'prd_34' }, data: { paused: false } });
      await tx.maker.update({ where: { slug: 'maker-daegu' }, data: { status: 'approved' } });
    });
    expect((await names('안경테')).length).toBe(2);
    const extra = sampleDocument('안경테 각진', { id: 'prd_34', revision: 9 });
    await inTransaction('remove', (tx) => stand.engine.remove(tx, ['prd_34']));
    expect((await names('안경테')).length).toBe(1);
    await inTransaction('write again', (tx) => stand.engine.write(tx, [extra]));
    expect((await names('안경테')).length).toBe(2);
  });

  it('survives a rebuild', async () => {
    const before = await names('한과');
    expect(await stand.engine.rebuild()).toBe(CORPUS.length);
    expect(await names('한과')).toEqual(before);
    expect(await stand.engine.health()).toMatchObject({ engine: 'postgres', ok: true, documents: CORPUS.length });
  });

  it('writes the same words from many transactions at once', async () => {
    const writes = Array.from({ length: 8 }, (_, index) =>
      inTransaction('write', (tx) =>
        stand.engine.write(
          tx,
          CORPUS.slice(index, index + 20)
            .map((document) => ({ ...document, revision: 20 }))
            .reverse(),
        ),
      ),
    );
    await expect(Promise.all(writes)).resolves.toHaveLength(8);
  });
});

describe('hostile input', () => {
  const HOSTILE = [
    "'; drop table search_document; --",
    "' or 1=1 --",
    '" OR seller = x',
    "a':* & !'b",
    '\\',
    "\\'",
    '%_%',
    '$1 ${1}',
    'a\u0000b',
    '\ud800',
    '<script>',
    ':*&|!()<->',
    "한과'",
    'select pg_sleep(10)',
    'ㄱ'.repeat(130),
    '가'.repeat(130),
    'a '.repeat(70),
  ];

  it.each(HOSTILE)('%j is only ever a value', async (text) => {
    await expect(ask(text, { facets: ['category'] })).resolves.toBeDefined();
    await expect(stand.engine.suggest({ q: text, locale: 'ko' })).resolves.toBeDefined();
    const filtered = await ask('', { filter: { kind: 'in', field: 'maker', values: [text.replaceAll('\u0000', '')] } });
    expect(filtered.total).toBe(0);
  });

  it('can be written and read back', async () => {
    const document = sampleDocument(HOSTILE.join(' '), { id: 'prd_hostile', descriptionKo: HOSTILE.join('\n') });
    await inTransaction('hostile', (tx) => stand.engine.write(tx, [document]));
    await inTransaction('hostile', (tx) => stand.engine.remove(tx, ['prd_hostile']));
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document`.execute(reader());
    expect(rows[0]?.count).toBe(CORPUS.length);
  });
});
