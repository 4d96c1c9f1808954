// Keeps a provider that is down from holding everybody up: after repeated failures nobody asks it for a while, then one goes ahead and tries
// (trust.md T07, decision 019). It knows nothing of money: for whoever is not let through the outcome is unknown.
import { CircuitState, circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError, IterableBackoff } from 'cockatiel';

export interface CircuitSettings {
  /** So many failures in a row open it. */
  failures: number;
  /** The first rest; while the one who tries fails it is twice, then four times as long. */
  restMs: number;
  /** Whether a thrown thing says that the provider is away; whatever else is thrown is its answer. */
  isAway: (fault: unknown) => boolean;
}

export interface Circuit {
  /** Runs a call; throws CircuitOpen, without running it, while nobody may ask or somebody else is trying. */
  run: <T>(call: () => Promise<T>) => Promise<T>;
  state: () => 'closed' | 'open' | 'trying';
  /** For how long nobody else may ask; 0: the next one may. */
  restMs: () => number;
  /** What became of it since this was asked the last time; null: nothing. */
  takeChange: () => 'opened' | 'closed' | null;
}

/** Thrown instead of making a call. */
export class CircuitOpen extends Error {
  override name = 'CircuitOpen';
}

type Outcome<T> = { value: T } | { refused: unknown };

/** A closed circuit. There is one a process and provider. */
export function createCircuit({ failures, restMs, isAway }: CircuitSettings): Circuit {
  const rests = [restMs, 2 * restMs, 4 * restMs];
  const policy = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: new IterableBackoff(rests) });
  let opened = 0;
  let until = 0;
  let change: 'opened' | 'closed' | null = null;
  policy.onBreak(() => {
    until = Date.now() + (rests[Math.min(opened, rests.length - 1)] ?? restMs);
    opened += 1;
    change = 'opened';
  });
  policy.onReset(() => {
    [opened, until, change] = [0, 0, 'closed'];
  });
  // An answer that is a refusal is an answer: it ends a row of failures as any other.
  const outcomeOf = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
    try {
      return { value: await call() };
    } catch (fault) {
      if (isAway(fault)) throw fault;
      return { refused: fault };
    }
  };
  return {
    async run(call) {
      // The library lets the others wait for the one who tries, which is what they are to be spared.
      if (policy.state === CircuitState.HalfOpen) throw new CircuitOpen('somebody else is trying');
      const outcome = await policy
        .execute(() => outcomeOf(call))
        .catch((fault: unknown) => {
          throw isBrokenCircuitError(fault) ? new CircuitOpen('nobody asks for now') : fault;
        });
      if ('refused' in outcome) throw outcome.refused;
      return outcome.value;
    },
    state: () => (policy.state === CircuitState.Closed ? 'closed' : policy.state === CircuitState.HalfOpen ? 'trying' : 'open'),
    restMs: () => (policy.state === CircuitState.HalfOpen ? restMs : policy.state === CircuitState.Open ? Math.max(0, until - Date.now()) : 0),
    takeChange: () => {
      const taken = change;
      change = null;
      return taken;
    },
  };
}
