// One hall for its curator: what stands in it, setting aside, its words and window, calling it off.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { type Reply, errorsAt, fieldAt, replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { canStock } from '#app/domain/halls/hall.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData, readForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { withoutBlankRows } from '../blank-rows.ts';
import { fieldWords } from '../field-words.ts';
import { HallFields } from '../hall-fields.tsx';
import { hallStateWord, hallWindowWords } from '../hall-words.ts';
import { changeHallPage, refuseHall } from './change-hall.server.ts';
import { Goods } from './hall-goods.tsx';
import { hallForm } from './hall.form.ts';
import { readHallPage, type HallFacts } from './hall.read.server.ts';
import { SetAsideForms } from './set-aside-forms.tsx';

export const handle = { frame: 'desk' };
export const meta: MetaFunction<typeof loader> = ({ data }) => adminMeta(m.admin_hall_title({ name: data?.hall.ko.name ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const search = new URL(request.url).searchParams;
  const find = (search.get('find') ?? '').trim().slice(0, 60);
  const page = await readHallPage({ id: params['id'] ?? '', find, locale: getLocale() });
  if (page === null) throw notFound();
  return { role, find, done: search.get('done'), ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const hallId = params['id'] ?? '';
  const form = parseFormData(withoutBlankRows(await readForm(request), 'zones'), hallForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const changed = await changeHallPage(form.value, { actor, hallId });
  if (!changed.ok) return refuseHall(changed.refusal, form.reply);
  throw goTo(url('adminHall', { id: hallId }, { done: form.value.intent }));
}

export default function HallPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { hall } = page;
  const title = getLocale() === 'en' && hall.en.name !== '' ? hall.en.name : hall.ko.name;
  const open = canStock(hall.state);
  return (
    <AdminDesk role={page.role} title={m.admin_hall_title({ name: title })} done={reply === undefined ? doneWords(page.done) : null}>
      <p className="button-row">
        <Badge tone={hall.state === 'open' ? 'hall' : 'plain'}>{hallStateWord(hall.state)}</Badge>
        <span>{hallWindowWords(hall)}</span>
        {hall.announced && hall.cancelledAt === null ? (
          <a className="desk-link" href={url('hall', { slug: hall.slug })}>
            {m.admin_hall_public()}
          </a>
        ) : null}
      </p>
      <div className="desk-stack">
        <Goods page={page} reply={reply} />
        {open ? <SetAsideForms page={page} find={page.find} reply={replyTo(reply, { intent: 'set' })} /> : null}
        {open ? <EditForm page={page} reply={replyTo(reply, { intent: 'edit' })} /> : null}
        {open ? <CancelForm reply={replyTo(reply, { intent: 'cancel' })} /> : null}
      </div>
    </AdminDesk>
  );
}

function EditForm({ page: { hall, regions }, reply }: { page: HallFacts; reply: Reply }) {
  return (
    <details className="card desk-fold" open={reply !== undefined || hall.zones.length === 0}>
      <summary>{m.admin_hall_edit()}</summary>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="expectedVersion" value={hall.version} />
        <HallFields hall={hall} regions={regions} reply={reply} />
        <div>
          <Button name="intent" value="edit">
            {m.admin_save()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function CancelForm({ reply }: { reply: Reply }) {
  return (
    <details className="card desk-fold" open={reply !== undefined}>
      <summary>{m.admin_hall_cancel()}</summary>
      <form method="post" className="form-stack">
        <p>{m.admin_hall_cancel_text()}</p>
        <FormErrors errors={errorsAt(reply, '')} />
        <TextArea {...fieldAt(reply, 'reason')} id="cancel-reason" label={m.admin_reason()} required maxLength={1_000} rows={3} />
        <div>
          <Button name="intent" value="cancel" kind="danger">
            {m.admin_hall_cancel()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function doneWords(done: string | null): string | null {
  if (done === 'made') return m.admin_hall_done_made();
  if (done === 'edit') return m.admin_hall_done_edit();
  if (done === 'set') return m.admin_hall_done_set();
  if (done === 'change') return m.admin_hall_done_change();
  if (done === 'withdraw') return m.admin_hall_done_withdraw();
  return done === 'cancel' ? m.admin_hall_done_cancel() : null;
}
