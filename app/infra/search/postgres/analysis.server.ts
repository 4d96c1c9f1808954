// Which analysis wrote the terms of the index, and which one is wanted: the only SQL for search_analysis.
import { sql } from 'kysely';

import { run, type Tx } from '#app/infra/db/sql.ts';

import { analysisFingerprint } from '../fingerprint.server.ts';
import { statement } from './write.server.ts';

/** Notes that this process wants the index as it analyses; true when the index was written otherwise. An empty index is as wanted. */
export async function wantAnalysis(tx: Tx): Promise<boolean> {
  const own = analysisFingerprint();
  const rows = await run(
    tx,
    statement(sql<{ fingerprint: string }>`
      insert into search_analysis (id, fingerprint, wanted, changed_at)
      values (1, case when exists (select 1 from search_document) then '' else ${own}::text end, ${own}::text, clock_timestamp())
      on conflict (id) do update set wanted = excluded.wanted
      returning fingerprint`),
  );
  return rows[0]?.fingerprint !== own;
}

export interface AnalysisState {
  fingerprint: string;
  wanted: string;
}

/** Null before anything was written. */
export async function readAnalysis(tx: Tx): Promise<AnalysisState | null> {
  const rows = await run(tx, statement(sql<AnalysisState>`select fingerprint, wanted from search_analysis where id = 1`));
  return rows[0] ?? null;
}

/** Every document was analysed by this process. */
export async function noteAnalysed(tx: Tx): Promise<void> {
  const own = analysisFingerprint();
  await run(
    tx,
    statement(sql`
      insert into search_analysis (id, fingerprint, wanted, changed_at) values (1, ${own}::text, ${own}::text, clock_timestamp())
      on conflict (id) do update set fingerprint = excluded.fingerprint, changed_at = excluded.changed_at`),
  );
}
