// The frame of a desk: its name, its rooms in groups (beside the page on wide screens, folded above it on phones), the way back
// to the room from a page below it, the page's title.
import { useLocation } from '@remix-run/react';
import { useId, type ReactNode } from 'react';

import { m } from '#app/paraglide/messages.js';

import { Breadcrumb } from './ui/breadcrumb.tsx';

export interface DeskRoom {
  href: string;
  label: string;
}
/** Rooms that belong together; `label` is null for those that stand first and need no name. */
export interface DeskGroup {
  label: string | null;
  rooms: readonly DeskRoom[];
}

export function DeskFrame({
  desk,
  groups,
  title,
  actions,
  children,
}: {
  desk: string;
  groups: readonly DeskGroup[];
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const here = useLocation().pathname;
  const current = roomOf(here, groups);
  return (
    <div className="wrap desk">
      <nav className="desk-nav" aria-label={desk}>
        <details className="desk-menu">
          <summary>
            <span className="desk-soft">{m.desk_rooms()}</span> {current?.label ?? desk}
          </summary>
          <RoomGroups groups={groups} current={current} />
        </details>
        <div className="desk-side">
          <RoomGroups groups={groups} current={current} />
        </div>
      </nav>
      <div className="desk-room">
        {current === undefined || current.href === here ? null : <Breadcrumb steps={[current]} />}
        <div className="section-head">
          <h1>{title}</h1>
          {actions}
        </div>
        {children}
      </div>
    </div>
  );
}

/** The room whose address begins a page's address, the longest such. */
function roomOf(here: string, groups: readonly DeskGroup[]): DeskRoom | undefined {
  return groups
    .flatMap((group) => group.rooms)
    .filter((room) => here === room.href || here.startsWith(`${room.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

function RoomGroups({ groups, current }: { groups: readonly DeskGroup[]; current: DeskRoom | undefined }) {
  const id = useId();
  return (
    <div className="desk-groups">
      {groups.map((group, place) => (
        <div key={group.label ?? ''} className="desk-group">
          {group.label === null ? null : <p id={`${id}${String(place)}`}>{group.label}</p>}
          <ul aria-labelledby={group.label === null ? undefined : `${id}${String(place)}`}>
            {group.rooms.map((room) => (
              <li key={room.href}>
                <a href={room.href} aria-current={room === current ? 'page' : undefined}>
                  {room.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
