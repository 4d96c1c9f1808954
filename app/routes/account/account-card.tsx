// The frame of the small account pages: one column, one heading, one thing to do.
import type { ReactNode } from 'react';

export function AccountCard({ title, lede, children, after }: { title: string; lede?: ReactNode; children: ReactNode; after?: ReactNode }) {
  return (
    <div className="wrap account-card">
      <h1>{title}</h1>
      {lede === undefined ? null : <p className="account-lede">{lede}</p>}
      {children}
      {after === undefined ? null : <div className="account-after">{after}</div>}
    </div>
  );
}
