// Where files are kept: a port with one method a deed. Disk by default; an S3-compatible store can stand behind the same port.

export interface StoredFile {
  bytes: Buffer;
  type: string;
}

/** There is no room for more files: nothing of what was to be kept is there, and it may be tried again when there is room. */
export class StorageFull extends Error {}

export interface Storage {
  /** Keeps bytes under a key, whole and for good when it resolves; the same key again replaces them whole. Throws StorageFull. */
  put(key: string, bytes: Buffer, type: string): Promise<void>;
  get(key: string): Promise<StoredFile | null>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Whether a picture of usual size could be kept now. */
  hasRoom(): Promise<boolean>;
}

/** Keys are made by us: lower-case names in folders, nothing else (trust.md T34). */
export function isStorageKey(key: string): boolean {
  return key.length <= 200 && /^[a-z0-9]+(?:[-/][a-z0-9]+)*\.[a-z0-9]{2,5}$/.test(key);
}
