// Queries with their figures and what can be done about them; and opened results by place as bars with their numbers.
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { QueryRow } from './search-insight.read.server.ts';

/** `mends`: what the curator may do about a query: tie it to our words, or put products first. */
export function QueryTable({ rows, mends }: { rows: readonly QueryRow[]; mends: 'same' | 'pin' }) {
  return (
    <Table
      caption={mends === 'same' ? m.insight_missing() : m.insight_top()}
      rows={rows}
      keyOf={(row) => row.query}
      columns={[
        {
          head: m.insight_query(),
          cell: (row) => (
            <a href={url('search', {}, { q: row.query })} lang={/[가-힣ㄱ-ㅎ]/.test(row.query) ? 'ko' : undefined}>
              {row.query}
            </a>
          ),
        },
        { head: m.insight_searches(), number: true, cell: (row) => row.searches },
        { head: m.insight_empty(), number: true, cell: (row) => row.empty },
        { head: m.insight_click_share(), number: true, cell: (row) => `${String(Math.round((row.clicks / Math.max(1, row.searches)) * 100))}%` },
        { head: m.insight_place(), number: true, cell: (row) => (row.place === null ? '–' : row.place.toFixed(1)) },
        { head: m.insight_orders(), number: true, cell: (row) => row.orders },
        {
          head: m.insight_mend(),
          cell: (row) => (
            <a href={url('adminSearchWords', {}, { add: mends, words: row.query })}>{mends === 'same' ? m.insight_add_same() : m.insight_add_pin()}</a>
          ),
        },
      ]}
    />
  );
}

/** The share of opened results at each place of the list. */
export function PlaceBars({ places }: { places: readonly { place: number; clicks: number }[] }) {
  const all = places.reduce((sum, one) => sum + one.clicks, 0);
  const most = Math.max(1, ...places.map((one) => one.clicks));
  if (all === 0) return <p>{m.insight_places_none()}</p>;
  return (
    <ol className="place-bars">
      {places.map(({ place, clicks }, index) => (
        <li key={place}>
          <span>{index === places.length - 1 ? m.insight_place_beyond({ n: place }) : m.insight_place_at({ n: place })}</span>
          <span className="bar" style={{ inlineSize: `${String((clicks / most) * 100)}%` }} aria-hidden="true" />
          <span className="tally">
            {clicks} ({Math.round((clicks / all) * 100)}%)
          </span>
        </li>
      ))}
    </ol>
  );
}
