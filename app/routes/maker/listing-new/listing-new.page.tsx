// A new listing: the editor with nothing in it. Saving makes the draft and leads to its own page.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { MakerDesk, makerMeta } from '../desk.tsx';
import { EditorForm } from '../editor/editor-form.tsx';
import { emptyValues } from '../editor/editor-values.ts';
import { readShelves } from '../editor/editor.read.server.ts';
import { answerEditor } from '../editor/save-listing.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_listing_new());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMaker(request);
  return { shelves: await readShelves(getLocale()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  return answerEditor({ maker, productId: null, live: [], body: await readForm(request) });
}

export default function NewListingPage() {
  const { shelves } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MakerDesk title={m.maker_listing_new()}>
      <p className="desk-soft">{m.maker_listing_new_text()}</p>
      <EditorForm
        action={url('makerListingNew')}
        values={answer?.values ?? emptyValues()}
        errors={answer?.errors ?? {}}
        pictures={answer?.pictures ?? {}}
        shelves={shelves}
        live={{}}
      />
    </MakerDesk>
  );
}
