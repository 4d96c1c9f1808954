// Values by text keys, kept in order for look-ups by beginning. Few additions are put in their place, many are sorted in at once. Keys and values lie in
// two arrays, so that an entry costs two words beside its key. Pure.

const MANY = 200;

export class SortedList<T extends string | number> {
  #keys: string[] = [];
  #values: T[] = [];
  #waitingKeys: string[] = [];
  #waitingValues: T[] = [];

  get length(): number {
    return this.#keys.length + this.#waitingKeys.length;
  }

  add(key: string, value: T): void {
    this.#waitingKeys.push(key);
    this.#waitingValues.push(value);
  }

  /** Values whose key begins with the prefix, in the order of keys; at most so many. */
  startingWith(prefix: string, most: number): T[] {
    this.settle();
    const found: T[] = [];
    for (let index = this.#place(prefix); index < this.#keys.length && found.length < most; index += 1) {
      if (this.#keys[index]?.startsWith(prefix) !== true) break;
      const value = this.#values[index];
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  /** Puts what was added in its place; the next look-up would do it. */
  settle(): void {
    const [keys, values] = [this.#waitingKeys, this.#waitingValues];
    if (keys.length === 0) return;
    this.#waitingKeys = [];
    this.#waitingValues = [];
    if (keys.length > MANY) this.#merge(keys, values);
    else {
      values.forEach((value, index) => {
        const key = keys[index] ?? '';
        const place = this.#place(key);
        this.#keys.splice(place, 0, key);
        this.#values.splice(place, 0, value);
      });
    }
  }

  /** Sorts the additions alone, then lays both together. */
  #merge(keys: readonly string[], values: readonly T[]): void {
    const order = Uint32Array.from(keys, (_, index) => index).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
    const [oldKeys, oldValues] = [this.#keys, this.#values];
    const [mergedKeys, mergedValues]: [string[], T[]] = [[], []];
    const take = (fromKeys: readonly string[], fromValues: readonly T[], at: number): void => {
      const value = fromValues[at];
      if (value === undefined) return;
      mergedKeys.push(fromKeys[at] ?? '');
      mergedValues.push(value);
    };
    let old = 0;
    for (const at of order) {
      for (; old < oldKeys.length && (oldKeys[old] ?? '') <= (keys[at] ?? ''); old += 1) take(oldKeys, oldValues, old);
      take(keys, values, at);
    }
    for (; old < oldKeys.length; old += 1) take(oldKeys, oldValues, old);
    this.#keys = mergedKeys;
    this.#values = mergedValues;
  }

  /** Where the first key stands that is not smaller. */
  #place(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
