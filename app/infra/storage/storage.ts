// Where files are kept: a port with one method a deed. Disk by default; an S3-compatible store can stand behind the same port.

export interface StoredFile {
  bytes: Buffer;
  type: string;
}

export interface Storage {
  /** Keeps bytes under a key; the same key again replaces them whole. */
  put(key: string, bytes: Buffer, type: string): Promise<void>;
  get(key: string): Promise<StoredFile | null>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** Keys are made by us: lower-case names in folders, nothing else (trust.md T34). */
export function isStorageKey(key: string): boolean {
  return key.length <= 200 && /^[a-z0-9]+(?:[-/][a-z0-9]+)*\.[a-z0-9]{2,5}$/.test(key);
}
