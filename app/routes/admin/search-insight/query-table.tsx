// Queries with their figures and what can be done about them; and opened results by place as bars with their numbers.
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { QueryRow } from './search-insight.read.server.ts';

/** `mends`: what the curator may do about a query: tie it to our words, or put products first. */
export function QueryTable({ rows, mends }: { rows: readonly QueryRow[]; mends: 'same' | 'pin' }) {
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.insight_query()}</th>
          <th scope="col" className="number">
            {m.insight_searches()}
          </th>
          <th scope="col" className="number">
            {m.insight_empty()}
          </th>
          <th scope="col" className="number">
            {m.insight_click_share()}
          </th>
          <th scope="col" className="number">
            {m.insight_place()}
          </th>
          <th scope="col" className="number">
            {m.insight_orders()}
          </th>
          <th scope="col">{m.insight_mend()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.query}>
            <td data-label={m.insight_query()}>
              <a href={url('search', {}, { q: row.query })} lang={/[가-힣ㄱ-ㅎ]/.test(row.query) ? 'ko' : undefined}>
                {row.query}
              </a>
            </td>
            <td data-label={m.insight_searches()} className="number">
              {row.searches}
            </td>
            <td data-label={m.insight_empty()} className="number">
              {row.empty}
            </td>
            <td data-label={m.insight_click_share()} className="number">
              {`${String(Math.round((row.clicks / Math.max(1, row.searches)) * 100))}%`}
            </td>
            <td data-label={m.insight_place()} className="number">
              {row.place === null ? '–' : row.place.toFixed(1)}
            </td>
            <td data-label={m.insight_orders()} className="number">
              {row.orders}
            </td>
            <td data-label={m.insight_mend()}>
              <a href={url('adminSearchWords', {}, { add: mends, words: row.query })}>{mends === 'same' ? m.insight_add_same() : m.insight_add_pin()}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
