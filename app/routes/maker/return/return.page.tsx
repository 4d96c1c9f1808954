// One case on the maker's desk: approve or refuse, fetch, look at what came back, refund or replace.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { carriersFor } from '#app/domain/fulfilment/carriers.ts';
import { requireMaker } from '#app/http/access.server.ts';
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
import { Done, MakerDesk, makerMeta } from '../desk.tsx';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.returns_case_title());

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const found = await readCase(params['id'] ?? '', { makerId });
  if (found === null) throw notFound();
  const english = getLocale() === 'en';
  const carriers = carriersFor(isDemo()).map(({ code, nameKo, nameEn }) => ({ value: code, label: english ? nameEn : nameKo }));
  return { found, carriers, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const caseId = params['id'] ?? '';
  if ((await readCase(caseId, { makerId: maker.makerId })) === null) throw notFound();
  const by = { makerId: maker.makerId };
  const answer = await answerSellerCase(request, { caseId, by, actorId: maker.personId, organisationId: maker.organisationId });
  if (answer.done === null) return answer.refused;
  throw goTo(url('makerReturn', { id: caseId }, { done: answer.done }));
}

export default function MakerReturnPage() {
  const { found, carriers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MakerDesk title={`${kindWords(found.kind)} ${found.number}`} actions={<Badge tone={caseTone(found.state)}>{caseStateWords(found.state)}</Badge>}>
      {reply === undefined ? <Done words={doneWords(done)} /> : null}
      <CaseBody found={found} carriers={carriers} reply={reply} orderHref={url('makerOrder', { number: found.orderNumber })} />
    </MakerDesk>
  );
}
