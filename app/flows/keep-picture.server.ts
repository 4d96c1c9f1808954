// Takes a picture in: sniffed, re-encoded, stored, and kept as the organisation's own (trust.md T33).
import { keepUpload } from '#app/domain/media/media.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { acceptUpload, type UploadRefusal } from '#app/infra/images/pipeline.server.ts';
import { StorageFull, type Storage } from '#app/infra/storage/storage.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { noteFullStorage } from './oversight/note-full-storage.server.ts';

export interface KeepPicture {
  organisationId: string;
  upload: Buffer;
}

export type KeepPictureRefusal = UploadRefusal | { kind: 'storage_full' };

/** Answers the picture's id and the hash of its address. The bytes are stored before the row, so no row is without its file. */
export async function keepPicture(
  { organisationId, upload }: KeepPicture,
  storage: Storage,
): Promise<Result<{ id: string; hash: string }, KeepPictureRefusal>> {
  const accepted = await acceptUpload(upload);
  if (!accepted.ok) return accepted;
  const { bytes, extension, hash: contentHash, width, height, colour } = accepted.value;
  const storageKey = `uploads/${contentHash.slice(0, 2)}/${contentHash}.${extension}`;
  try {
    if (!(await storage.has(storageKey))) await storage.put(storageKey, bytes, extension === 'jpg' ? 'image/jpeg' : 'image/webp');
  } catch (fault) {
    if (!(fault instanceof StorageFull)) throw fault;
    await noteFullStorage(fault);
    return refuse({ kind: 'storage_full' });
  }
  return inTransaction('keep picture', async (tx, now) => ok(await keepUpload(tx, { organisationId, contentHash, storageKey, width, height, colour }, now)));
}
