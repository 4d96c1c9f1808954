// The curator's words of the search: synonyms and pinned products, tried beside what is in force before they are; versions to go back to.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt, replyTo } from '#app/components/refused.ts';
import { FormErrors } from '#app/components/ui/field.tsx';
import { changeSearchWords } from '#app/flows/search/change-search-words.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { curationKey } from '#app/infra/search/curation.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { changeOf, readTrial, searchWordsForm, type SearchWordsForm } from './search-words.form.ts';
import { readSearchWords } from './search-words.read.server.ts';
import { AddWords, Trial } from './words-trial.tsx';
import { History, WordsInForce } from './words-in-force.tsx';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.insight_words());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const search = new URL(request.url).searchParams;
  return { role, done: search.get('done') !== null, ...(await readSearchWords(readTrial(search))) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const form = await parseForm(request, searchWordsForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const asked = form.value;
  const note = asked.intent === 'add' ? (asked.note ?? '') : '';
  const changed = await changeSearchWords({ actor, expectedVersion: asked.expectedVersion, note, change: changeFor(asked) });
  if (!changed.ok) return refusedForm(form.reply({ form: [refusalWords(changed.refusal)] }), 409);
  throw goTo(url('adminSearchWords', {}, { done: changed.value.version }));
}

function changeFor(asked: SearchWordsForm) {
  if (asked.intent === 'undo') return { kind: 'undo', version: asked.version } as const;
  if (asked.intent === 'drop') return { kind: 'drop', what: asked.what, key: asked.key } as const;
  return changeOf({ ...asked, products: asked.product ?? [] }, curationKey);
}

export default function SearchWordsPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { tried, version } = page;
  return (
    <AdminDesk role={page.role} title={m.insight_words()} done={page.done && reply === undefined ? m.insight_words_done({ version }) : null}>
      <FormErrors errors={errorsAt(reply, '')} />
      <p>{m.insight_words_text({ version })}</p>
      <div className="columns">
        <div className="desk-stack">
          {tried === null ? null : <Trial tried={tried} version={version} reply={replyTo(reply, { intent: 'add' })} />}
          <AddWords tried={tried} />
        </div>
        <aside className="desk-stack">
          <WordsInForce page={page} />
          <History page={page} />
        </aside>
      </div>
    </AdminDesk>
  );
}
