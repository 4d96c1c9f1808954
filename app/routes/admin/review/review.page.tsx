// One listing in review: what changes, how it looks, and the decision.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { type Reply, errorsAt, fieldAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { decideListing } from '#app/flows/decide-listing.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { Changes, Pictures, Preview } from './review-parts.tsx';
import { readReviewPage } from './review.read.server.ts';

const decisionForm = z.strictObject({ decision: z.enum(['approve', 'reject']), reason: z.string().trim().max(1_000).default('') });

export const handle = { frame: 'desk' };
export const meta: MetaFunction<typeof loader> = ({ data }) => adminMeta(m.admin_review_title({ name: data?.after.content.texts.ko.name ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const page = await readReviewPage(params['id'] ?? '', getLocale());
  if (page === null) throw notFound();
  return { role, ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const form = await parseForm(request, decisionForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const decided = await decideListing({ actor, revisionId: params['id'] ?? '', ...form.value });
  if (decided.ok) throw goTo(url('adminReviews', {}, { done: form.value.decision }));
  const { refusal } = decided;
  if (refusal.kind === 'not_found') throw notFound();
  if (refusal.kind === 'reason_missing') return refusedForm(form.reply({ fields: { reason: [m.admin_reason_missing()] } }));
  if (refusal.kind === 'incomplete') {
    const fields = refusal.gaps.map((gap) => gap.field).join(', ');
    return refusedForm(form.reply({ form: [m.admin_review_gaps({ fields })] }), 422);
  }
  return refusedForm(form.reply({ form: [refusalWords(refusal)] }), 409);
}

export default function ReviewPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { head, after } = page;
  const waits = head.state === 'in_review';
  return (
    <AdminDesk role={page.role} title={m.admin_review_title({ name: after.content.texts.ko.name })}>
      <p>
        <strong lang="ko">{head.makerName}</strong>
        {head.submittedAt === null ? null : ` · ${m.admin_review_submitted()} ${formatMoment(head.submittedAt, getLocale())}`}
      </p>
      {head.stale ? (
        <Notice tone="warn" title={m.admin_review_stale_title()}>
          <p>{m.admin_review_stale_text()}</p>
        </Notice>
      ) : null}
      {waits ? null : (
        <Notice title={m.admin_review_decided({ state: head.state })}>
          <p lang="ko">{head.decisionReason}</p>
        </Notice>
      )}
      <div className="columns">
        <div className="desk-stack">
          <Changes page={page} />
          <Pictures page={page} />
          <Preview page={page} />
        </div>
        <aside className="desk-stack">{waits ? <Decision reply={reply} stale={head.stale} /> : null}</aside>
      </div>
    </AdminDesk>
  );
}

function Decision({ reply, stale }: { reply: Reply; stale: boolean }) {
  return (
    <section className="card">
      <h2>{m.admin_review_decide()}</h2>
      <form method="post">
        <FormErrors errors={errorsAt(reply, '')} />
        <TextArea {...fieldAt(reply, 'reason')} label={m.admin_reason()} hint={m.admin_reason_hint()} maxLength={1_000} rows={4} />
        <div className="button-row">
          {stale ? null : (
            <Button name="decision" value="approve">
              {m.admin_review_approve()}
            </Button>
          )}
          <Button name="decision" value="reject" kind="danger">
            {m.admin_review_reject()}
          </Button>
        </div>
      </form>
    </section>
  );
}
