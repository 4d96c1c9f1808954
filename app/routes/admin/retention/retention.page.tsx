// Retention: which records are kept how long by which law, what is beyond its time now (nothing is touched by looking), and the last purges.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { Button } from '#app/components/ui/button.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { countPurge, purgeRecords } from '#app/flows/purge-records.server.ts';
import { retentionRulesOf, type RetentionRuleName } from '#app/flows/retention/rules.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { retentionRules } from '#app/lib/law/retention.ts';
import { ruleOn } from '#app/lib/law/rule.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readMarketDay, readPurges } from './retention.read.server.ts';

const purgeForm = z.strictObject({ deed: z.literal('purge') });

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_retention());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const [counts, purges, today] = await Promise.all([countPurge(), readPurges(), readMarketDay()]);
  const periods = ruleOn(retentionRules, today);
  const rules = retentionRulesOf.map(({ name, of }) => ({ name, months: periods[of].months, source: periods[of].source, beyond: counts[name] }));
  return { rules, purges, done: new URL(request.url).searchParams.get('done') !== null };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const form = await parseForm(request, purgeForm);
  if (!form.ok) return refusedForm(form.reply);
  await purgeRecords(operator.personId);
  throw goTo(url('adminRetention', {}, { done: 'purge' }));
}

const names: Record<RetentionRuleName, () => string> = {
  purchases: m.oversight_retention_purchases,
  unpaid: m.oversight_retention_unpaid,
  complaints: m.oversight_retention_complaints,
  mails: m.oversight_retention_mails,
  account_mails: m.oversight_retention_account_mails,
  sessions: m.oversight_retention_sessions,
  tokens: m.oversight_retention_tokens,
};

export default function RetentionPage() {
  const { rules, purges, done } = useLoaderData<typeof loader>();
  const beyond = rules.reduce((sum, rule) => sum + rule.beyond, 0);
  return (
    <AdminDesk role="operator" title={m.oversight_retention()} done={done ? m.oversight_retention_done() : null}>
      <p>{m.oversight_retention_text()}</p>
      <Table
        caption={m.oversight_retention()}
        rows={rules}
        keyOf={(rule) => rule.name}
        columns={[
          { head: m.oversight_retention_records(), cell: (rule) => names[rule.name]() },
          { head: m.oversight_retention_kept(), number: true, cell: (rule) => m.oversight_retention_months({ months: rule.months }) },
          { head: m.oversight_retention_source(), lang: () => 'ko', cell: (rule) => rule.source },
          { head: m.oversight_retention_beyond(), number: true, cell: (rule) => rule.beyond },
        ]}
      />
      {beyond === 0 ? null : (
        <form method="post">
          <Button name="deed" value="purge" kind="danger">
            {m.oversight_retention_purge({ count: beyond })}
          </Button>
        </form>
      )}
      <section className="desk-part">
        <h2>{m.oversight_retention_last()}</h2>
        {purges.length === 0 ? <p>{m.oversight_retention_never()}</p> : null}
        <ul className="desk-rows">
          {purges.map((purge) => (
            <li key={purge.id}>
              {formatMoment(purge.at, getLocale())} · {purge.actorName ?? m.oversight_run_by_night()} ·{' '}
              {m.oversight_detail_count({ count: Object.values(purge.counts).reduce((sum, one) => sum + one, 0) })}
            </li>
          ))}
        </ul>
      </section>
    </AdminDesk>
  );
}
