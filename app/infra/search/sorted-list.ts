// Values by text keys, kept in order for look-ups by beginning. Few additions are put in their place, many are sorted in at once. Pure.

interface Entry<T> {
  key: string;
  value: T;
}

const MANY = 200;

export class SortedList<T> {
  #entries: Entry<T>[] = [];
  #waiting: Entry<T>[] = [];

  get length(): number {
    return this.#entries.length + this.#waiting.length;
  }

  add(key: string, value: T): void {
    this.#waiting.push({ key, value });
  }

  /** Values whose key begins with the prefix, in the order of keys; at most so many. */
  startingWith(prefix: string, most: number): T[] {
    this.#settle();
    const found: T[] = [];
    for (let index = this.#place(prefix); index < this.#entries.length && found.length < most; index += 1) {
      const entry = this.#entries[index];
      if (entry === undefined || !entry.key.startsWith(prefix)) break;
      found.push(entry.value);
    }
    return found;
  }

  #settle(): void {
    if (this.#waiting.length === 0) return;
    if (this.#waiting.length > MANY) this.#entries = [...this.#entries, ...this.#waiting].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    else for (const entry of this.#waiting) this.#entries.splice(this.#place(entry.key), 0, entry);
    this.#waiting = [];
  }

  /** Where the first key stands that is not smaller. */
  #place(key: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
