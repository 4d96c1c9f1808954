// One star or candidate: steps of the selection, designation with its words and window, the end.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { starMoves, starStages } from '#app/domain/stars/star.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { planWord, starStageWord, starWindowWords } from '../star-words.ts';
import { changeStar, refuseStar } from './change-star.server.ts';
import { EndForm, MoveForm, StarPreview, WordsForm } from './star-forms.tsx';
import { starForm } from './star.form.ts';
import { readStarPage, type StarFacts } from './star.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction<typeof loader> = ({ data }) => adminMeta(m.admin_star_title({ name: data?.star.name ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const page = await readStarPage(params['id'] ?? '');
  if (page === null) throw notFound();
  return { role, done: new URL(request.url).searchParams.get('done'), ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const starId = params['id'] ?? '';
  const form = await parseForm(request, starForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const changed = await changeStar(form.value, { actor, starId });
  if (!changed.ok) return refuseStar(changed.refusal, form.reply);
  throw goTo(url('adminStar', { id: starId }, { done: form.value.intent }));
}

export default function StarPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { star } = page;
  const over = starMoves[star.stage].length === 0;
  const wordsReply = replyTo(reply, { intent: 'save' }) ?? replyTo(reply, { intent: 'designate' });
  return (
    <AdminDesk role={page.role} title={m.admin_star_title({ name: star.name })} done={reply === undefined ? doneWords(page.done) : null}>
      <div className="columns">
        <div className="desk-stack">
          {over ? null : <WordsForm page={page} reply={wordsReply} />}
          <StarPreview page={page} />
        </div>
        <aside className="desk-stack">
          <Standing page={page} />
          {over ? null : <MoveForm page={page} reply={replyTo(reply, { intent: 'move' })} />}
          {over ? null : <EndForm page={page} reply={replyTo(reply, { intent: 'end' })} />}
          <History history={page.history} />
        </aside>
      </div>
    </AdminDesk>
  );
}

function Standing({ page: { star } }: { page: StarFacts }) {
  return (
    <section className="card">
      <p className="button-row">
        <Badge tone={star.liveId === null ? 'plain' : 'star'}>{star.liveId === null ? starStageWord(star.stage) : m.admin_stars_live()}</Badge>
        <span lang="ko">{star.craft}</span>
      </p>
      <dl className="facts">
        <dt>{m.admin_stars_stage()}</dt>
        <dd>{starStageWord(star.stage)}</dd>
        <dt>{m.admin_stars_cohort()}</dt>
        <dd>{star.cohort}</dd>
        <dt>{m.admin_star_plan()}</dt>
        <dd>{planWord(star.plan)}</dd>
        <dt>{m.admin_stars_window()}</dt>
        <dd>{starWindowWords(star)}</dd>
      </dl>
      {star.liveId === null ? null : (
        <a className="desk-link" href={url('star', { slug: star.slug })}>
          {m.admin_star_public()}
        </a>
      )}
    </section>
  );
}

function History({ history }: { history: StarFacts['history'] }) {
  return (
    <section className="card">
      <h2>{m.admin_history()}</h2>
      <ol className="timeline">
        {history.map((step) => (
          <li key={step.id} data-done>
            {formatMoment(step.at, getLocale())} · {m.admin_history_row({ from: stateWord(step.fromState), to: stateWord(step.toState) })}
            {step.reason === '' ? null : <span lang="ko"> · {step.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function stateWord(state: string): string {
  const stage = starStages.find((one) => one === state);
  if (stage !== undefined) return starStageWord(stage);
  return state === '' ? m.admin_history_start() : state;
}

function doneWords(done: string | null): string | null {
  if (done === 'nominated') return m.admin_stars_done_nominated();
  if (done === 'save') return m.admin_star_done_saved();
  if (done === 'designate') return m.admin_star_done_designated();
  if (done === 'move') return m.admin_star_done_moved();
  return done === 'end' ? m.admin_star_done_ended() : null;
}
