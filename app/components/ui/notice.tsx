// What happened, what is safe, what to do next; and what to say where there is nothing yet.
import type { ReactNode } from 'react';

/** A message inside a page. `live` is read out at once. */
export function Notice({
  tone = 'plain',
  title,
  children,
  live = false,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  return (
    <div className="notice" data-tone={tone} role={live ? 'status' : undefined}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** What this is, why it is empty, and the one next step. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}
