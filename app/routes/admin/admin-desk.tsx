// The frame of the curator's rooms: rooms by role, title, the line that says what was just done.
import type { ReactNode } from 'react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { deskMeta } from '#app/routes/desk/desk-meta.ts';

import { adminRooms } from './admin-rooms.ts';

interface Desk {
  role: 'curator' | 'operator';
  title: ReactNode;
  actions?: ReactNode;
  /** What was done, said once and read out; null when nothing was. */
  done?: string | null;
  children: ReactNode;
}

export function AdminDesk({ role, title, actions, done = null, children }: Desk) {
  return (
    <DeskFrame desk={m.admin_desk()} groups={adminRooms(role)} title={title} actions={actions}>
      {done === null ? null : <Notice tone="good" live title={done} />}
      {children}
    </DeskFrame>
  );
}

/** Title and description; desks stay out of search engines. */
export function adminMeta(title: string) {
  return deskMeta(title, { name: m.admin_desk(), description: m.admin_description() });
}
