// The frame of the maker desk: its rooms, its meta, how its addresses are read, and the line that says what was just done.
import type { ReactNode } from 'react';

import { DeskFrame, type DeskGroup } from '#app/components/desk-frame.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export const perPage = 25;

function makerRooms(): DeskGroup[] {
  return [
    { label: null, rooms: [{ href: url('makerDesk'), label: m.maker_room_today() }] },
    {
      label: m.desk_group_orders(),
      rooms: [
        { href: url('makerOrders'), label: m.maker_room_orders() },
        { href: url('makerReturns'), label: m.returns_desk_title() },
      ],
    },
    {
      label: m.desk_group_goods(),
      rooms: [
        { href: url('makerListings'), label: m.maker_room_listings() },
        { href: url('makerStock'), label: m.maker_room_stock() },
        { href: url('makerDiscounts'), label: m.money_discounts() },
      ],
    },
    {
      label: m.desk_group_money(),
      rooms: [
        { href: url('makerEarnings'), label: m.settlement_earnings() },
        { href: url('makerPayouts'), label: m.settlement_payouts() },
        { href: url('makerEarlyPayment'), label: m.settlement_early() },
      ],
    },
    { label: m.desk_group_shop(), rooms: [{ href: url('makerShop'), label: m.maker_room_shop() }] },
  ];
}

/** The desk around a page. */
export function MakerDesk({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <DeskFrame desk={m.maker_desk()} groups={makerRooms()} title={title} actions={actions}>
      {children}
    </DeskFrame>
  );
}

/** Title and description; desks stay out of search engines. */
export function makerMeta(title: string) {
  return [{ title: `${title} · ${m.maker_desk()}` }, { name: 'description', content: m.maker_description() }, { name: 'robots', content: 'noindex' }];
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

/** What was done, said once at the top and read out. */
export function Done({ words, children }: { words: string | null; children?: ReactNode }) {
  if (words === null) return null;
  return (
    <Notice tone="good" live title={words}>
      {children}
    </Notice>
  );
}

/** A set of links that filter a list; the address tells which one holds. */
export function Filters({ label, filters }: { label: string; filters: readonly { href: string; label: string; current: boolean }[] }) {
  return (
    <nav className="choices" aria-label={label}>
      {filters.map((filter) => (
        <a key={filter.href} href={filter.href} aria-current={filter.current ? 'true' : undefined}>
          {filter.label}
        </a>
      ))}
    </nav>
  );
}
