// Filters taken apart for disjunctive counting: each facet is counted as if its own choice were not made. Pure.
import type { FacetName, Filter } from '#app/domain/search/filter.ts';

export type GroupName = FacetName;

export interface FilterGroups {
  /** Choices by facet: all of them must hold, but a facet's own count leaves its group out. */
  groups: ReadonlyMap<GroupName, Filter>;
  /** What belongs to no single facet holds always. */
  fixed: Filter;
}

const GROUPED: ReadonlySet<string> = new Set<GroupName>([
  'category',
  'region',
  'cluster',
  'maker',
  'material',
  'made',
  'star',
  'inHall',
  'available',
  'freeShipping',
  'price',
]);

function isGroup(field: string): field is GroupName {
  return GROUPED.has(field);
}

/** Takes the direct parts of an `and` (or the filter itself) apart. */
export function groupsOf(filter: Filter | undefined): FilterGroups {
  const parts = filter === undefined ? [] : filter.kind === 'and' ? filter.of : [filter];
  const groups = new Map<GroupName, Filter>();
  const fixed: Filter[] = [];
  for (const part of parts) {
    const field = fieldOf(part);
    if (field === null || !isGroup(field)) fixed.push(part);
    else groups.set(field, bothOf(groups.get(field), part));
  }
  return { groups, fixed: { kind: 'and', of: fixed } };
}

function bothOf(known: Filter | undefined, part: Filter): Filter {
  return known === undefined ? part : { kind: 'and', of: [known, part] };
}

/** The one field that a filter speaks of, or null. */
function fieldOf(filter: Filter): string | null {
  if (filter.kind === 'not') return fieldOf(filter.of);
  if (filter.kind !== 'and' && filter.kind !== 'or') return filter.field;
  const fields = new Set(filter.of.map(fieldOf));
  const [only] = fields;
  return fields.size === 1 && only !== undefined ? only : null;
}

/** A filter that everything meets. */
export const EVERYTHING: Filter = { kind: 'and', of: [] };

/** The filter read from the words and the reader's own, as one `and` whose parts are still told apart by facet. */
export function joinedFilter(read: Filter | null, chosen: Filter | undefined): Filter {
  const parts = chosen === undefined ? [] : chosen.kind === 'and' ? chosen.of : [chosen];
  return { kind: 'and', of: read === null ? parts : [read, ...parts] };
}
