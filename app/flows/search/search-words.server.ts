// The curators' words as the search reads them: looked up at every search, so they are kept at hand and are a second old at most.
import { curationInForce } from '#app/domain/search/curation.db.server.ts';
import type { CurationContent } from '#app/domain/search/search-words.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Curation } from '#app/infra/search/port.ts';

const freshMs = 1_000;

let kept: { curation: Promise<Curation>; at: number } | null = null;

/** The curation in force. When it cannot be read the last one that could be counts on. */
export function curationNow(): Promise<Curation> {
  const now = performance.now();
  if (kept !== null && now - kept.at < freshMs) return kept.curation;
  const before = kept?.curation;
  const curation = read().catch((fault: unknown) => {
    if (before === undefined) throw fault;
    return before;
  });
  kept = { curation, at: now };
  return curation;
}

/** Forgets what is at hand: this process made a new version. */
export function curationChanged(): void {
  kept = null;
}

async function read(): Promise<Curation> {
  const { version, content } = await curationInForce(reader());
  return toCuration(version, content);
}

/** A content as the search port takes it, in force or only tried. */
export function toCuration(version: number, content: CurationContent): Curation {
  return { version, ...content };
}
