// The only SQL that writes media rows. A picture is named by a hash: of its recipe, or of its organisation and bytes.
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';

import { recipeSizes, recipeText, type PictureRecipe } from './recipe.ts';

/** Keeps recipes as media rows and answers their ids in order; equal recipes are one row. */
export async function keepRecipes(tx: Tx, recipes: readonly PictureRecipe[], now: Date): Promise<string[]> {
  const hashes = recipes.map((recipe) => sha256(recipeText(recipe)));
  const rows = recipes
    .map((recipe, place) => ({ id: newId('med', now), hash: hashes[place] ?? '', source: 'recipe' as const, recipe, ...recipeSizes[recipe.scene], createdAt: now }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  await tx.media.createMany({ data: rows, skipDuplicates: true });
  const known = new Map((await idsOf(tx, hashes)).map(({ id, hash }) => [hash, id]));
  return hashes.map((hash) => {
    const id = known.get(hash);
    invariant(id !== undefined, 'a kept recipe has a row');
    return id;
  });
}

export interface Upload {
  organisationId: string;
  /** SHA-256 of the bytes as they are stored (re-encoded). */
  contentHash: string;
  storageKey: string;
  width: number;
  height: number;
  colour: string;
}

/** Keeps an uploaded picture as an organisation's own; the same picture again is the same row. Answers its id. */
export async function keepUpload(tx: Tx, upload: Upload, now: Date): Promise<string> {
  const { contentHash, ...facts } = upload;
  const hash = sha256(`${upload.organisationId} ${contentHash}`);
  await tx.media.createMany({ data: [{ id: newId('med', now), hash, source: 'upload', ...facts, createdAt: now }], skipDuplicates: true });
  const [row] = await idsOf(tx, [hash]);
  invariant(row !== undefined, 'a kept picture has a row');
  return row.id;
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
  return run(tx, q.selectFrom('media').select(['id', 'hash']).where('hash', 'in', [...hashes]));
}
