// Text with the parts that a search met marked: ranges of UTF-16 units from the engine, never markup from an index.
import type { ReactNode } from 'react';

/** Start and end (exclusive) in UTF-16 units. */
export type MarkRange = readonly [start: number, end: number];

export function Marked({ text, ranges }: { text: string; ranges?: readonly MarkRange[] | undefined }) {
  if (ranges === undefined || ranges.length === 0) return <>{text}</>;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end > text.length || end <= start) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
