// The rooms of the region desk, and how its addresses are read.
import type { DeskGroup } from '#app/components/desk-frame.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export const perPage = 30;

/** The rooms of the desk: few, so one group. */
export function regionRooms(): DeskGroup[] {
  const rooms = [
    { href: url('regionDesk'), label: m.region_room_today() },
    { href: url('regionMakers'), label: m.region_room_makers() },
    { href: url('regionClusters'), label: m.region_room_clusters() },
    { href: url('regionOrders'), label: m.region_room_orders() },
  ];
  return [{ label: null, rooms }];
}

/** Title and description; desks stay out of search engines. */
export function regionMeta(title: string) {
  return [{ title: `${title} · ${m.region_desk()}` }, { name: 'description', content: m.region_description() }, { name: 'robots', content: 'noindex' }];
}

/** A page number from an address; 1 for anything that is none. */
export function pageNumber(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** One of the known values of a parameter, or the first. */
export function oneOf<const T extends string>(query: URLSearchParams, name: string, known: readonly [T, ...T[]]): T {
  const asked = query.get(name);
  return known.find((value) => value === asked) ?? known[0];
}
