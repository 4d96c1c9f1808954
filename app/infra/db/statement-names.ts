// Names for prepared statements: PostgreSQL parses and plans a named text once per connection. Bounded, and only for texts that come again:
// statements of changing shape (searches, lists of ids) must neither fill a connection nor push the steady ones out.

const mostNames = 500;
const mostCandidates = 2_000;
const seenBefore = 2;

/** Gives the same name to the same text, for all connections; '' (unnamed) until it was seen `seenBefore` times and when there is no room. */
export function createStatementNames({ most = mostNames, candidates = mostCandidates, after = seenBefore, prefix = 's' } = {}): (text: string) => string {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= most) return '';
    const times = (seen.get(text) ?? 0) + 1;
    if (times <= after) {
      if (seen.size >= candidates) seen.clear();
      seen.set(text, times);
      return '';
    }
    seen.delete(text);
    const name = `${prefix}${names.size}`;
    names.set(text, name);
    return name;
  };
}
