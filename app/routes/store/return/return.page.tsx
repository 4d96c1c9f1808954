// One return, exchange or report of its buyer: how far it has come, what to do next, how far the money has come.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { errorsAt } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { carriersFor } from '#app/domain/fulfilment/carriers.ts';
import { anyone } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { CaseFactList, CaseLines, CaseRefused, CaseWay, RefundProgress } from '../../case/case-parts.tsx';
import { caseStateWords, caseTone, kindWords } from '../../case/case-words.ts';
import { readCase } from '../../case/case.read.server.ts';
import { inReader } from '../two-languages.ts';
import { BuyerDeeds } from './buyer-deeds.tsx';
import { moveCase } from './move-case.server.ts';
import { buyerCaseForm } from './return.form.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const found = await readCase(params['id'] ?? '', { purchaseId: purchase.id });
  if (found === null) throw notFound();
  const english = getLocale() === 'en';
  const carriers = carriersFor(isDemo()).map(({ code, nameKo, nameEn }) => ({ value: code, label: english ? nameEn : nameKo }));
  const done = new URL(request.url).searchParams.get('done');
  return data({ number: purchase.number, found, carriers, done }, { headers: purchase.headers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  anyone();
  const purchase = await requirePurchase(request, params['number']);
  const form = await parseForm(request, buyerCaseForm);
  if (!form.ok) return data(form.reply, { status: 400 });
  const caseId = params['id'] ?? '';
  const done = await moveCase(form.value, { caseId, purchaseId: purchase.id, actorId: purchase.personId });
  if (!done.ok) {
    if (done.refusal.kind === 'no_such_case') throw notFound();
    return data(form.reply({ form: [refusalWords(done.refusal)] }), { status: refusalStatus(done.refusal) });
  }
  throw goTo(url('orderReturn', { number: purchase.number, id: caseId }, { done: form.value.intent }), purchase.headers);
}

export function meta({ params }: { params: Record<string, string | undefined> }) {
  return [
    { title: `${m.returns_case_title()} · ${params['number'] ?? ''} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_order_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function ReturnPage() {
  const { number, found, carriers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const said = { requested: m.returns_done_requested(), sent: m.returns_done_sent(), withdraw: m.returns_done_withdrawn(), refund: m.returns_done_refund() };
  const words = Object.entries(said).find(([key]) => key === done)?.[1] ?? null;
  return (
    <div className="wrap wrap-narrow order-page">
      <div className="page-head">
        <p className="by">
          <a className="inline" href={url('order', { number })}>
            {m.checkout_order_number({ number: found.orderNumber })}
          </a>
        </p>
        <h1>{kindWords(found.kind)}</h1>
        <Badge tone={caseTone(found.state)}>{caseStateWords(found.state)}</Badge>
      </div>
      {reply === undefined && words !== null ? (
        <Notice tone="good" live>
          <p>{words}</p>
        </Notice>
      ) : null}
      <FormErrors errors={errorsAt(reply, '')} />
      <CaseRefused found={found} />
      <NextStep found={found} />
      <BuyerDeeds found={found} number={number} carriers={carriers} reply={reply} />
      <RefundProgress found={found} />
      <section className="section" aria-labelledby="case-facts">
        <h2 id="case-facts">{m.returns_facts()}</h2>
        <CaseLines found={found} />
        <CaseFactList found={found} />
      </section>
      <section aria-labelledby="case-way">
        <h2 id="case-way">{m.checkout_order_way()}</h2>
        <CaseWay found={found} />
      </section>
    </div>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['found'];

function NextStep({ found }: { found: Shown }) {
  const texts: Partial<Record<Shown['state'], string>> = {
    requested: m.returns_next_requested(),
    approved: found.wayBack === 'nothing_back' ? m.returns_next_claim() : found.wayBack === 'buyer_sends' ? m.returns_next_send() : m.returns_next_collect(),
    collecting: m.returns_next_collecting(),
    received: found.remedy === 'refund' ? m.returns_next_received() : m.returns_next_replace(),
    refused: m.returns_next_refused(),
  };
  const text = texts[found.state];
  if (text === undefined) return null;
  return (
    <div className="card">
      <h2>{m.returns_next()}</h2>
      <p>{text}</p>
      {found.state === 'approved' && found.wayBack === 'buyer_sends' ? (
        <address className="by">
          {inReader(found.makerName ?? '', '')} · {found.makerPhone}
          <br />({found.postalCode}) {inReader(found.addressKo, found.addressEn)}
        </address>
      ) : null}
      {found.state === 'refused' ? (
        <p>
          <a className="inline" href={url('policy', { slug: 'help' })}>
            {m.shell_help()}
          </a>
        </p>
      ) : null}
    </div>
  );
}
