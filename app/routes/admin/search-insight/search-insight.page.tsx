// What people search for: top queries, those that found nothing, where results are opened, what was bought. Nobody's searches: only sums.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { Figures } from '#app/components/figures.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { rareBelow, rareDays } from '#app/domain/insight/counted.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { dayChoices, daysOf } from '../days-choice.ts';
import { PlaceBars, QueryTable } from './query-table.tsx';
import { readSearchInsight } from './search-insight.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.insight_search());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const days = daysOf(new URL(request.url).searchParams);
  return { role, days, ...(await readSearchInsight(days)) };
}

export default function SearchInsightPage() {
  const { role, days, sums, top, missing, byPlace } = useLoaderData<typeof loader>();
  const actions = (
    <ButtonLink kind="secondary" size="small" href={url('adminSearchWords')}>
      {m.insight_words()}
    </ButtonLink>
  );
  return (
    <AdminDesk role={role} title={m.insight_search()} actions={actions}>
      <Choices
        label={m.insight_days_label()}
        choices={dayChoices.map((choice) => ({
          href: url('adminSearchInsight', {}, { days: choice }),
          label: m.insight_days({ n: choice }),
          current: choice === days,
        }))}
      />
      <Figures
        figures={[
          { label: m.insight_searches(), value: String(sums.searches) },
          { label: m.insight_empty(), value: `${String(sums.empty)} (${share(sums.empty, sums.searches)})` },
          { label: m.insight_clicks(), value: `${String(sums.clicks)} (${share(sums.clicks, sums.searches)})` },
          { label: m.insight_orders(), value: `${String(sums.orders)} (${share(sums.orders, sums.searches)})` },
        ]}
      />
      <Notice>{m.insight_privacy({ rare: rareBelow, days: rareDays, unnamed: sums.unnamed })}</Notice>
      {top.length === 0 ? (
        <EmptyState title={m.insight_none()}>{m.insight_none_text()}</EmptyState>
      ) : (
        <>
          <section className="desk-part">
            <h2>{m.insight_missing()}</h2>
            <p>{m.insight_missing_text()}</p>
            {missing.length === 0 ? <p>{m.insight_missing_none()}</p> : <QueryTable rows={missing} mends="same" />}
          </section>
          <section className="desk-part">
            <h2>{m.insight_top()}</h2>
            <QueryTable rows={top} mends="pin" />
          </section>
          <section className="desk-part">
            <h2>{m.insight_places()}</h2>
            <PlaceBars places={byPlace} />
          </section>
        </>
      )}
    </AdminDesk>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${String(Math.round((part / whole) * 100))}%`;
}
