// The curator's and operator's day: what waits for a decision, what is near its edge, who needs help.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Figures } from '#app/components/figures.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireCurator } from '#app/http/access.server.ts';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readToday } from './today.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_today());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  return { role, ...(await readToday({ role, locale: getLocale() })) };
}

type Facts = Awaited<ReturnType<typeof readToday>>;

export default function TodayPage() {
  const { role, counts, halls, quiet, operations } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role={role} title={m.admin_today()}>
      <section className="desk-part">
        <h2>{m.admin_today_waiting()}</h2>
        <Figures
          figures={[
            { label: m.admin_today_reviews(), value: String(counts.reviews), href: url('adminReviews') },
            { label: m.admin_today_makers(), value: String(counts.makers), href: url('adminMakers') },
            { label: m.admin_today_quiet30(), value: String(counts.quiet30) },
            { label: m.admin_today_quiet90(), value: String(counts.quiet90) },
          ]}
        />
      </section>
      {operations === null ? null : <Operations operations={operations} />}
      <NearHalls halls={halls} />
      <Quiet makers={quiet} />
    </AdminDesk>
  );
}

function Operations({ operations }: { operations: NonNullable<Facts['operations']> }) {
  return (
    <section className="desk-part">
      <h2>{m.admin_today_money()}</h2>
      <Figures
        figures={[
          { label: m.admin_today_unsettled(), value: String(operations.unsettled), href: url('adminPurchases', {}, { state: 'awaiting_payment' }) },
          { label: m.admin_today_refunds(), value: String(operations.refunds), href: url('adminAudit', {}, { find: 'refund-failed' }) },
          { label: m.admin_today_mails(), value: String(operations.mails) },
          { label: m.admin_today_alarms(), value: String(operations.alarms), href: url('adminAlarms') },
        ]}
      />
    </section>
  );
}

function NearHalls({ halls }: { halls: Facts['halls'] }) {
  return (
    <section className="desk-part">
      <h2>{m.admin_today_halls()}</h2>
      {halls.length === 0 ? <p>{m.admin_today_halls_none()}</p> : null}
      <ul className="desk-rows">
        {halls.map((hall) => (
          <li key={hall.id}>
            <a className="desk-link" href={url('adminHall', { id: hall.id })} lang={hall.nameTr === null ? 'ko' : undefined}>
              {hall.nameTr ?? hall.nameKo}
            </a>{' '}
            {hall.opens
              ? m.admin_today_opens({ when: formatMoment(hall.opensAt, getLocale()) })
              : m.admin_today_closes({ when: formatMoment(hall.closesAt, getLocale()) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quiet({ makers }: { makers: Facts['quiet'] }) {
  return (
    <section className="desk-part">
      <h2>{m.admin_today_quiet()}</h2>
      {makers.length === 0 ? (
        <p>{m.admin_today_quiet_none()}</p>
      ) : (
        <Table
          caption={m.admin_today_quiet()}
          rows={makers}
          keyOf={(maker) => maker.id}
          columns={[
            {
              head: m.admin_maker(),
              lang: () => 'ko',
              cell: (maker) => (
                <>
                  <a href={url('adminMakers', {}, { state: 'approved', find: maker.name })}>{maker.name}</a> <span className="desk-soft">{maker.craft}</span>
                </>
              ),
            },
            { head: m.admin_today_last_sale(), cell: (maker) => (maker.lastSale === null ? m.admin_today_never() : formatDay(maker.lastSale, getLocale())) },
          ]}
        />
      )}
    </section>
  );
}
