// Price and pieces of every variant, changed at once; pieces in halls beside them; what moved lately.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { answerPrice, answerStock } from './change-stock-page.server.ts';
import { Movements, StockTable } from './stock-parts.tsx';
import { readMovements, readStock } from './stock.read.server.ts';

const shows = ['all', 'low', 'out'] as const;

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_stock_title());

function whereOf(request: Request) {
  const query = new URL(request.url).searchParams;
  const productId = query.get('product')?.slice(0, 60) ?? null;
  return { show: oneOf(query, 'show', shows), productId: productId === '' ? null : productId, page: pageNumber(query), done: query.get('done') };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const where = whereOf(request);
  const about = { makerId, locale: getLocale() };
  const [stock, movements] = await Promise.all([readStock({ ...about, ...where, limit: perPage, offset: (where.page - 1) * perPage }), readMovements(about)]);
  return { ...stock, ...where, movements };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const { show, productId, page } = whereOf(request);
  const body = await readForm(request);
  const back = (done: string) => url('makerStock', {}, { ...addressOf(show, productId), page: page === 1 ? undefined : page, done });
  if (body.get('intent') === 'stock') return answerStock({ maker, body, back });
  if (body.get('intent') === 'price') return answerPrice({ maker, body, back });
  throw notFound();
}

function addressOf(show: (typeof shows)[number], productId: string | null) {
  return { show: show === 'all' ? undefined : show, product: productId ?? undefined };
}

export default function StockPage() {
  const { variants, total, movements, show, productId, page, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = { all: m.maker_all(), low: m.maker_stock_low(), out: m.maker_sold_out() };
  const here = url('makerStock', {}, { ...addressOf(show, productId), page: page === 1 ? undefined : page });
  return (
    <MakerDesk title={m.maker_stock_title()}>
      {answer === undefined ? <Done words={done === 'stock' ? m.maker_done_stock() : done === 'price' ? m.maker_done_price() : null} /> : null}
      <p className="desk-soft">{m.maker_stock_text()}</p>
      <Choices
        label={m.maker_filter_stock()}
        choices={[
          ...shows.map((one) => ({ href: url('makerStock', {}, addressOf(one, null)), label: words[one], current: productId === null && one === show })),
          ...(productId === null ? [] : [{ href: here, label: m.maker_stock_one(), current: true }]),
        ]}
      />
      {variants.length === 0 ? (
        <EmptyState
          title={show === 'all' ? m.maker_stock_none() : m.maker_stock_none_here()}
          action={<ButtonLink href={url('makerListings')}>{m.maker_listings_all()}</ButtonLink>}
        >
          {show === 'all' ? m.maker_stock_none_text() : m.maker_stock_none_here_text()}
        </EmptyState>
      ) : (
        <StockTable variants={variants} action={here} answer={answer} />
      )}
      <Pages page={page} last={Math.ceil(total / perPage)} href={(to) => url('makerStock', {}, { ...addressOf(show, productId), page: to })} />
      <Movements movements={movements} />
    </MakerDesk>
  );
}
