// What of the books is asked for, from the address: account, owner, kind, reference, Korean days, and where the list goes on. Pure.
import { plainLine } from '#app/lib/text.ts';
import { isDay, type Day } from '#app/lib/time.ts';

export interface LedgerFilter {
  account: string;
  /** An id, or a maker's address or name. */
  owner: string;
  kind: string;
  reference: string;
  from: Day | null;
  to: Day | null;
}

const word = /^[\w .:-]{1,100}$/;
const mostOwner = 100;

/** Anything that is not understood counts as not asked. `before`: the posting after which the page begins. */
export function readLedgerFilter(search: URLSearchParams): LedgerFilter & { before: string } {
  const text = (name: string): string => {
    const value = (search.get(name) ?? '').trim();
    return word.test(value) ? value : '';
  };
  const day = (name: string): Day | null => {
    const value = search.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  const owner = plainLine(search.get('owner') ?? '');
  return {
    account: text('account'),
    owner: owner.length > mostOwner ? '' : owner,
    kind: text('kind'),
    reference: text('reference'),
    from: day('from'),
    to: day('to'),
    before: text('before'),
  };
}

/** The filter as it stands in the address; what is not asked is left out. */
export function filterQuery(filter: LedgerFilter): Record<string, string | undefined> {
  const { from, to, ...texts } = filter;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value === '' ? undefined : value])),
    from: from ?? undefined,
    to: to ?? undefined,
  };
}
