// Consents that members give outside a purchase, and their withdrawal. Append-only: the newest row of a kind is the one that holds.
import { sha256 } from '#app/lib/digest.server.ts';
import { newId } from '#app/lib/ids.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** Writes what a person agreed to (or withdrew), with the hash of the text that was shown. */
export async function insertMemberConsents(
  tx: Tx,
  personId: string,
  consents: readonly { kind: string; version: string; text: string }[],
  now: Date,
): Promise<void> {
  await tx.consent.createMany({
    data: consents.map(({ kind, version, text }) => ({ id: newId('cns', now), personId, kind, version, textHash: sha256(text), givenAt: now })),
  });
}
