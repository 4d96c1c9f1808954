// Rows of a form that were left empty ('zones[3].slug' …) do not count: they go, the others move up.

/** The body without rows of `list` whose fields are all blank. */
export function withoutBlankRows(body: FormData, list: string): FormData {
  const pattern = new RegExp(`^${list}\\[(\\d+)\\](.*)$`);
  const filled = new Set<number>();
  for (const [name, value] of body.entries()) {
    const row = pattern.exec(name)?.[1];
    if (row !== undefined && typeof value === 'string' && value.trim() !== '') filled.add(Number(row));
  }
  const places = new Map([...filled].sort((a, b) => a - b).map((row, place) => [row, place]));
  const kept = new FormData();
  for (const [name, value] of body.entries()) {
    const found = pattern.exec(name);
    const place = found === null ? undefined : places.get(Number(found[1]));
    if (found === null) kept.append(name, value);
    else if (place !== undefined) kept.append(`${list}[${String(place)}]${found[2] ?? ''}`, value);
  }
  return kept;
}
