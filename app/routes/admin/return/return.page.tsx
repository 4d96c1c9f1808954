// One case for the operator, who decides in the maker's place where the maker does not, and takes up again what was refused (facts 2.2; audited).
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { carriersFor } from '#app/domain/fulfilment/carriers.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { CaseBody } from '../../case/case-body.tsx';
import { doneWords } from '../../case/done-words.ts';
import { caseStateWords, caseTone, kindWords } from '../../case/case-words.ts';
import { readCase } from '../../case/case.read.server.ts';
import { answerSellerCase } from '../../case/seller-case.server.ts';
import { AdminDesk, adminMeta } from '../admin-desk.tsx';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.returns_case_title());

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const found = await readCase(params['id'] ?? '', 'anyone');
  if (found === null) throw notFound();
  const english = getLocale() === 'en';
  const carriers = carriersFor(isDemo()).map(({ code, nameKo, nameEn }) => ({ value: code, label: english ? nameEn : nameKo }));
  return { found, carriers, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const caseId = params['id'] ?? '';
  const answer = await answerSellerCase(request, { caseId, by: { operatorId: operator.personId }, actorId: operator.personId, organisationId: null });
  if (answer.done === null) return answer.refused;
  throw goTo(url('adminReturn', { id: caseId }, { done: answer.done }));
}

export default function AdminReturnPage() {
  const { found, carriers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = reply === undefined ? doneWords(done) : null;
  return (
    <AdminDesk
      role="operator"
      title={`${kindWords(found.kind)} ${found.number}`}
      actions={<Badge tone={caseTone(found.state)}>{caseStateWords(found.state)}</Badge>}
    >
      {words === null ? null : <Notice tone="good" live title={words} />}
      <p lang="ko">{found.makerName}</p>
      <CaseBody found={found} carriers={carriers} reply={reply} orderHref={url('adminPurchase', { number: found.purchaseNumber })} operator />
    </AdminDesk>
  );
}
