// Why a picture was not taken, with the file's name.
import { m } from '#app/paraglide/messages.js';

export function pictureProblem(kind: 'picture_unknown' | 'picture_too_many_pixels' | 'picture_too_large' | 'picture_broken', file: string): string {
  if (kind === 'picture_unknown') return m.maker_picture_unknown({ file });
  if (kind === 'picture_too_large') return m.maker_picture_too_large({ file });
  return kind === 'picture_broken' ? m.maker_picture_broken({ file }) : m.maker_picture_too_many_pixels({ file });
}
