// Writing the embedded index, in the transaction of the change: documents, and what they teach the vocabulary.
import { setImmediate as breath } from 'node:timers/promises';

import { sql, type Compilable, type RawBuilder } from 'kysely';

import { q, run, type Tx } from '#app/infra/db/sql.ts';

import { documentTerms, vocabularyOf } from '../analyser.ts';
import { analysisFingerprint } from '../fingerprint.server.ts';
import { namesOf } from '../lexicon.ts';
import type { SearchDocument, SearchFacets } from '../port.ts';
import type { VocabularyName, VocabularyTerm } from '../vocabulary.ts';
import { toTsvector } from './tsquery.ts';

const MOST_AT_ONCE = 200;
/** Analysing takes a millisecond a document: after so many, others are let through. */
const BREATH = 16;

/** What documents taught the vocabulary. */
export interface Learned {
  terms: readonly VocabularyTerm[];
  names: readonly VocabularyName[];
}

/** Adds or replaces documents; a stale revision is passed over. Rows are locked in id order. */
export async function writeDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<Learned> {
  const [terms, names]: [VocabularyTerm[], VocabularyName[]] = [[], []];
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let start = 0; start < sorted.length; start += MOST_AT_ONCE) {
    const part = await analysed(sorted.slice(start, start + MOST_AT_ONCE));
    if (start === 0) await run(tx, statement(firstAnalysis()));
    await run(tx, statement(insertDocuments(part.rows)));
    await run(tx, statement(insertTerms(part.terms)));
    await run(tx, statement(insertNames(part.names)));
    terms.push(...part.terms);
    names.push(...part.names);
  }
  return { terms, names };
}

interface Row extends SearchFacets, Pick<SearchDocument, 'id' | 'kind' | 'revision'> {
  document: SearchDocument;
  terms: string;
}

async function analysed(documents: readonly SearchDocument[]): Promise<Learned & { rows: Row[] }> {
  const rows: Row[] = [];
  const terms: VocabularyTerm[] = [];
  for (const [index, document] of documents.entries()) {
    if (index % BREATH === BREATH - 1) await breath();
    const { id, kind, revision, facets } = document;
    rows.push({ ...facets, id, kind, revision, document, terms: toTsvector(documentTerms(document)) });
    terms.push(...vocabularyOf(document));
  }
  return { rows, terms, names: namesOf(documents) };
}

/** Takes documents out. */
export async function removeDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  await run(tx, statement(sql`delete from search_document where id = any(${[...ids]}::text[])`));
}

/** A raw statement for run(). */
export function statement<R>(raw: RawBuilder<R>): Compilable<R> {
  return { compile: () => raw.compile(q) };
}

/** Whoever writes the first document says by which analysis. */
function firstAnalysis(): RawBuilder<unknown> {
  const own = analysisFingerprint();
  return sql`
    insert into search_analysis (id, fingerprint, wanted, changed_at) select 1, ${own}::text, ${own}::text, clock_timestamp()
    where not exists (select 1 from search_analysis) and not exists (select 1 from search_document) on conflict (id) do nothing`;
}

function insertDocuments(rows: readonly Row[]): RawBuilder<unknown> {
  return sql`
    insert into search_document (id, kind, revision, document, category, region, cluster, maker, material, terms, written_at)
    select id, kind, revision, document, category, region, cluster, maker, material, terms::tsvector, clock_timestamp()
    from jsonb_to_recordset(${json(rows)}::jsonb) as d(id text, kind text, revision int, document jsonb,
      category text[], region text, cluster text, maker text, material text[], terms text)
    on conflict (id) do update set kind = excluded.kind, revision = excluded.revision, document = excluded.document,
      category = excluded.category, region = excluded.region, cluster = excluded.cluster, maker = excluded.maker,
      material = excluded.material, terms = excluded.terms, written_at = excluded.written_at
    where excluded.revision > search_document.revision or (excluded.revision = search_document.revision
      and (excluded.document, excluded.terms) is distinct from (search_document.document, search_document.terms))`;
}

/** Only new words and words of a better kind touch a row, so that two products with a common word never wait for each other. */
function insertTerms(terms: readonly VocabularyTerm[]): RawBuilder<unknown> {
  const ranks = sql`array['name', 'maker', 'attribute', 'joined', 'body']::text[]`;
  return sql`
    insert into search_term (term, kind)
    select distinct on (t.term) t.term, t.kind
    from jsonb_to_recordset(${json(terms)}::jsonb) as t(term text, kind text)
    left join search_term known on known.term = t.term
    where known.term is null or array_position(${ranks}, t.kind) < array_position(${ranks}, known.kind)
    order by t.term, array_position(${ranks}, t.kind)
    on conflict (term) do update set kind = excluded.kind, number = excluded.number`;
}

function insertNames(names: readonly VocabularyName[]): RawBuilder<unknown> {
  return sql`
    insert into search_name (kind, key, name_ko, name_en)
    select n.kind, n.key, n."nameKo", n."nameEn"
    from jsonb_to_recordset(${json(names)}::jsonb) as n(kind text, key text, "nameKo" text, "nameEn" text)
    left join search_name known on known.kind = n.kind and known.key = n.key
    where known.key is null or (known.name_ko, known.name_en) is distinct from (n."nameKo", n."nameEn")
    order by n.kind, n.key
    on conflict (kind, key) do update set name_ko = excluded.name_ko, name_en = excluded.name_en, number = excluded.number`;
}

/** JSON that PostgreSQL takes: no NUL, no lone surrogates. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? inner.replace(/[\0\p{Cs}]/gu, ' ') : inner));
}
