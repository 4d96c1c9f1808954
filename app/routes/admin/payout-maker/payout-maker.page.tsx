// One maker's payouts for the operator: hold and release, reserve, connected account, a payout now; debts and history.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';

import { Figures } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { runPayoutFor } from '#app/flows/run-payouts.server.ts';
import { steerPayouts, type Steering } from '#app/flows/steer-payouts.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { payoutMakerForm } from './payout-maker.form.ts';
import { Debts, Payouts, SteerForms } from './payout-maker-parts.tsx';
import { readPayoutMaker } from './payout-maker.read.server.ts';
import { unclaimedText } from './unclaimed-words.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.settlement_payouts());

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readPayoutMaker(params['id'] ?? '');
  if (page === null) throw notFound();
  return { ...page, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const makerId = params['id'] ?? '';
  if ((await readPayoutMaker(makerId)) === null) throw notFound();
  const form = await parseForm(request, payoutMakerForm);
  if (!form.ok) return refusedForm(form.reply);
  if (form.value.intent === 'run') {
    const claim = await runPayoutFor({ kind: 'maker', id: makerId });
    if (!claim.claimed) return refusedForm(form.reply({ form: [unclaimedText(claim.why)] }), 409);
  } else {
    const steered = await steerPayouts({ actor: operator, makerId, steering: steeringOf(form.value) });
    if (!steered.ok) throw notFound();
  }
  throw goTo(url('adminPayoutMaker', { id: makerId }, { done: form.value.intent }));
}

function steeringOf(wish: Exclude<z.output<typeof payoutMakerForm>, { intent: 'run' }>): Steering {
  if (wish.intent === 'hold') return { to: 'hold', reason: wish.reason };
  if (wish.intent === 'release') return { to: 'release' };
  if (wish.intent === 'reserve') return { to: 'reserve', bps: wish.percent * 100, days: wish.days };
  return { to: 'stripe', accountId: wish.account ?? null };
}

export default function PayoutMakerPage() {
  const { maker, payouts, debts, sums, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const figures = [
    { label: m.settlement_sum_waiting(), value: wonText(sums.waiting) },
    { label: m.settlement_sum_payable(), value: wonText(sums.payable) },
    { label: m.settlement_sum_held(), value: wonText(sums.held) },
    { label: m.settlement_sum_reserve(), value: wonText(sums.reserve) },
  ];
  return (
    <AdminDesk role="operator" title={<span lang="ko">{maker.name}</span>} done={reply === undefined && done !== null ? m.settlement_done_steered() : null}>
      {maker.heldAt === null ? null : (
        <Notice tone="bad" title={m.settlement_payouts_held()}>
          {maker.holdReason}
        </Notice>
      )}
      {maker.stripePausedAt === null ? null : <Notice tone="warn" title={m.settlement_account_paused()} />}
      <Figures figures={figures} />
      <div className="columns">
        <div className="desk-stack">
          {payouts.length === 0 ? <EmptyState title={m.settlement_payouts_none()} /> : <Payouts payouts={payouts} />}
          {debts.length === 0 ? null : <Debts debts={debts} />}
        </div>
        <SteerForms maker={maker} reply={reply} />
      </div>
    </AdminDesk>
  );
}
