// Why a picture was not taken, with the file's name.
import type { KeepPictureRefusal } from '#app/flows/keep-picture.server.ts';
import { m } from '#app/paraglide/messages.js';

export function pictureProblem(kind: KeepPictureRefusal['kind'], file: string): string {
  if (kind === 'storage_full') return m.maker_picture_no_room({ file });
  if (kind === 'picture_unknown') return m.maker_picture_unknown({ file });
  if (kind === 'picture_too_large') return m.maker_picture_too_large({ file });
  return kind === 'picture_broken' ? m.maker_picture_broken({ file }) : m.maker_picture_too_many_pixels({ file });
}

/** 507 where we have no room for it, else a file that is not right. */
export function pictureStatus(kind: KeepPictureRefusal['kind']): 400 | 507 {
  return kind === 'storage_full' ? 507 : 400;
}
