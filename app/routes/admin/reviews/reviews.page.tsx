// The queue of listings in review.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireCurator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readReviews } from './reviews.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_reviews());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const search = new URL(request.url).searchParams;
  const page = pageNumber(search);
  return { role, page, done: search.get('done'), ...(await readReviews({ page, locale: getLocale() })) };
}

export default function ReviewsPage() {
  const { role, page, done, rows, count, last } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role={role} title={m.admin_reviews()} done={doneWords(done)}>
      {rows.length === 0 ? (
        <EmptyState title={m.admin_reviews_none()}>{m.admin_reviews_none_text()}</EmptyState>
      ) : (
        <section className="desk-part">
          <h2>{m.admin_reviews_count({ count })}</h2>
          <p className="desk-soft">{m.admin_reviews_text()}</p>
          <Queue rows={rows} />
        </section>
      )}
      <Pages page={page} last={last} href={(to) => url('adminReviews', {}, { page: to === 1 ? undefined : to })} />
    </AdminDesk>
  );
}

function Queue({ rows }: { rows: Awaited<ReturnType<typeof readReviews>>['rows'] }) {
  return (
    <Table
      caption={m.admin_reviews()}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { head: m.admin_review_product(), cell: (row) => <a href={url('adminReview', { id: row.id })}>{m.admin_reviews_open({ name: row.name })}</a> },
        { head: m.admin_maker(), lang: () => 'ko', cell: (row) => row.makerName },
        { head: m.admin_category(), cell: (row) => row.categoryName },
        {
          head: m.admin_review_kind(),
          cell: (row) => (
            <span className="button-row">
              <Badge tone={row.isChange ? 'plain' : 'indigo'}>{row.isChange ? m.admin_review_change() : m.admin_review_first()}</Badge>
              {row.stale ? <Badge tone="bad">{m.admin_review_stale()}</Badge> : null}
            </span>
          ),
        },
        { head: m.admin_review_submitted(), cell: (row) => (row.submittedAt === null ? '–' : formatMoment(row.submittedAt, getLocale())) },
      ]}
    />
  );
}

function doneWords(done: string | null): string | null {
  if (done === 'approve') return m.admin_review_done_approve();
  return done === 'reject' ? m.admin_review_done_reject() : null;
}
