// A maker's listings: where each stands, price and pieces; pause, resume, take down with undo.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { m } from '#app/paraglide/messages.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { switchListing } from '../switch-listing.server.ts';
import { listingFilters as filters } from './listing-filter.ts';
import { ListingsTable } from './listings-table.tsx';
import { countListings, readListings } from './listings.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_listings_title());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const query = new URL(request.url).searchParams;
  const filter = oneOf(query, 'show', filters);
  const name = (query.get('q') ?? '').trim().slice(0, 60);
  const page = pageNumber(query);
  const [list, counts] = await Promise.all([readListings({ makerId, filter, name, limit: perPage, offset: (page - 1) * perPage }), countListings(makerId)]);
  return { ...list, counts, filter, name, page, done: query.get('done'), about: (query.get('about') ?? '').slice(0, 60) };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const body = await readForm(request);
  return switchListing(maker, body, (done, about) => url('makerListings', {}, { done, about }));
}

export default function ListingsPage() {
  const { listings, total, counts, filter, name, page, done, about } = useLoaderData<typeof loader>();
  const words = {
    all: m.maker_all(),
    live: m.maker_standing_live(),
    review: m.maker_revision_in_review(),
    draft: m.maker_revision_draft(),
    rejected: m.maker_revision_rejected(),
    paused: m.maker_standing_paused(),
    'sold-out': m.maker_sold_out(),
    archived: m.maker_standing_archived(),
  };
  const empty = counts.all + counts.archived === 0;
  return (
    <MakerDesk title={m.maker_listings_title()} actions={<ButtonLink href={url('makerListingNew')}>{m.maker_listing_new()}</ButtonLink>}>
      <Done words={doneWords(done)}>{done === 'archived' ? <Undo productId={about} /> : null}</Done>
      <div className="desk-tools">
        <Choices
          label={m.maker_filter_standing()}
          choices={filters.map((one) => ({
            href: url('makerListings', {}, { show: one === 'all' ? undefined : one }),
            label: m.maker_filter_count({ label: words[one], count: counts[one] }),
            current: one === filter,
          }))}
        />
        <form method="get" action={url('makerListings')} role="search" className="desk-search">
          {filter === 'all' ? null : <input type="hidden" name="show" value={filter} />}
          <Field name="q" type="search" label={m.maker_search_name()} defaultValue={name} maxLength={60} autoComplete="off" />
          <Button kind="secondary" size="small">
            {m.maker_search()}
          </Button>
        </form>
      </div>
      {listings.length === 0 ? (
        <EmptyState
          title={empty ? m.maker_listings_none() : m.maker_listings_none_here()}
          action={
            <ButtonLink href={empty ? url('makerListingNew') : url('makerListings')}>{empty ? m.maker_listing_new() : m.maker_listings_all()}</ButtonLink>
          }
        >
          {empty ? m.maker_listings_none_text() : m.maker_listings_none_here_text()}
        </EmptyState>
      ) : (
        <ListingsTable listings={listings} />
      )}
      <Pages
        page={page}
        last={Math.ceil(total / perPage)}
        href={(to) => url('makerListings', {}, { show: filter === 'all' ? undefined : filter, q: name, page: to })}
      />
    </MakerDesk>
  );
}

function Undo({ productId }: { productId: string }) {
  if (productId === '') return null;
  return (
    <form method="post" action={url('makerListings')}>
      <input type="hidden" name="productId" value={productId} />
      <Button kind="secondary" size="small" name="intent" value="restore">
        {m.maker_undo()}
      </Button>
    </form>
  );
}

function doneWords(done: string | null): string | null {
  if (done === 'paused') return m.maker_done_paused();
  if (done === 'resumed') return m.maker_done_resumed();
  if (done === 'archived') return m.maker_done_archived();
  return done === 'restored' ? m.maker_done_restored() : null;
}
