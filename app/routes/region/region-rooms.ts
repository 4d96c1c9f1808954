// The rooms of the region desk, and its meta.
import type { DeskGroup } from '#app/components/desk-frame.tsx';
import { m } from '#app/paraglide/messages.js';
import { deskMeta } from '#app/routes/desk/desk-meta.ts';
import { url } from '#app/urls.ts';

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
  return deskMeta(title, { name: m.region_desk(), description: m.region_description() });
}
