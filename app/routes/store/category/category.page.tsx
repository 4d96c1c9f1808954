// A shelf of the shop: its neighbours, and its goods with the filters, sorts and pages of a search, all in the address.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { readShopSearch } from '#app/domain/search/shop-search.ts';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { AdultsShelf } from '#app/routes/store/adults-only.tsx';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { Finding } from '#app/routes/store/search/finding.tsx';
import { searchHref } from '#app/routes/store/search/search-words.ts';
import { url, urlIn } from '#app/urls.ts';

import { readCategoryPage } from './category.read.server.ts';

export async function loader({ params, request }: LoaderFunctionArgs) {
  anyone();
  const slug = params['slug'] ?? '';
  const asked = readShopSearch(new URL(request.url).searchParams);
  // The shelf is the category, and words belong to the search.
  const search = { ...asked, q: '', verbatim: false, chosen: { ...asked.chosen, category: [] } };
  const shelf = await readCategoryPage(slug, search, getLocale());
  if (shelf === null) throw notFound();
  if (shelf.found !== null && search.page > shelf.found.last) throw goTo(searchHref({ ...search, page: shelf.found.last }, url('category', { slug })));
  return publicPage({ shelf }, { tags: ['catalog'], endsAt: shelf.endsAt });
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
  const { shelf } = useLoaderData<typeof loader>();
  const { parent, found } = shelf;
  const steps = [
    { label: m.store_home(), href: url('home') },
    ...(parent === null ? [] : [{ label: parent.name, href: url('category', { slug: parent.slug }) }]),
  ];
  return (
    <div className="wrap">
      <Breadcrumb steps={steps} />
      {found === null ? (
        <>
          <div className="page-head">
            <h1>{shelf.name}</h1>
          </div>
          <NearShelves shelf={shelf} />
          <AdultsShelf />
        </>
      ) : (
        <Finding page={found} at={url('category', { slug: shelf.slug })} title={shelf.name}>
          <NearShelves shelf={shelf} />
        </Finding>
      )}
    </div>
  );
}

function NearShelves({ shelf }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'shelf'>) {
  if (shelf.near.length === 0) return null;
  return (
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
  );
}
