// Shares work whose result must not be older than the moment it was asked for. Pure.

/**
 * The answer runs `work` so that each caller is served by a run that began after the call: a run under way is never shared with those who come
 * later, but all who wait share the next one.
 */
export function freshly(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const ask = (): Promise<void> => {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return ask();
      });
    return next;
  };
  return ask;
}
