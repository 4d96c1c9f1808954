// Keeps an engine that is out of reach from slowing every search: after a failure it is left alone for a while. Pure but for the clock it is given.

export interface Breaker {
  isOpen(): boolean;
  failed(): void;
  succeeded(): void;
}

/** `clock` counts milliseconds; `rest` is how long the engine is left alone. */
export function createBreaker(clock: () => number, rest: number): Breaker {
  let until = Number.NEGATIVE_INFINITY;
  return {
    isOpen: () => clock() < until,
    failed: () => {
      until = clock() + rest;
    },
    succeeded: () => {
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
