// The star programme: who is at which stage, and nominating a maker.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { type Reply, errorsAt, replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { nominateStarInput, starStages } from '#app/domain/stars/star.ts';
import { nominateStar } from '#app/flows/nominate-star.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { planWord, starStageWord, starWindowWords } from '../star-words.ts';
import { readStarsPage, starsQuery } from './stars.read.server.ts';

const nominateForm = nominateStarInput.omit({ texts: true });
const noWords = { headline: '', story: '', quote: '', reasons: '' };

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_stars());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const query = starsQuery(new URL(request.url).searchParams);
  return { role, query, ...(await readStarsPage(query)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const form = await parseForm(request, nominateForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const nominated = await nominateStar({ actor, ...form.value, texts: { ko: noWords, en: noWords } });
  if (nominated.ok) throw goTo(url('adminStar', { id: nominated.value.starId }, { done: 'nominated' }));
  if (nominated.refusal.kind === 'not_found') throw notFound();
  return refusedForm(form.reply({ form: [refusalWords(nominated.refusal)] }), 409);
}

type Facts = Awaited<ReturnType<typeof readStarsPage>>;

export default function StarsPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { stage, find } = page.query;
  const countOf = (one: string): number => page.counts.find((row) => row.stage === one)?.count ?? 0;
  return (
    <AdminDesk role={page.role} title={m.admin_stars()}>
      <Choices
        label={m.admin_stars_stage_filter()}
        choices={[
          { href: url('adminStars'), label: m.admin_stars_stage_all(), current: stage === null },
          ...starStages.map((one) => ({
            href: url('adminStars', {}, { stage: one }),
            label: m.admin_stars_stage_count({ stage: starStageWord(one), count: countOf(one) }),
            current: stage === one,
          })),
        ]}
      />
      {page.stars.length === 0 ? <EmptyState title={m.admin_stars_none()} /> : <StarTable stars={page.stars} />}
      <Nominate find={find} candidates={page.candidates} year={page.year} reply={reply} />
    </AdminDesk>
  );
}

function StarTable({ stars }: { stars: Facts['stars'] }) {
  return (
    <Table
      caption={m.admin_stars()}
      rows={stars}
      keyOf={(star) => star.id}
      columns={[
        {
          head: m.admin_maker(),
          lang: () => 'ko',
          cell: (star) => (
            <>
              <a href={url('adminStar', { id: star.id })}>{star.name}</a>
              {star.headline === null || star.headline === '' ? null : <span className="desk-soft"> {star.headline}</span>}
            </>
          ),
        },
        { head: m.admin_stars_cohort(), cell: (star) => star.cohort },
        { head: m.admin_stars_stage(), cell: (star) => <Badge tone={star.liveId === null ? 'plain' : 'star'}>{starStageWord(star.stage)}</Badge> },
        { head: m.admin_star_plan(), cell: (star) => planWord(star.plan) },
        { head: m.admin_stars_window(), cell: (star) => starWindowWords(star) },
      ]}
    />
  );
}

function Nominate({ find, candidates, year, reply }: { find: string; candidates: Facts['candidates']; year: string; reply: Reply }) {
  return (
    <section className="card desk-form" id="nominate">
      <h2>{m.admin_stars_nominate_title()}</h2>
      <p>{m.admin_stars_nominate_text()}</p>
      <form className="desk-search" role="search" action={`${url('adminStars')}#nominate`}>
        <Field name="find" label={m.admin_stars_nominate_find()} defaultValue={find} type="search" maxLength={60} required />
        <Button kind="secondary">{m.admin_find()}</Button>
      </form>
      {find !== '' && candidates.length === 0 ? <p>{m.admin_find_none()}</p> : null}
      <ul className="desk-rows">
        {candidates.map((maker) => (
          <li key={maker.id}>
            <form method="post" className="desk-search">
              <FormErrors errors={errorsAt(replyTo(reply, { makerId: maker.id }), '')} />
              <input type="hidden" name="makerId" value={maker.id} />
              <input type="hidden" name="cohort" value={year} />
              <p lang="ko">
                <strong>{maker.name}</strong> <span className="desk-soft">{maker.craft}</span>
              </p>
              <Button kind="secondary" size="small">
                {m.admin_stars_nominate({ name: maker.name })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
