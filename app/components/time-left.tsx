// When a window ends, with the time left beside it where scripts run (facts, never pressure). The clock is the market's.
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** `clockOffset`: ms by which the market's clock is ahead of the real one (demonstration only). */
export function ClosesAt({ at, clockOffset = 0 }: { at: Date; clockOffset?: number }) {
  return (
    <time-left
      data-offset={Math.round(clockOffset)}
      data-days={m.store_left_days({ n: '{n}', h: '{h}' })}
      data-hours={m.store_left_hours({ h: '{h}', m: '{m}' })}
      data-minutes={m.store_left_minutes({ m: '{m}' })}
      data-over={m.store_left_over()}
    >
      <time dateTime={at.toISOString()}>{m.store_until({ when: formatMoment(at, getLocale()) })}</time>{' '}
    </time-left>
  );
}
