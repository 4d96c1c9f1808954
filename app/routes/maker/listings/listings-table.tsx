// The table of listings; cards on phones.
import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { StandingBadges, type Standing } from '../listing-words.tsx';

export interface ListedRow {
  id: string;
  nameKo: string;
  nameEn: string;
  hash: string | null;
  colour: string | null;
  minPrice: number | null;
  maxPrice: number | null;
  free: number;
  standing: Standing;
}

export function ListingsTable({ listings }: { listings: readonly ListedRow[] }) {
  return (
    <Table
      caption={m.maker_listings_title()}
      rows={listings}
      keyOf={(listing) => listing.id}
      columns={[
        {
          head: m.maker_listing(),
          cell: (listing) => (
            <span className="listing-name">
              <Picture picture={pictureOf(listing)} ratio="1:1" sizes="48px" />
              <a className="desk-link" href={url('makerListing', { id: listing.id })}>
                {nameOf(listing)}
              </a>
            </span>
          ),
        },
        { head: m.maker_standing(), cell: (listing) => <StandingBadges standing={listing.standing} /> },
        { head: m.maker_price(), number: true, cell: (listing) => priceWords(listing) },
        {
          head: m.maker_free_pieces(),
          number: true,
          cell: (listing) => (listing.minPrice === null ? '–' : listing.free === 0 ? m.maker_sold_out() : listing.free),
        },
        { head: m.maker_switches(), cell: (listing) => <Switches listing={listing} /> },
      ]}
    />
  );
}

function Switches({ listing }: { listing: ListedRow }) {
  const { archived, live, paused } = listing.standing;
  const name = nameOf(listing);
  return (
    <form method="post" action={url('makerListings')} className="button-row" style={{ gap: 4 }}>
      <input type="hidden" name="productId" value={listing.id} />
      {archived ? (
        <Button kind="quiet" size="small" name="intent" value="restore" aria-label={m.maker_restore_name({ name })}>
          {m.maker_restore()}
        </Button>
      ) : null}
      {!archived && live ? (
        <Button
          kind="quiet"
          size="small"
          name="intent"
          value={paused ? 'resume' : 'pause'}
          aria-label={paused ? m.maker_resume_name({ name }) : m.maker_pause_name({ name })}
        >
          {paused ? m.maker_resume() : m.maker_pause()}
        </Button>
      ) : null}
      {archived ? null : (
        <Button kind="quiet" size="small" name="intent" value="archive" aria-label={m.maker_archive_name({ name })}>
          {m.maker_archive()}
        </Button>
      )}
    </form>
  );
}

function nameOf({ nameKo, nameEn }: { nameKo: string; nameEn: string }): string {
  const name = getLocale() === 'en' ? nameEn || nameKo : nameKo || nameEn;
  return name === '' ? m.maker_listing_unnamed() : name;
}

function priceWords({ minPrice, maxPrice }: ListedRow): string {
  if (minPrice === null || maxPrice === null) return '–';
  return minPrice === maxPrice ? wonText(minPrice) : `${wonText(minPrice)} – ${wonText(maxPrice)}`;
}
