// What a page knows of a picture: its content hash, its average colour, its words.

export interface PictureSource {
  hash: string;
  /** Average colour, shown until it has loaded. */
  colour: string;
  alt: string;
}

/** The warm grey of hanji, for a picture whose own colour is not known yet. */
const ground = '#e9e4da';

/** A row's picture, or null where it has none. An empty `alt` is right only beside words that say the same. */
export function pictureOf(row: { hash: string; colour: string | null }, alt?: string): PictureSource;
export function pictureOf(row: { hash: string | null; colour: string | null }, alt?: string): PictureSource | null;
export function pictureOf({ hash, colour }: { hash: string | null; colour: string | null }, alt = ''): PictureSource | null {
  return hash === null ? null : { hash, colour: colour ?? ground, alt };
}
