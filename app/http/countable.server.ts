// Which requests are looks of people: pages asked for by a browser, not by bots, prefetches or the shop's own scripts. Nothing of it is kept.
import { isbot } from 'isbot';

/** What is looked at of a request. */
export interface Asked {
  userAgent: string | undefined;
  /** Sec-Purpose or Purpose. */
  purpose: string | undefined;
  /** Sec-Fetch-Dest; older browsers send none. */
  destination: string | undefined;
}

const mostKnown = 500;
const known = new Map<string, boolean>();

export function isLook({ userAgent, purpose, destination }: Asked): boolean {
  if (userAgent === undefined || userAgent === '' || purpose?.includes('prefetch') === true) return false;
  if (destination !== undefined && destination !== 'document') return false;
  return !isRobot(userAgent.slice(0, 300));
}

/** The same for a request inside the application; `ownScripts`: background requests of the shop's pages count as well. */
export function isLookOf({ headers }: Request, { ownScripts = false } = {}): boolean {
  const of = (name: string): string | undefined => headers.get(name) ?? undefined;
  const destination = of('sec-fetch-dest');
  return isLook({
    userAgent: of('user-agent'),
    purpose: of('sec-purpose') ?? of('purpose'),
    destination: ownScripts && destination === 'empty' ? 'document' : destination,
  });
}

// The pattern is long: each name is looked at once.
function isRobot(userAgent: string): boolean {
  const seen = known.get(userAgent);
  if (seen !== undefined) return seen;
  const robot = isbot(userAgent);
  if (known.size >= mostKnown) known.clear();
  known.set(userAgent, robot);
  return robot;
}
