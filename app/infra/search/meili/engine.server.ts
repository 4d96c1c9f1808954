import type { Search } from '../search.server.ts';
export function createMeiliEngine(_: unknown): Search {
  throw new Error(String(_));
}
