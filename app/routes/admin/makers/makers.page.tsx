// Makers: who waits for approval, who sells, who is suspended; papers and decisions.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { Choices } from '#app/components/choices.tsx';
import { replyTo } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { approveMaker } from '#app/flows/approve-maker.server.ts';
import { resumeMaker, suspendMaker } from '#app/flows/suspend-maker.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { MakerCard } from './maker-card.tsx';
import { makerFilters, makersQuery, type MakerFilter } from './makers-query.ts';
import { readMakersPage } from './makers.read.server.ts';

const makerForm = z.strictObject({
  intent: z.enum(['approve', 'suspend', 'resume']),
  makerId: z.string().min(1).max(60),
  reason: z.string().trim().max(1_000).default(''),
});
const flows = { approve: approveMaker, suspend: suspendMaker, resume: resumeMaker };

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_makers());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const search = new URL(request.url).searchParams;
  const query = makersQuery(search, pageNumber(search));
  return { role, query, done: search.get('done'), ...(await readMakersPage(query)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const form = await parseForm(request, makerForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const { intent, makerId, reason } = form.value;
  const decided = await flows[intent]({ actor, makerId, reason });
  if (decided.ok) throw goTo(url('adminMakers', {}, { state: new URL(request.url).searchParams.get('state') ?? undefined, done: intent }));
  const { refusal } = decided;
  if (refusal.kind === 'not_found') throw notFound();
  if (refusal.kind === 'reason_missing') return refusedForm(form.reply({ fields: { reason: [m.admin_reason_missing()] } }));
  return refusedForm(form.reply({ form: [refusalWords(refusal)] }), 409);
}

export default function MakersPage() {
  const { role, query, done, makers, last } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { filter, find, page } = query;
  const address = (to: number): string => url('adminMakers', {}, { state: filter, find, page: to === 1 ? undefined : to });
  return (
    <AdminDesk role={role} title={m.admin_makers()} done={reply === undefined ? doneWords(done) : null}>
      <Choices
        label={m.admin_makers_filter()}
        choices={makerFilters.map((one) => ({ href: url('adminMakers', {}, { state: one }), label: filterWord(one), current: one === filter }))}
      />
      <form className="desk-search" role="search">
        <input type="hidden" name="state" value={filter} />
        <Field name="find" label={m.admin_makers_find()} defaultValue={find} type="search" maxLength={60} />
        <Button kind="secondary">{m.admin_find()}</Button>
      </form>
      {makers.length === 0 ? <EmptyState title={m.admin_makers_none()} /> : null}
      <div className="desk-stack">
        {makers.map((maker) => (
          <MakerCard key={maker.id} maker={maker} reply={replyTo(reply, { makerId: maker.id })} action={address(page)} />
        ))}
      </div>
      <Pages page={page} last={last} href={address} />
    </AdminDesk>
  );
}

function filterWord(filter: MakerFilter): string {
  return { waiting: m.admin_makers_waiting, approved: m.admin_makers_approved, suspended: m.admin_makers_suspended, all: m.admin_makers_all }[filter]();
}

function doneWords(done: string | null): string | null {
  if (done === 'approve') return m.admin_makers_done_approve();
  if (done === 'suspend') return m.admin_makers_done_suspend();
  return done === 'resume' ? m.admin_makers_done_resume() : null;
}
