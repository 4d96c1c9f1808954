// Which settings of a server differ from those in code. Pure.
import type { Settings } from 'meilisearch';

// Sets: the server keeps them in an order of its own.
const SETS: ReadonlySet<string> = new Set([
  'stopWords',
  'dictionary',
  'separatorTokens',
  'nonSeparatorTokens',
  'sortableAttributes',
  'disableOnWords',
  'disableOnAttributes',
]);

/** The settings to send; empty when the server has them all. What only the server knows (new settings of a newer version) is left alone. */
export function settingsToSend(wanted: Settings, found: Readonly<Record<string, unknown>>): Settings {
  const differing = Object.entries(wanted).filter(([name, value]) => canonical(value, name) !== canonical(found[name], name, value));
  return Object.fromEntries(differing);
}

/** As text in one order; of what the server says only the members that are wanted are compared. */
function canonical(value: unknown, name: string, like?: unknown): string {
  return JSON.stringify(sorted(value, name, like));
}

function sorted(value: unknown, name: string, like?: unknown): unknown {
  if (name === 'synonyms' && isRecord(value)) return Object.entries(value).map(bare).sort();
  if (Array.isArray(value))
    return SETS.has(name) ? value.map(String).sort() : value.map((one: unknown, index) => sorted(one, name, Array.isArray(like) ? like[index] : undefined));
  if (!isRecord(value)) return value;
  const keys = Object.keys(isRecord(like) ? like : value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key], key, isRecord(like) ? like[key] : undefined)]));
}

// A server may show a synonym as it cut it: 퀸즈 comes back as 퀸 즈.
function bare([word, others]: [string, unknown]): string {
  const list = Array.isArray(others) ? others.map((other) => String(other).replaceAll(' ', '')).sort() : [];
  return `${word.replaceAll(' ', '')}=${list.join(',')}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
