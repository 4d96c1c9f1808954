// The places where makers gather: a map and a list with the same numbers, narrowed by region and kind in the address.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { KoreaMap } from '#app/components/korea-map.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { PillChoices, Select } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { StructuredData } from '#app/routes/store/structured-data.tsx';
import { url, urlIn } from '#app/urls.ts';

import { PlaceList } from '../place-list.tsx';
import { kinds, kindWord } from '../tour-words.ts';
import { readClustersFilter, readClustersPage } from './clusters.read.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const { endsAt, ...page } = await readClustersPage(readClustersFilter(new URL(request.url).searchParams), getLocale());
  return publicPage(page, { tags: ['clusters', 'catalog'], endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({ title: m.tour_clusters_title(), description: m.tour_clusters_lede(), origin: data.origin, path: urlIn('ko', 'clusters') });

export default function ClustersPage() {
  const { filter, regions, places, all, origin } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <header className="page-head">
        <h1>{m.tour_clusters_title()}</h1>
        <p className="lede">{m.tour_clusters_lede()}</p>
      </header>
      <auto-submit>
        <form className="place-filter" action={url('clusters')} method="get">
          <Select
            name="region"
            label={m.tour_region()}
            defaultValue={filter.region}
            options={[
              { value: '', label: m.tour_region_all() },
              ...regions.map(({ key, name, count }) => ({ value: key, label: `${name} (${String(count)})` })),
            ]}
          />
          <PillChoices
            name="kind"
            legend={m.tour_kind()}
            value={filter.kind}
            choices={[{ value: '', label: m.tour_kind_all() }, ...kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))]}
          />
          <Button kind="secondary">{m.tour_apply()}</Button>
        </form>
      </auto-submit>
      {places.length === 0 ? (
        <EmptyState title={m.tour_none()} action={<a href={url('clusters')}>{m.tour_show_all({ n: all })}</a>}>
          {m.tour_none_text()}
        </EmptyState>
      ) : (
        <div className="map-and-places">
          <div className="map-side">
            <KoreaMap places={places} label={m.tour_map_label()} />
            <p className="by">{m.tour_map_note()}</p>
          </div>
          <section aria-labelledby="places">
            <h2 id="places">{m.tour_places_count({ n: places.length })}</h2>
            <PlaceList places={places} numbered />
          </section>
        </div>
      )}
      <StructuredData
        data={{
          '@type': 'ItemList',
          itemListElement: places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, name: place.name, url: origin + place.href })),
        }}
      />
    </div>
  );
}
