// Financiers for the operator: terms and limits, where their money goes, advances that wait for a record.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { EmptyState } from '#app/components/ui/notice.tsx';
import { providerNames } from '#app/flows/advance/financier-port.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { changeFinanciers } from './change-financiers.server.ts';
import { AdvanceList, FinancierCard, Waiting } from './financier-parts.tsx';
import { FinancierForm } from './financier-form.tsx';
import { financierForm } from './financiers.form.ts';
import { readFinanciers } from './financiers.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.settlement_financiers());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  return { ...(await readFinanciers()), providers: [...providerNames], done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const form = await parseForm(request, financierForm);
  if (!form.ok) return refusedForm(form.reply);
  const refused = await changeFinanciers(operator, form.value);
  if (refused !== null) return refusedForm(form.reply({ form: [refused] }), 409);
  throw goTo(url('adminFinanciers', {}, { done: form.value.intent }));
}

export default function FinanciersPage() {
  const { financiers, waiting, recent, providers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AdminDesk role="operator" title={m.settlement_financiers()} done={reply === undefined && done !== null ? m.settlement_done_steered() : null}>
      <p>{m.settlement_financiers_text()}</p>
      {waiting.length === 0 ? null : <Waiting advances={waiting} reply={reply} />}
      {financiers.length === 0 ? <EmptyState title={m.settlement_financiers_none()}>{m.settlement_financiers_none_text()}</EmptyState> : null}
      {financiers.map((financier) => (
        <FinancierCard key={financier.id} financier={financier} providers={providers} reply={reply} />
      ))}
      <section className="card">
        <details className="desk-fold" open={reply?.initialValue?.['intent'] === 'put' && reply.initialValue['id'] === undefined}>
          <summary>{m.settlement_financier_new()}</summary>
          <FinancierForm financier={null} providers={providers} reply={reply} />
        </details>
      </section>
      {recent.length === 0 ? null : <AdvanceList advances={recent} />}
    </AdminDesk>
  );
}
