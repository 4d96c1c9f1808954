// What was searched lately on this device: kept in the browser alone, never sent, taken away by the reader at will.

const place = 'sogong:recent-searches';
const most = 8;
const longest = 100;

/** Newest first; nothing where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepSearch(words: string): void {
  const query = words.trim().slice(0, longest);
  if (query !== '') write([query, ...recentSearches().filter((one) => one !== query)].slice(0, most));
}

export function forgetSearch(words: string): void {
  write(recentSearches().filter((one) => one !== words));
}

export function forgetSearches(): void {
  write([]);
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(searches));
  } catch {
    // A full or forbidden store only means that nothing is remembered.
  }
}
