// What every part of the listing editor gets, and its frame.
import type { ReactNode } from 'react';

import type { EditorErrors } from './editor-content.ts';
import type { EditorValues } from './editor-values.ts';

export interface EditorProps {
  /** Where the form is sent. */
  action: string;
  values: EditorValues;
  errors: EditorErrors;
  pictures: Record<string, { hash: string; colour: string }>;
  shelves: readonly { id: string; slug: string; noticeKey: string; name: string; group: string }[];
  /** Variants that are sold already, by SKU: their price and pieces are changed elsewhere. */
  live: Record<string, { price: number; onHand: number }>;
}

/** One part of the editor. */
export function EditorSection({ id, title, text, children }: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section className="card editor-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {text === undefined ? null : <p className="desk-soft">{text}</p>}
      {children}
    </section>
  );
}
