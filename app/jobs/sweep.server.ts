// The sweep, again and again: one round every RECONCILE_SECONDS after the one before has ended.
import { sweep } from '#app/flows/sweep.server.ts';
import { env } from '#app/infra/env.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

export interface Loop {
  /** Ends after the round under way. */
  stop: () => Promise<void>;
}

/** Begins the rounds. */
export function sweepForever(): Loop {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = sweep()
        .catch((fault: unknown) => log('error', 'sweep failed', faultFacts(fault)))
        .then(next);
    }, env().RECONCILE_SECONDS * 1000);
    timer.unref();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
