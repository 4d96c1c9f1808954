// What search engines may list: published things alone, and in English only what is completely and currently translated.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

export type ListedKind = 'product' | 'maker' | 'category' | 'hall' | 'star' | 'cluster' | 'region';

export interface ListedAddress {
  kind: ListedKind;
  slug: string;
  english: boolean;
}

/** The protocol's limit of addresses in one file. */
const most = 24_000;

/** Addresses by kind, in a stable order. */
export async function readSitemap(): Promise<ListedAddress[]> {
  const { rows } = await sql<ListedAddress>`
    select 'product' as kind, p.slug, exists (select 1 from product_text e join product_text k on k.product_id = e.product_id and k.locale = 'ko'
      where e.product_id = p.id and e.locale = 'en' and e.source_revision >= k.source_revision) as english
    from listed_product p where not p.adults_only
    union all select 'maker', m.slug, exists (select 1 from maker_text e join maker_text k on k.maker_id = e.maker_id and k.locale = 'ko'
      where e.maker_id = m.id and e.locale = 'en' and e.source_revision >= k.source_revision) from public_maker m
    union all select 'category', c.slug, true from category c where not c.adults_only
    union all select 'hall', h.slug, exists (select 1 from hall_text e join hall_text k on k.hall_id = e.hall_id and k.locale = 'ko'
      where e.hall_id = h.id and e.locale = 'en' and e.source_revision >= k.source_revision) from public_hall h where h.state <> 'closed'
    union all select 'star', s.slug, exists (select 1 from star_text e join star_text k on k.star_id = e.star_id and k.locale = 'ko'
      where e.star_id = s.id and e.locale = 'en' and e.source_revision >= k.source_revision) from live_star s
    union all select 'cluster', c.slug, exists (select 1 from cluster_text e join cluster_text k on k.cluster_id = e.cluster_id and k.locale = 'ko'
      where e.cluster_id = c.id and e.locale = 'en' and e.source_revision >= k.source_revision) from public_cluster c
    union all select 'region', r.key, true from region r where r.valid_to is null
    order by 1, 2 limit ${most}`.execute(reader());
  return rows;
}
