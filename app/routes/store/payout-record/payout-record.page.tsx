// How makers are paid, in figures from the market's own records: for everybody to read. Says so when there are none yet.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Figures, type Figure } from '#app/components/figures.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { url, urlIn } from '#app/urls.ts';

import { isEmpty, readDayEnd, readPayoutRecord, type PayoutRecord } from './payout-record.read.server.ts';

export async function loader() {
  anyone();
  const [record, endsAt] = await Promise.all([readPayoutRecord(), readDayEnd()]);
  return publicPage({ record, none: isEmpty(record) }, { tags: ['policies'], endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({ title: m.settlement_record_title(), description: m.settlement_record_lede(), origin: data.origin, path: urlIn('ko', 'payoutRecord') });

export default function PayoutRecordPage() {
  const { record, none } = useLoaderData<typeof loader>();
  return (
    <div className="wrap policy">
      <div className="page-head">
        <h1>{m.settlement_record_title()}</h1>
        <p className="lede">{m.settlement_record_lede()}</p>
      </div>
      {none ? <Notice title={m.settlement_record_none()}>{m.settlement_record_none_text()}</Notice> : <Figures figures={figuresOf(record)} />}
      <div className="policy-text payout-record">
        <section>
          <h2>{m.settlement_record_promise()}</h2>
          <p>{m.settlement_record_promise_text()}</p>
        </section>
        <section>
          <h2>{m.settlement_record_counting()}</h2>
          <p>{m.settlement_record_counting_text()}</p>
        </section>
        <nav aria-label={m.legal_other()} className="policy-others">
          <a href={url('policy', { slug: 'terms' })}>{m.legal_terms()}</a>
          <a href={url('policy', { slug: 'help' })}>{m.legal_help()}</a>
        </nav>
      </div>
    </div>
  );
}

function figuresOf(record: PayoutRecord): Figure[] {
  const counted = record.onTime + record.late;
  const rate = counted === 0 ? '–' : `${(Math.floor((record.onTime * 1000) / counted) / 10).toFixed(1)}%`;
  const days = (count: number | null): string => (count === null ? '–' : m.settlement_record_days({ days: count }));
  return [
    { label: m.settlement_record_median(), value: days(record.median) },
    { label: m.settlement_record_p95(), value: days(record.p95) },
    { label: m.settlement_record_longest(), value: days(record.longest) },
    { label: m.settlement_record_on_time(), value: rate },
    { label: m.settlement_record_paid(), value: String(record.paid) },
    { label: m.settlement_record_late(), value: String(record.late) },
  ];
}
