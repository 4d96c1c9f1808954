// The price of a search: bands with counts as links, two number fields, and two handles over them where scripts run.
import { wonText } from '#app/components/price.tsx';
import { Field } from '#app/components/ui/field.tsx';
import type { ShopSearch } from '#app/domain/search/shop-search.ts';
import { m } from '#app/paraglide/messages.js';

import type { BandValue } from './search-facets.ts';
import { searchHref } from './search-words.ts';

/** Where the handles may stand, in KRW: fine below, coarse above. */
const STEPS = [
  0, 5_000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000, 70_000, 100_000, 150_000, 200_000, 300_000, 500_000, 700_000, 1_000_000, 2_000_000, 5_000_000,
];

interface Props {
  search: ShopSearch;
  at: string;
  stats: { min: number; max: number } | null;
  bands: readonly BandValue[];
}

export function PriceFilter({ search, at, stats, bands }: Props) {
  const common = { type: 'number', min: 0, max: 1_000_000_000, inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <fieldset className="filter-group">
      <legend>{m.search_price()}</legend>
      {bands.length < 2 && !bands.some((band) => band.chosen) ? null : <Bands search={search} at={at} bands={bands} />}
      <price-slider
        data-steps={stepsFor(stats, search).join(' ')}
        data-won={m.search_won({ n: '{n}' })}
        data-min-label={m.search_price_handle_min()}
        data-max-label={m.search_price_handle_max()}
      >
        <div className="filter-price">
          <Field {...common} id="filter-min" name="min" label={m.search_price_min()} defaultValue={search.price.min ?? ''} />
          <Field {...common} id="filter-max" name="max" label={m.search_price_max()} defaultValue={search.price.max ?? ''} />
        </div>
      </price-slider>
      {stats === null ? null : <p className="by">{m.search_price_stats({ min: wonText(stats.min), max: wonText(stats.max) })}</p>}
    </fieldset>
  );
}

function Bands({ search, at, bands }: Omit<Props, 'stats'>) {
  const hrefOf = (band: BandValue): string =>
    searchHref({ ...search, page: 1, price: band.chosen ? { min: null, max: null } : { min: band.min === 0 ? null : band.min, max: band.max } }, at);
  return (
    <ul className="facet-links">
      {bands.map((band) => (
        <li key={band.min}>
          <a href={hrefOf(band)} aria-current={band.chosen ? 'true' : undefined} data-key={`band-${String(band.min)}`}>
            <span>{bandWords(band)}</span> <span className="tally">{band.count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function bandWords({ min, max }: BandValue): string {
  if (max === null) return m.search_price_least({ min: wonText(min) });
  if (min === 0) return m.search_price_below({ max: wonText(max + 1) });
  return m.search_price_between({ min: wonText(min), max: wonText(max + 1) });
}

// Up to the first step that everything costs less than, and not below what was chosen.
function stepsFor(stats: Props['stats'], { price }: ShopSearch): number[] {
  const highest = Math.max(stats?.max ?? 0, price.max ?? 0, price.min ?? 0);
  const beyond = STEPS.findIndex((step) => step >= highest);
  return beyond < 0 ? STEPS : STEPS.slice(0, Math.max(beyond + 1, 3));
}
