// A small word about a thing; its tone never speaks alone.
import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'star' | 'hall' | 'place' | 'good' | 'bad' | 'indigo';

export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
