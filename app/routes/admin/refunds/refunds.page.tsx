// The operator's list of refunds: where each stands, until when it is due, and another try for those that failed.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { Choices } from '#app/components/choices.tsx';
import { wonText } from '#app/components/price.tsx';
import { errorsAt } from '#app/components/refused.ts';
import { Badge, type BadgeTone } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { payRefundInterest } from '#app/flows/pay-interest.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { reasonText } from '../reason-words.ts';
import { refundShows, refundStates, type RefundShow, type RefundState } from './refund-states.ts';
import { readRefundsPage } from './refunds.read.server.ts';

const refundForm = z.strictObject({ refundId: z.string().max(60), deed: z.enum(['retry', 'interest']).default('retry') });

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_refunds());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const asked = { state: refundShows.find((one) => one === search.get('state')) ?? null, page: pageNumber(search) };
  return { ...asked, done: search.get('done') !== null, ...(await readRefundsPage(asked)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const form = await parseForm(request, refundForm);
  if (!form.ok) return refusedForm(form.reply);
  const { refundId, deed } = form.value;
  const done = await (deed === 'interest' ? payRefundInterest : retryRefund)({ refundId, operatorId: operator.personId });
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), 409);
  throw goTo(url('adminRefunds', {}, { done: deed }));
}

const states: Record<RefundState, { text: () => string; tone: BadgeTone }> = {
  requested: { text: m.operator_refund_state_requested, tone: 'indigo' },
  failed: { text: m.operator_refund_state_failed, tone: 'bad' },
  succeeded: { text: m.operator_refund_state_succeeded, tone: 'good' },
};

export default function RefundsPage() {
  const { state, page, rows, last, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const address = (to: RefundShow | null, at = 1): string => url('adminRefunds', {}, { state: to ?? undefined, page: at === 1 ? undefined : at });
  return (
    <AdminDesk role="operator" title={m.operator_refunds()} done={done ? m.operator_refund_done() : null}>
      <Choices
        label={m.oversight_show()}
        choices={[
          { href: address(null), label: m.oversight_all(), current: state === null },
          ...refundStates.map((one) => ({ href: address(one), label: states[one].text(), current: state === one })),
          { href: address('interest'), label: m.oversight_kind_interest_owed(), current: state === 'interest' },
        ]}
      />
      <FormErrors errors={errorsAt(reply, '')} />
      {rows.length === 0 ? <EmptyState title={m.oversight_refunds_none()}>{m.oversight_refunds_none_text()}</EmptyState> : <RefundTable rows={rows} />}
      <Pages page={page} last={last} href={(to) => address(state, to)} />
    </AdminDesk>
  );
}

function RefundTable({ rows }: { rows: Awaited<ReturnType<typeof readRefundsPage>>['rows'] }) {
  const locale = getLocale();
  return (
    <Table
      caption={m.operator_refunds()}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { head: m.oversight_purchase(), cell: (row) => <a href={url('adminPurchase', { number: row.number })}>{row.order ?? row.number}</a> },
        {
          head: m.oversight_state(),
          cell: (row) => (
            <>
              <Badge tone={states[row.state].tone}>{states[row.state].text()}</Badge>
              {row.state === 'failed' && !row.over ? <Retry refundId={row.id} /> : null}
            </>
          ),
        },
        { head: m.oversight_refund_asked(), cell: (row) => formatMoment(row.requestedAt, locale) },
        {
          head: m.oversight_refund_due(),
          cell: (row) =>
            row.state === 'succeeded' || row.over ? (row.settledAt === null ? '–' : formatDay(row.settledAt, locale)) : formatDay(row.lastDay, locale),
        },
        {
          head: m.operator_refund_reason(),
          cell: (row) => (
            <>
              {reasonText(row.reason)}
              {row.failure === null ? null : <span className="desk-soft"> {reasonText(row.failure)}</span>}
              {row.lateInterest > 0 ? <Interest refund={row} /> : null}
            </>
          ),
        },
        { head: m.oversight_amount(), number: true, cell: (row) => wonText(row.amount) },
      ]}
    />
  );
}

function Retry({ refundId }: { refundId: string }) {
  return (
    <form method="post">
      <input type="hidden" name="refundId" value={refundId} />
      <Button kind="secondary" size="small">
        {m.operator_refund_retry()}
      </Button>
    </form>
  );
}

function Interest({ refund }: { refund: { id: string; lateInterest: number; lateInterestPaidAt: Date | null } }) {
  const { id, lateInterest, lateInterestPaidAt } = refund;
  const paid = lateInterestPaidAt === null ? null : m.returns_interest_paid({ day: formatDay(lateInterestPaidAt, getLocale()) });
  return (
    <form method="post">
      <p>
        {m.oversight_refund_interest({ amount: wonText(lateInterest) })} {paid}
      </p>
      <input type="hidden" name="refundId" value={id} />
      {paid === null ? (
        <Button kind="secondary" size="small" name="deed" value="interest">
          {m.returns_do_interest_now()}
        </Button>
      ) : null}
    </form>
  );
}
