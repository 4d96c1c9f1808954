// What is earned, when each is paid and why: sums, the next payout, then every earning with its due day.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { Figures } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { earningStateText } from '#app/components/settlement-badges.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { earningStates } from '#app/domain/settlement/earning.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { MakerDesk, makerMeta } from '../desk.tsx';
import { EarningsTable } from './earnings-table.tsx';
import { readEarnings, readEarningSums, type EarningSums } from './earnings.read.server.ts';

const filters = ['all', ...earningStates] as const;

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.settlement_earnings());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const query = new URL(request.url).searchParams;
  const state = oneOf(query, 'state', filters);
  const page = pageNumber(query);
  const [list, sums] = await Promise.all([readEarnings({ makerId, state, limit: perPage, offset: (page - 1) * perPage }), readEarningSums(makerId)]);
  return { ...list, sums, state, page };
}

export default function EarningsPage() {
  const { earnings, total, sums, state, page } = useLoaderData<typeof loader>();
  return (
    <MakerDesk
      title={m.settlement_earnings()}
      actions={
        <ButtonLink kind="secondary" size="small" href={url('makerStatement', { month: sums.today.slice(0, 7) })}>
          {m.settlement_statement_this_month()}
        </ButtonLink>
      }
    >
      <Next sums={sums} />
      <Sums sums={sums} />
      <Choices
        label={m.settlement_filter()}
        choices={filters.map((one) => ({
          href: url('makerEarnings', {}, { state: one === 'all' ? undefined : one }),
          label: one === 'all' ? m.maker_all() : earningStateText(one),
          current: one === state,
        }))}
      />
      {earnings.length === 0 ? (
        <EmptyState title={state === 'all' ? m.settlement_earnings_none() : m.settlement_earnings_none_here()}>
          {state === 'all' ? m.settlement_earnings_none_text() : m.settlement_earnings_none_here_text()}
        </EmptyState>
      ) : (
        <EarningsTable earnings={earnings} />
      )}
      <Pages page={page} last={Math.ceil(total / perPage)} href={(to) => url('makerEarnings', {}, { state: state === 'all' ? undefined : state, page: to })} />
      <p className="hint">
        <a href={url('payoutRecord')}>{m.settlement_record_link()}</a>
      </p>
    </MakerDesk>
  );
}

function Next({ sums }: { sums: EarningSums }) {
  if (sums.held !== null)
    return (
      <Notice tone="bad" title={m.settlement_payouts_held()}>
        {sums.held}
      </Notice>
    );
  if (sums.account !== 'ready')
    return (
      <Notice tone="warn" title={sums.account === 'none' ? m.settlement_account_none() : m.settlement_account_waits()}>
        <a href={url('makerPayouts')}>{m.settlement_account_see()}</a>
      </Notice>
    );
  const after = Math.max(0, sums.payable - sums.debt);
  if (after === 0) return null;
  return (
    <Notice tone="good" title={m.settlement_next_payout({ day: formatDay(sums.nextPayDay, getLocale()), amount: wonText(after) })}>
      <p>{m.settlement_next_payout_text()}</p>
    </Notice>
  );
}

function Sums({ sums }: { sums: EarningSums }) {
  const figures: [string, number, boolean][] = [
    [m.settlement_sum_waiting(), sums.waiting, true],
    [m.settlement_sum_payable(), sums.payable, true],
    [m.settlement_sum_transit(), sums.transit, true],
    [m.settlement_sum_paid(), sums.paid, true],
    [m.settlement_sum_held(), sums.onHold, sums.onHold > 0],
    [m.settlement_sum_reserve(), sums.reserve, sums.reserve > 0],
    [m.settlement_sum_debt(), -sums.debt, sums.debt > 0],
  ];
  return <Figures figures={figures.filter(([, , shown]) => shown).map(([label, amount]) => ({ label, value: wonText(amount) }))} />;
}
