// One dispute: what the bank says, what our records say, and the answer: evidence, giving up, who bears a loss.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { waitsForEvidence } from '#app/domain/disputes/dispute.ts';
import { evidenceOf } from '#app/domain/disputes/evidence.ts';
import { answerDispute } from '#app/flows/answer-dispute.server.ts';
import { callOffAfterLoss, sendAfterLoss } from '#app/flows/decide-unshipped.server.ts';
import { readOrderRecords } from '#app/flows/disputes/order-records.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { phaseText, reasonText } from '../dispute-words.ts';
import { AnswerForms, BearerForm, UnshippedForms } from './answer-forms.tsx';
import { BankFacts, DisputedOrders, Timeline } from './dispute-parts.tsx';
import { disputeForm, type DisputeDeed } from './dispute.form.ts';
import { readDisputePage } from './dispute.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_dispute());

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readDisputePage(params['id'] ?? '');
  if (page === null) throw notFound();
  const records = await readOrderRecords(page.dispute.purchaseId);
  const evidence = records === null ? '' : evidenceOf(records, '').uncategorized_text;
  return { ...page, evidence, done: new URL(request.url).searchParams.get('done') !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const id = params['id'] ?? '';
  if ((await readDisputePage(id)) === null) throw notFound();
  const form = await parseForm(request, disputeForm);
  if (!form.ok) return refusedForm(form.reply);
  const done = await decide(form.value, { disputeId: id, operatorId: operator.personId });
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), refusalStatus(done.refusal) === 409 ? 409 : 422);
  throw goTo(url('adminDispute', { id }, { done: form.value.deed }));
}

async function decide(deed: DisputeDeed, by: { disputeId: string; operatorId: string }) {
  if (deed.deed === 'call_off') return callOffAfterLoss({ ...by, orderId: deed.orderId });
  return deed.deed === 'send' ? sendAfterLoss(by) : answerDispute({ ...deed, ...by });
}

export default function DisputePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { dispute } = page;
  const { text, tone } = phaseText(dispute.status);
  return (
    <AdminDesk
      role="operator"
      title={m.oversight_dispute_title({ reason: reasonText(dispute.reason), number: dispute.number })}
      actions={<Badge tone={tone}>{text}</Badge>}
      done={page.done ? m.oversight_noted() : null}
    >
      <FormErrors errors={reply?.error?.[''] ?? undefined} />
      <div className="columns">
        <div className="form-stack">
          <BankFacts dispute={dispute} />
          <DisputedOrders orders={page.orders} number={dispute.number} />
          <Timeline history={page.history} />
        </div>
        <div className="form-stack">
          {waitsForEvidence(dispute.status) ? <AnswerForms evidence={page.evidence} reply={reply} /> : null}
          <UnshippedForms dispute={dispute} orders={page.orders} />
          {dispute.closedAt === null ? <BearerForm bearer={dispute.bearer} /> : null}
        </div>
      </div>
    </AdminDesk>
  );
}
