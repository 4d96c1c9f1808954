// The frame of a desk: its name, its rooms as tabs, the page's title, what to do now first.
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

export interface DeskRoom {
  href: string;
  label: string;
}

export function DeskFrame({
  desk,
  rooms,
  title,
  actions,
  children,
}: {
  desk: string;
  rooms: readonly DeskRoom[];
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const here = useLocation().pathname;
  const current = rooms.filter((room) => here === room.href || here.startsWith(`${room.href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <div className="wrap desk">
      <nav className="desk-nav" aria-label={desk}>
        {rooms.map((room) => (
          <a key={room.href} href={room.href} aria-current={room === current ? 'page' : undefined}>
            {room.label}
          </a>
        ))}
      </nav>
      <div className="section-head">
        <h1>{title}</h1>
        {actions}
      </div>
      {children}
    </div>
  );
}
