// Changes what curators add to the search's words: a new version on the one that the curator saw, with a note; or an earlier one taken back.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { addCuration, findCuration } from '#app/domain/search/curation.db.server.ts';
import { withChange, type CurationContent, type WordsChange } from '#app/domain/search/search-words.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { curationChanged } from './search-words.server.ts';

export type ChangeSearchWordsRefusal = { kind: 'not_found' } | { kind: 'changed_meanwhile'; version: number } | { kind: 'words_unchanged' };

export interface ChangeSearchWords {
  actor: Actor;
  /** The version that the curator saw. */
  expectedVersion: number;
  note: string;
  change: WordsChange | { kind: 'undo'; version: number };
}

/** Answers the new version, in force at once (in other processes within a second). */
export async function changeSearchWords(input: ChangeSearchWords): Promise<Result<{ version: number }, ChangeSearchWordsRefusal>> {
  const { actor, change, expectedVersion, note } = input;
  const changed = await inTransaction<Result<{ version: number }, ChangeSearchWordsRefusal>>('change search words', async (tx, now) => {
    const current = await findCuration(tx);
    if (current === null || current.version !== expectedVersion) return refuse({ kind: 'changed_meanwhile', version: current?.version ?? 0 });
    const undone = change.kind === 'undo' ? await findCuration(tx, change.version) : null;
    if (change.kind === 'undo' && (undone === null || change.version >= current.version)) return refuse({ kind: 'not_found' });
    const content: CurationContent | null = change.kind === 'undo' ? (undone?.content ?? null) : withChange(current.content, change);
    if (content === null) return refuse({ kind: 'words_unchanged' });
    const version = current.version + 1;
    const undoes = change.kind === 'undo' ? change.version : null;
    const added = await addCuration(tx, { version, content, note, undoes, actorId: actor.personId }, now);
    if (!added) return refuse({ kind: 'changed_meanwhile', version });
    const detail = { version, note, ...(change.kind === 'undo' ? { undoes: change.version } : { change: JSON.stringify(change) }) };
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change-search-words', subject: 'search-words', detail }, now);
    return ok({ version });
  });
  if (changed.ok) curationChanged();
  return changed;
}
