// Rendered public pages in memory, bounded, with tags. A page leaves when one of its tags is touched or when the window it shows ends.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface CachedPage {
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
  headers: Record<string, string>;
  tags: readonly string[];
  endsAt: number;
  /** Whose views a look at it adds to; null for nobody's. */
  counts: string | null;
}

export class PageCache {
  private readonly pages = new Map<string, CachedPage>();
  private readonly byTag = new Map<string, Set<string>>();
  private bytes = 0;
  private epoch = 0;
  private readonly capacity: number;

  constructor(capacity = 48_000_000) {
    this.capacity = capacity;
  }

  /** Changes whenever anything is dropped: a page rendered before may not be kept after. */
  get generation(): number {
    return this.epoch;
  }

  /** A page that still holds, moved to the fresh end. `now` in ms. */
  find(key: string, now: number): CachedPage | null {
    const page = this.pages.get(key);
    if (page === undefined) return null;
    if (page.endsAt <= now) {
      this.remove(key);
      return null;
    }
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  /** Keeps a rendered page unless something was touched since rendering began. */
  keep(
    key: string,
    html: Buffer,
    page: { headers: Record<string, string>; tags: readonly string[]; endsAt: number; counts: string | null; generation: number },
  ): void {
    if (page.generation !== this.epoch) return;
    this.remove(key);
    const cached: CachedPage = {
      plain: html,
      gzip: gzipSync(html, { level: 6 }),
      brotli: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      headers: page.headers,
      tags: page.tags,
      endsAt: page.endsAt,
      counts: page.counts,
    };
    this.pages.set(key, cached);
    this.bytes += size(cached);
    for (const tag of cached.tags) this.keysOf(tag).add(key);
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.capacity) break;
      this.remove(oldest);
    }
  }

  /** Drops every page with this tag. */
  touch(tag: string): void {
    this.epoch += 1;
    for (const key of [...(this.byTag.get(tag) ?? [])]) this.remove(key);
  }

  /** Drops everything (a lost connection may have lost touches; the demo clock moved). */
  clear(): void {
    this.epoch += 1;
    this.pages.clear();
    this.byTag.clear();
    this.bytes = 0;
  }

  private keysOf(tag: string): Set<string> {
    const known = this.byTag.get(tag);
    if (known !== undefined) return known;
    const made = new Set<string>();
    this.byTag.set(tag, made);
    return made;
  }

  private remove(key: string): void {
    const page = this.pages.get(key);
    if (page === undefined) return;
    this.pages.delete(key);
    this.bytes -= size(page);
    for (const tag of page.tags) {
      const keys = this.byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.byTag.delete(tag);
    }
  }
}

function size(page: CachedPage): number {
  return page.plain.byteLength + page.gzip.byteLength + page.brotli.byteLength;
}
