// One listing: where it stands, the editor (a live one gets a new revision), the preview, and its versions.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { EditorForm } from '../editor/editor-form.tsx';
import { valuesOf } from '../editor/editor-values.ts';
import { readPictures, readShelves } from '../editor/editor.read.server.ts';
import { answerEditor } from '../editor/save-listing.server.ts';
import { StandingBadges } from '../listing-words.tsx';
import { switchListing } from '../switch-listing.server.ts';
import { answerWithdraw } from './change-listing.server.ts';
import { doneWords, Gaps, Standing, Versions } from './listing-parts.tsx';
import { ListingPreview } from './listing-preview.tsx';
import { listingGapsOf, previewOf } from './listing-shown.server.ts';
import { readListing } from './listing.read.server.ts';

const views = ['', 'edit', 'preview', 'versions'] as const;
const switches = ['pause', 'resume', 'archive', 'restore'];

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_listing());

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { makerId, organisationId } = await requireMaker(request);
  const listing = await readListing({ makerId, productId: params['id'] ?? '' });
  if (listing === null) throw notFound();
  const query = new URL(request.url).searchParams;
  const locked = listing.pending?.state === 'in_review';
  const asked = oneOf(query, 'view', views);
  const view = asked === '' || (asked === 'edit' && locked) ? (locked ? 'preview' : 'edit') : asked;
  const { product, edited } = listing;
  const [shelves, pictures] = await Promise.all([
    readShelves(getLocale()),
    readPictures(
      organisationId,
      edited.content.pictures.map((picture) => picture.mediaId),
    ),
  ]);
  const shelf = shelves.find((one) => one.id === edited.terms.categoryId) ?? null;
  const preview = view === 'preview' ? await previewOf({ listing, makerId, shelf, pictures, locale: getLocale() }) : null;
  // A revision that is not a draft is gone on with on top of what is live now.
  const base = (listing.pending?.state === 'draft' ? edited.baseRevisionId : product.liveRevisionId) ?? '';
  const values = valuesOf(edited.content, edited.terms, { base, version: product.version });
  const { versions, variants, pending } = listing;
  return {
    product,
    versions,
    variants,
    pending,
    view,
    values,
    pictures,
    shelves,
    preview,
    noticeKey: shelf?.noticeKey ?? '',
    gaps: listingGapsOf(listing, shelf),
    done: query.get('done'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const productId = params['id'] ?? '';
  const listing = await readListing({ makerId: maker.makerId, productId });
  if (listing === null) throw notFound();
  const body = await readForm(request);
  const intent = body.get('intent');
  if (typeof intent === 'string' && switches.includes(intent)) return switchListing(maker, body, (done) => url('makerListing', { id: productId }, { done }));
  if (intent === 'withdraw') return answerWithdraw({ maker, productId, body });
  return answerEditor({ maker, productId, live: listing.variants, body });
}

export default function ListingPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { product, pending, view, values, done } = page;
  const standing = { live: product.liveRevisionId !== null, paused: product.paused, archived: product.archivedAt !== null, pending: pending?.state ?? null };
  const live = Object.fromEntries(page.variants.map(({ sku, price, onHand }) => [sku, { price, onHand }]));
  const here = url('makerListing', { id: product.id });
  const shown = answer === undefined ? view : 'edit';
  return (
    <MakerDesk title={nameOf(values)} actions={<StandingBadges standing={standing} />}>
      {answer === undefined ? <Done words={doneWords(done)} /> : null}
      <Standing page={page} standing={standing} />
      <Views id={product.id} shown={shown} locked={pending?.state === 'in_review'} />
      {shown === 'edit' ? (
        <>
          <Gaps gaps={page.gaps} noticeKey={page.noticeKey} loud={done === 'incomplete'} />
          <EditorForm
            action={here}
            values={answer?.values ?? values}
            errors={answer?.errors ?? {}}
            pictures={answer?.pictures ?? page.pictures}
            shelves={page.shelves}
            live={live}
          />
        </>
      ) : null}
      {shown === 'preview' && page.preview !== null ? <ListingPreview preview={page.preview} /> : null}
      {shown === 'versions' ? <Versions versions={page.versions} /> : null}
    </MakerDesk>
  );
}

function Views({ id, shown, locked }: { id: string; shown: string; locked: boolean }) {
  const all = [
    { view: 'edit', label: m.maker_view_edit() },
    { view: 'preview', label: m.maker_view_preview() },
    { view: 'versions', label: m.maker_view_versions() },
  ];
  const filters = all
    .filter(({ view }) => view !== 'edit' || !locked)
    .map(({ view, label }) => ({ href: url('makerListing', { id }, { view }), label, current: view === shown }));
  return <Choices label={m.maker_views()} choices={filters} />;
}

function nameOf({ ko, en }: { ko: { name: string }; en: { name: string } }): string {
  const name = getLocale() === 'en' ? en.name || ko.name : ko.name;
  return name === '' ? m.maker_listing_unnamed() : name;
}
