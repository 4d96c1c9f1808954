// A shelf of the shop: its neighbours, filters and sort in the address, 24 goods a page.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Goods } from '#app/components/product-card.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { AdultsShelf } from '#app/routes/store/adults-only.tsx';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { url, urlIn } from '#app/urls.ts';

import { categoryQuery, readCategoryChoice } from './category-choice.ts';
import { CategoryFilters } from './category-filters.tsx';
import { readCategoryPage } from './category.read.server.ts';

export async function loader({ params, request }: LoaderFunctionArgs) {
  anyone();
  const choice = readCategoryChoice(new URL(request.url).searchParams);
  const shelf = await readCategoryPage(params['slug'] ?? '', choice, getLocale());
  if (shelf === null) throw notFound();
  return publicPage({ shelf, choice, origin: appUrl() }, { tags: ['catalog'], endsAt: shelf.endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { shelf, origin } = data;
  return pageMeta({
    title: shelf.name,
    description: m.store_category_description({ name: shelf.name }),
    origin,
    path: urlIn('ko', 'category', { slug: shelf.slug }),
  });
};

export default function CategoryPage() {
  const { shelf, choice } = useLoaderData<typeof loader>();
  const { parent } = shelf;
  const steps = [
    { label: m.store_home(), href: url('home') },
    ...(parent === null ? [] : [{ label: parent.name, href: url('category', { slug: parent.slug }) }]),
  ];
  return (
    <div className="wrap">
      <Breadcrumb steps={steps} />
      <div className="page-head">
        <h1>{shelf.name}</h1>
      </div>
      {shelf.near.length === 0 ? null : (
        <nav className="near-shelves" aria-label={m.store_near_shelves()}>
          <ul role="list">
            {shelf.near.map((one) => (
              <li key={one.slug}>
                <a href={url('category', { slug: one.slug })} aria-current={one.slug === shelf.slug ? 'page' : undefined}>
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shelf.adultsOnly ? <AdultsShelf /> : <Shelf shelf={shelf} choice={choice} />}
    </div>
  );
}

function Shelf({ shelf, choice }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'shelf' | 'choice'>) {
  const here = (page: number) => url('category', { slug: shelf.slug }, categoryQuery(choice, page));
  return (
    <>
      <CategoryFilters shelf={shelf} choice={choice} />
      <p className="found">
        {m.store_found({ n: shelf.total })} <a href={url('search', {}, { category: shelf.slug })}>{m.store_search_within()}</a>
      </p>
      {shelf.products.length === 0 ? (
        <EmptyState title={m.store_shelf_empty()} action={<ButtonLink href={url('category', { slug: shelf.slug })}>{m.store_filter_reset()}</ButtonLink>}>
          {m.store_shelf_empty_text()}
        </EmptyState>
      ) : (
        <Goods products={shelf.products} eager={4} />
      )}
      <Pages page={shelf.page} last={shelf.last} href={here} />
    </>
  );
}
