// Exposure: which makers were not seen or not bought lately, and what could help them. Views are anonymous daily counts.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { Figures } from '#app/components/figures.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireCurator } from '#app/http/access.server.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { exposureView, exposureViews, type ExposureView, type Hint } from './exposure-view.ts';
import { readExposure } from './exposure.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.insight_exposure());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const search = new URL(request.url).searchParams;
  const [view, page] = [exposureView(search), pageNumber(search)];
  return { role, view, page, ...(await readExposure(view, page)) };
}

export default function ExposurePage() {
  const { role, view, page, last, counts, makers } = useLoaderData<typeof loader>();
  const shareOf = (part: number): string => (counts.makers === 0 ? '–' : `${String(part)} (${String(Math.round((part / counts.makers) * 100))}%)`);
  return (
    <AdminDesk role={role} title={m.insight_exposure()}>
      <p>
        {m.insight_exposure_text()} <a href={url('policy', { slug: 'ranking' })}>{m.insight_exposure_policy()}</a>
      </p>
      <Figures
        figures={[
          { label: m.insight_makers(), value: String(counts.makers) },
          { label: m.insight_view_unseen30(), value: shareOf(counts.unseen30) },
          { label: m.insight_view_unseen90(), value: shareOf(counts.unseen90) },
          { label: m.insight_view_unsold30(), value: shareOf(counts.unsold30) },
          { label: m.insight_view_unsold90(), value: shareOf(counts.unsold90) },
        ]}
      />
      <Choices
        label={m.insight_exposure_show()}
        choices={exposureViews.map((choice) => ({ href: url('adminExposure', {}, { show: choice }), label: viewWord(choice), current: choice === view }))}
      />
      {makers.length === 0 ? <EmptyState title={m.insight_exposure_none()} /> : <MakerTable makers={makers} />}
      <Pages page={page} last={last} href={(to) => url('adminExposure', {}, { show: view, page: to === 1 ? undefined : to })} />
    </AdminDesk>
  );
}

type Maker = ReturnType<typeof useLoaderData<typeof loader>>['makers'][number];

function MakerTable({ makers }: { makers: readonly Maker[] }) {
  return (
    <Table
      caption={m.insight_exposure()}
      rows={makers}
      keyOf={(maker) => maker.id}
      columns={[
        {
          head: m.admin_maker(),
          lang: () => 'ko',
          cell: (maker) => (
            <>
              <a href={url('maker', { slug: maker.slug })}>{maker.name}</a> <span className="desk-soft">{maker.craft}</span>
            </>
          ),
        },
        {
          head: m.insight_views(),
          number: true,
          cell: (maker) => (
            <>
              {maker.views30} / {maker.views90}
            </>
          ),
        },
        {
          head: m.insight_sales(),
          number: true,
          cell: (maker) => (
            <>
              {maker.sales30} / {maker.sales90}
            </>
          ),
        },
        { head: m.admin_today_last_sale(), cell: (maker) => (maker.lastSale === null ? m.admin_today_never() : formatDay(maker.lastSale, getLocale())) },
        { head: m.insight_help(), cell: (maker) => <Hints maker={maker} /> },
      ]}
    />
  );
}

function Hints({ maker }: { maker: Maker }) {
  if (maker.hints.length === 0) return <>–</>;
  return (
    <ul className="hints">
      {maker.hints.map((hint) => (
        <li key={hint}>{hintWord(hint, maker)}</li>
      ))}
    </ul>
  );
}

function hintWord(hint: Hint, maker: Maker): string {
  const words: Record<Hint, () => string> = {
    noGoods: () => m.insight_hint_no_goods(),
    fewGoods: () => m.insight_hint_few_goods({ n: maker.goods }),
    soldOut: () => m.insight_hint_sold_out({ n: maker.soldOut }),
    noEnglish: () => m.insight_hint_no_english({ n: maker.noEnglish, of: maker.goods }),
    fewPictures: () => m.insight_hint_few_pictures({ n: maker.fewPictures, of: maker.goods }),
    noFreeShipping: () => m.insight_hint_no_free_shipping(),
    neverInHall: () => m.insight_hint_never_in_hall(),
    nothingNew: () => m.insight_hint_nothing_new(),
    seenNotSold: () => m.insight_hint_seen_not_sold({ n: maker.views30 }),
  };
  return words[hint]();
}

function viewWord(view: ExposureView): string {
  return {
    all: m.insight_view_all,
    unseen30: m.insight_view_unseen30,
    unseen90: m.insight_view_unseen90,
    unsold30: m.insight_view_unsold30,
    unsold90: m.insight_view_unsold90,
  }[view]();
}
