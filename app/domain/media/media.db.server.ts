// The only SQL that writes media rows. A picture is named by 40 hexadecimal digits: of its recipe, or of its organisation and bytes.
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';

/** A picture to be drawn when it is first asked for. */
export interface Drawing {
  hash: string;
  recipe: Prisma.InputJsonObject;
  width: number;
  height: number;
  colour: string;
}

/** Keeps recipes as media rows and answers their ids in order; equal recipes are one row. */
export async function keepDrawings(tx: Tx, drawings: readonly Drawing[], now: Date): Promise<string[]> {
  const rows = drawings
    .map((drawing) => ({ id: newId('med', now), source: 'recipe' as const, ...drawing, createdAt: now }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  await tx.media.createMany({ data: rows, skipDuplicates: true });
  const known = new Map(
    (
      await idsOf(
        tx,
        rows.map((row) => row.hash),
      )
    ).map(({ id, hash }) => [hash, id]),
  );
  return drawings.map(({ hash }) => {
    const id = known.get(hash);
    invariant(id !== undefined, 'a kept recipe has a row');
    return id;
  });
}

export interface Upload {
  organisationId: string;
  /** Hash of the bytes as they are stored (re-encoded). */
  contentHash: string;
  storageKey: string;
  width: number;
  height: number;
  colour: string;
}

/** Keeps an uploaded picture as an organisation's own; the same picture again is the same row. */
export async function keepUpload(tx: Tx, upload: Upload, now: Date): Promise<{ id: string; hash: string }> {
  const { contentHash, ...facts } = upload;
  const hash = sha256(`${upload.organisationId} ${contentHash}`).slice(0, 40);
  await tx.media.createMany({ data: [{ id: newId('med', now), hash, source: 'upload', ...facts, createdAt: now }], skipDuplicates: true });
  const [row] = await idsOf(tx, [hash]);
  invariant(row !== undefined, 'a kept picture has a row');
  return row;
}

/** Of these pictures, those that an organisation may not use: absent, or uploaded by another (T24). */
export async function foreignMedia(tx: Tx, organisationId: string, mediaIds: readonly string[]): Promise<string[]> {
  if (mediaIds.length === 0) return [];
  const rows = await run(
    tx,
    q
      .selectFrom('media')
      .select('id')
      .where('id', 'in', [...mediaIds])
      .where((where) => where.or([where('source', '=', 'recipe'), where('organisationId', '=', organisationId)])),
  );
  const usable = new Set(rows.map((row) => row.id));
  return mediaIds.filter((id) => !usable.has(id));
}

async function idsOf(tx: Tx, hashes: readonly string[]): Promise<{ id: string; hash: string }[]> {
  if (hashes.length === 0) return [];
  return run(
    tx,
    q
      .selectFrom('media')
      .select(['id', 'hash'])
      .where('hash', 'in', [...hashes]),
  );
}
