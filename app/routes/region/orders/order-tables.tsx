// Sales of the regions as tables that become cards on phones.
import { wonText } from '#app/components/price.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { readSoldByPlace, readSoldLines } from './orders.read.server.ts';

type Place = Awaited<ReturnType<typeof readSoldByPlace>>[number];
type Line = Awaited<ReturnType<typeof readSoldLines>>['lines'][number];

export function PlaceTable({ places }: { places: readonly Place[] }) {
  return (
    <div className="table-scroll">
      <table className="table" data-cards>
        <thead>
          <tr>
            <th scope="col">{m.region_place()}</th>
            <th scope="col" className="number">
              {m.region_orders()}
            </th>
            <th scope="col" className="number">
              {m.region_pieces()}
            </th>
            <th scope="col" className="number">
              {m.region_cluster_makers()}
            </th>
            <th scope="col" className="number">
              {m.region_won()}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={`${place.regionKey} ${place.clusterId ?? ''}`}>
              <td data-label={m.region_place()}>
                <PlaceName place={place} />
              </td>
              <td data-label={m.region_orders()} className="number">
                {place.orders}
              </td>
              <td data-label={m.region_pieces()} className="number">
                {place.pieces}
              </td>
              <td data-label={m.region_cluster_makers()} className="number">
                {place.makers}
              </td>
              <td data-label={m.region_won()} className="number">
                {wonText(place.won)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlaceName({ place }: { place: Place }) {
  const region = place.regionName ?? place.regionKey;
  if (place.clusterId === null) return <span>{m.region_place_other({ region })}</span>;
  const name = place.clusterName ?? place.clusterSlug ?? region;
  return (
    <span>
      {place.published === true && place.clusterSlug !== null ? (
        <a className="inline" href={url('cluster', { slug: place.clusterSlug })}>
          {name}
        </a>
      ) : (
        name
      )}
      {` · ${region}`}
    </span>
  );
}

export function LineTable({ lines }: { lines: readonly Line[] }) {
  const locale = getLocale();
  return (
    <div className="table-scroll">
      <table className="table" data-cards>
        <thead>
          <tr>
            <th scope="col">{m.region_line_day()}</th>
            <th scope="col">{m.region_line_number()}</th>
            <th scope="col">{m.region_line_goods()}</th>
            <th scope="col">{m.region_maker()}</th>
            <th scope="col">{m.region_place()}</th>
            <th scope="col">{m.region_line_stage()}</th>
            <th scope="col" className="number">
              {m.region_won()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td data-label={m.region_line_day()}>{line.paidAt === null ? '' : formatDay(line.paidAt, locale)}</td>
              <td data-label={m.region_line_number()}>{line.number}</td>
              <td data-label={m.region_line_goods()}>{m.region_line_pieces({ name: locale === 'en' ? line.nameEn : line.nameKo, quantity: line.quantity })}</td>
              <td data-label={m.region_maker()}>{line.maker ?? line.makerKo}</td>
              <td data-label={m.region_place()}>{line.clusterName ?? line.regionName}</td>
              <td data-label={m.region_line_stage()}>{stageWords(line.stage)}</td>
              <td data-label={m.region_won()} className="number">
                {wonText(line.lineTotal)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stageWords(stage: string): string {
  const words: Record<string, () => string> = {
    paid: m.region_stage_paid,
    preparing: m.region_stage_preparing,
    shipped: m.region_stage_shipped,
    delivered: m.region_stage_delivered,
    confirmed: m.region_stage_confirmed,
    cancelled: m.region_stage_cancelled,
  };
  return words[stage]?.() ?? '';
}
