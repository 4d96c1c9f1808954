// The rules of commission for the operator: the ordered list (first match wins), a new rule with what it would have cost, the market's own rate.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { changeCommission, type ChangeCommission } from '#app/flows/change-commission.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm, parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { commissionForm, draftForm, type CommissionForm } from './commission.form.ts';
import { readCommissionPage } from './commission.read.server.ts';
import { Preview } from './commission-preview.tsx';
import { RateCard } from './rate-card.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList, RulesOver } from './rule-list.tsx';
import { readPreview } from './preview.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.money_commission());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const page = await readCommissionPage();
  if (search.get('intent') !== 'preview') return { ...page, done: search.get('done'), draft: null, preview: null };
  const asked = new FormData();
  for (const [name, value] of search) asked.append(name, value);
  const draft = parseFormData(asked, draftForm, fieldWords);
  if (!draft.ok) return { ...page, done: null, draft: draft.reply, preview: null };
  return { ...page, done: null, draft: draft.reply({}), preview: await readPreview(draft.value) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireOperator(request);
  const form = await parseForm(request, commissionForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const done = await changeCommission(changeOf(form.value), actor);
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), 409);
  throw goTo(url('adminCommission', {}, { done: form.value.intent }));
}

function changeOf(form: CommissionForm): ChangeCommission {
  if (form.intent === 'rate') return { intent: 'rate', rateBps: form.rate, validFrom: form.validFrom };
  if (form.intent !== 'add') return form;
  const { intent, ...rule } = form;
  return { intent, rule };
}

export default function CommissionPage() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const reply = answered ?? page.draft ?? undefined;
  return (
    <AdminDesk role="operator" title={m.money_commission()} done={page.done === null ? null : m.money_saved()}>
      <p>{m.money_commission_text()}</p>
      <RuleList page={page} reply={reply} />
      <div className="columns">
        <div className="form-stack">
          {page.preview === null ? null : <Preview preview={page.preview} />}
          <RuleForm page={page} reply={reply} />
        </div>
        <RateCard page={page} reply={reply} />
      </div>
      <RulesOver rules={page.over} />
    </AdminDesk>
  );
}
