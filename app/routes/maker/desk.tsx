// The frame of the maker desk: its rooms, its meta, and the line that says what was just done.
import type { ReactNode } from 'react';

import { DeskFrame, type DeskGroup } from '#app/components/desk-frame.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { deskMeta } from '#app/routes/desk/desk-meta.ts';
import { url } from '#app/urls.ts';

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
  return deskMeta(title, { name: m.maker_desk(), description: m.maker_description() });
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
