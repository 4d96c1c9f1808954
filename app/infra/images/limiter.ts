// At most so many at once, the rest waits in a bounded line.

export class LineTooLong extends Error {}

/** Returns a function that runs works with the given width; refuses (throws LineTooLong) when more than `waiting` are in line. */
export function limiter(width: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let active = 0;
  const line: (() => void)[] = [];
  const leave = (): void => {
    active -= 1;
    line.shift()?.();
  };
  return async (work) => {
    if (active >= width) {
      if (line.length >= waiting) throw new LineTooLong('too many pictures at once');
      await new Promise<void>((start) => line.push(start));
    }
    active += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
