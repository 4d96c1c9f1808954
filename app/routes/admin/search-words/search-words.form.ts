// What the curator's page of search words may be asked for, in its address (a change to try) and in its posts.
import { z } from 'zod';

import { readWords, type WordsChange } from '#app/domain/search/search-words.ts';

const kinds = ['same', 'also', 'pin'] as const;
export type AddKind = (typeof kinds)[number];

const version = z.coerce.number().int().min(0).max(1_000_000);
const productId = z.string().regex(/^prd_[0-9a-z]{26}$/);
const products = z.union([productId.transform((one) => [one]), z.array(productId).max(8)]).optional();
const words = z.string().min(1).max(400);
const note = z.string().max(200).optional();

export const searchWordsForm = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('add'), expectedVersion: version, add: z.enum(kinds), words, product: products, note }),
  z.strictObject({ intent: z.literal('drop'), expectedVersion: version, what: z.enum(kinds), key: z.string().min(1).max(400) }),
  z.strictObject({ intent: z.literal('undo'), expectedVersion: version, version }),
]);
export type SearchWordsForm = z.output<typeof searchWordsForm>;

/** A change to try, as the address says it. */
export interface Trial {
  add: AddKind;
  /** As typed. */
  words: string;
  products: readonly string[];
  /** The query to compare; by itself the first word. */
  query: string;
  /** Words by which products to pin are looked for, where the query itself finds none or others. */
  find: string;
}

/** Null when the address tries nothing; strange values are passed over. */
export function readTrial(search: URLSearchParams): Trial | null {
  const add = kinds.find((kind) => kind === search.get('add'));
  if (add === undefined) return null;
  const text = (name: string, most: number): string => (search.get(name) ?? '').slice(0, most).trim();
  const typed = text('words', 400);
  const [first = ''] = readWords(typed);
  const chosen = search.getAll('product').filter((id) => productId.safeParse(id).success);
  return { add, words: typed, products: [...new Set(chosen)].slice(0, 8), query: text('try', 100) || first, find: text('find', 100) };
}

/** The change that was asked for; `keyOf` makes a query's key. */
export function changeOf(asked: { add: AddKind; words: string; products: readonly string[] }, keyOf: (query: string) => string): WordsChange {
  const words = readWords(asked.words);
  if (asked.add === 'pin') return { kind: 'pin', key: keyOf(words[0] ?? ''), products: asked.products };
  return { kind: asked.add, words };
}
