// Edit distance between short words with a bound (insert, delete, replace, swap neighbours). Pure.

/** The distance between a and b, or null when it is more than `most`. */
export function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cell(a, b, row, column, { beforeLast, last, current });
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, b.length);
  return distance <= most ? distance : null;
}

interface Rows {
  beforeLast: readonly number[];
  last: readonly number[];
  current: readonly number[];
}

function cell(a: string, b: string, row: number, column: number, rows: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const replaced = at(rows.last, column - 1) + (same ? 0 : 1);
  const least = Math.min(replaced, at(rows.last, column) + 1, at(rows.current, column - 1) + 1);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(least, at(rows.beforeLast, column - 2) + 1) : least;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** A 32-bit sign of the letters in a word: words within distance d differ in at most 2d bits. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) % 31);
  return mask;
}

/** How many bits differ. */
export function differingBits(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
