// A hall's window in words, in Korean time: facts, never pressure (facts 2.6).
import { ClosesAt } from '#app/components/time-left.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { HallState } from './hall-rows.read.server.ts';

export interface HallWindowFacts {
  state: HallState;
  opensAt: Date;
  closesAt: Date;
  clockOffset: number;
}

export function HallBadge({ state }: { state: HallState }) {
  const words = { open: m.hall_state_open, announced: m.hall_state_announced, closed: m.hall_state_closed };
  return <Badge tone={state === 'closed' ? 'plain' : 'hall'}>{words[state]()}</Badge>;
}

/** Until when it is open, when it opens, or from when to when it was. */
export function HallWindow({ hall }: { hall: HallWindowFacts }) {
  const locale = getLocale();
  if (hall.state === 'open') return <ClosesAt at={hall.closesAt} clockOffset={hall.clockOffset} />;
  if (hall.state === 'announced') return <time dateTime={hall.opensAt.toISOString()}>{m.hall_opens({ when: formatMoment(hall.opensAt, locale) })}</time>;
  return <span>{m.hall_was({ from: formatDay(hall.opensAt, locale), to: formatDay(hall.closesAt, locale) })}</span>;
}
