// Where a picture's derivatives come from: a recipe that we draw, or an upload in the storage.
import { connections } from '../db/pool.server.ts';
import { env } from '../env.server.ts';
import { boss } from '../jobs/boss.server.ts';
import { faultFacts, log } from '../log.server.ts';
import { diskStorage } from '../storage/disk.server.ts';
import type { Storage } from '../storage/storage.ts';
import { drawRecipe, pictureRecipe } from './draw/recipe.ts';
import type { MediaDeps } from './media-answer.server.ts';
import type { MediaWidth } from './media-path.ts';
import type { PictureOrigin } from './pipeline.server.ts';

const kept: { storage?: Storage } = {};

/** Where this process keeps files. */
export function fileStorage(): Storage {
  kept.storage ??= diskStorage(`${env().DATA_DIR}/media`);
  return kept.storage;
}

/** What answering /media needs. */
export function mediaDeps(): MediaDeps {
  return env().AVIF_SECONDS === 0 ? { findOrigin, storage: fileStorage() } : { findOrigin, storage: fileStorage(), wishAvif };
}

// Each picture and width is wished for once by a process, and once a day by all of them.
const wished = new Set<string>();

function wishAvif({ hash, width }: { hash: string; width: MediaWidth }): void {
  const key = `${hash}-${String(width)}`;
  if (wished.has(key)) return;
  wished.add(key);
  boss()
    .then((queue) => queue.send('make-avif', { hash, width }, { singletonKey: key, singletonSeconds: 86_400 }))
    .catch((fault: unknown) => {
      wished.delete(key);
      log('warn', 'AVIF not wished for', faultFacts(fault));
    });
}

async function findOrigin(hash: string): Promise<PictureOrigin | null> {
  const media = await connections().kysely.selectFrom('media').select(['source', 'recipe', 'storageKey']).where('hash', '=', hash).executeTakeFirst();
  if (media === undefined) return null;
  if (media.source === 'recipe') return { svg: drawRecipe(pictureRecipe.parse(media.recipe)) };
  const file = media.storageKey === null ? null : await fileStorage().get(media.storageKey);
  return file === null ? null : { bytes: file.bytes };
}
