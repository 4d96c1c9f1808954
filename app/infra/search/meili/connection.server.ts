// The two ways to Meilisearch: with the admin key, which never leaves the server and is used by jobs alone, and with a key made by it that may do
// nothing but search these indexes. A server that is too old is refused before anything is asked of it.
import { Meilisearch, MeilisearchApiError } from 'meilisearch';

import { faultFacts, log } from '#app/infra/log.server.ts';

export interface ConnectionOptions {
  url: string;
  /** The master or an admin key. Without one the server must run without a master key (or `searchKey` be given, for a process that only searches). */
  key?: string;
  /** A key that may search; otherwise one is made with the admin key. */
  searchKey?: string;
  /** Before the names of the indexes, where several shops share a server. */
  prefix?: string;
}

export interface Connection {
  prefix: string;
  /** For feeding and settings; patient. */
  admin: Meilisearch;
  /** For searching; impatient. Throws when the server is too old, or no key can be had. */
  reading(): Promise<Meilisearch>;
  /** Makes the next `reading` look again: the key was refused, the server was replaced. */
  forget(): void;
  /** Version as the server says it; null where only searching is allowed. Throws when it is older than what is needed. Jobs are patient, searches and health are not. */
  version(pace?: 'patient' | 'impatient'): Promise<string | null>;
}

/** Needs granular filterable attributes (1.14); the rest is older. Tested against the protocol of 1.50. */
export const OLDEST_VERSION = '1.14.0';

// A search must answer within 800 ms in an outage, the fallback included.
const SEARCH_TIMEOUT = 400;
const FEED_TIMEOUT = 30_000;
// The name by which our search key is found again; a key's value follows from it and the master key.
const SEARCH_KEY_UID = '5a6b1d0e-7c1f-4e57-9d57-50c0a3a4e701';

export function createConnection(options: ConnectionOptions): Connection {
  const { url: host, key, prefix = '' } = options;
  const admin = clientFor(host, key, FEED_TIMEOUT);
  const hasAdmin = key !== undefined || options.searchKey === undefined;
  const version: Connection['version'] = async (pace = 'impatient') => {
    if (!hasAdmin) return null;
    const { pkgVersion } = await clientFor(host, key, pace === 'patient' ? FEED_TIMEOUT : SEARCH_TIMEOUT).getVersion();
    if (isOlder(pkgVersion, OLDEST_VERSION)) throw new Error(`search: Meilisearch ${pkgVersion} is too old, ${OLDEST_VERSION} or newer is needed`);
    return pkgVersion;
  };
  let client: Promise<Meilisearch> | null = null;
  const open = async (): Promise<Meilisearch> => {
    await version();
    const searchKey = options.searchKey ?? (key === undefined ? undefined : await scopedKey(clientFor(host, key, SEARCH_TIMEOUT), prefix));
    return clientFor(host, searchKey, SEARCH_TIMEOUT);
  };
  return {
    prefix,
    admin,
    version,
    reading: () => {
      client ??= open().catch((fault: unknown) => {
        client = null;
        throw fault;
      });
      return client;
    },
    forget: () => {
      client = null;
    },
  };
}

function clientFor(host: string, apiKey: string | undefined, timeout: number): Meilisearch {
  return new Meilisearch({ host, timeout, ...(apiKey === undefined ? {} : { apiKey }) });
}

/** The key that may search our indexes alone; made when it is not there. A server without a master key has no keys and needs none. */
async function scopedKey(client: Meilisearch, prefix: string): Promise<string | undefined> {
  try {
    return (await client.getKey(SEARCH_KEY_UID)).key;
  } catch (fault) {
    if (isCode(fault, 'missing_master_key')) {
      log('warn', 'search: Meilisearch runs without a master key', faultFacts(fault));
      return undefined;
    }
    if (!isCode(fault, 'api_key_not_found')) throw fault;
  }
  const wanted = { name: 'sogong search', description: 'reads the shop’s indexes', actions: ['search'], indexes: [prefix === '' ? '*' : `${prefix}*`] };
  try {
    return (await client.createKey({ uid: SEARCH_KEY_UID, ...wanted, expiresAt: null })).key;
  } catch (fault) {
    // Another process was quicker.
    if (isCode(fault, 'api_key_already_exists')) return (await client.getKey(SEARCH_KEY_UID)).key;
    throw fault;
  }
}

/** True for an answer of the server with this error code. */
export function isCode(fault: unknown, code: string): boolean {
  return fault instanceof MeilisearchApiError && fault.cause?.code === code;
}

function isOlder(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(/[.-]/u).map(Number));
  for (const [index, part] of (b ?? []).entries()) {
    const own = a?.[index] ?? 0;
    if (own !== part) return !(own > part);
  }
  return false;
}
