// A maker's listings with price, free pieces and where they stand.
import { sql } from 'kysely';

import type { RevisionState } from '#app/domain/catalog/listing.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { listingFilters, type ListingFilter } from './listing-filter.ts';

export interface ListingsQuery {
  makerId: string;
  filter: ListingFilter;
  /** A part of the name; '' for all. */
  name: string;
  limit: number;
  offset: number;
}

/** One page of listings, the ones that changed last first. KRW integers. */
export async function readListings({ makerId, filter, name, limit, offset }: ListingsQuery) {
  const rows = await reader()
    .selectFrom(all(makerId).as('l'))
    .leftJoin('media as md', 'md.id', 'l.mediaId')
    .$if(name !== '', (query) => query.where(sql<boolean>`strpos(lower(l.name_ko || ' ' || l.name_en), lower(${name})) > 0`))
    .where(within(filter))
    .selectAll('l')
    .select(['md.hash', 'md.colour', sql<number>`(count(*) over ())::int`.as('total')])
    .orderBy('l.touchedAt', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const listings = rows.map(({ live, paused, archived, pending, ...row }) => ({
    ...row,
    standing: { live, paused, archived, pending },
  }));
  return { listings, total: rows[0]?.total ?? 0 };
}

/** How many listings each filter shows. */
export async function countListings(makerId: string): Promise<Record<ListingFilter, number>> {
  return reader()
    .selectFrom(all(makerId).as('l'))
    .select(listingFilters.map((filter) => sql<number>`(count(*) filter (where ${within(filter)}))::int`.as(filter)))
    .executeTakeFirstOrThrow();
}

function within(filter: ListingFilter) {
  if (filter === 'archived') return sql<boolean>`l.archived`;
  const shown = sql<boolean>`not l.archived`;
  if (filter === 'live') return sql<boolean>`${shown} and l.live and not l.paused`;
  if (filter === 'paused') return sql<boolean>`${shown} and l.live and l.paused`;
  if (filter === 'review') return sql<boolean>`${shown} and l.pending = 'in_review'`;
  if (filter === 'draft') return sql<boolean>`${shown} and l.pending = 'draft'`;
  if (filter === 'rejected') return sql<boolean>`${shown} and l.rejected`;
  return filter === 'sold-out' ? sql<boolean>`${shown} and l.live and l.free = 0` : shown;
}

// `pending` is the newest revision after the live one; a new draft copied from a rejected one counts as rejected until it is handed in again.
function all(makerId: string) {
  const content = sql.ref('shown.content');
  return reader()
    .selectFrom('product as p')
    .innerJoinLateral(
      (db) => db.selectFrom('listingRevision as r').whereRef('r.productId', '=', 'p.id').orderBy('r.number', 'desc').limit(1).selectAll('r').as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('listingRevision as liveOne', 'liveOne.id', 'p.liveRevisionId')
    .innerJoinLateral(
      (db) =>
        db
          .selectFrom('listingRevision as s')
          .where(sql<boolean>`s.id = coalesce(p.live_revision_id, newest.id)`)
          .selectAll('s')
          .as('shown'),
      (join) => join.onTrue(),
    )
    .where('p.makerId', '=', makerId)
    .select(['p.id', 'p.slug', 'p.paused', 'newest.createdAt as touchedAt'])
    .select([sql<boolean>`p.live_revision_id is not null`.as('live'), sql<boolean>`p.archived_at is not null`.as('archived')])
    .select(
      sql<RevisionState | null>`case when newest.id is distinct from p.live_revision_id and newest.state not in ('superseded', 'live') then newest.state::text end`.as(
        'pending',
      ),
    )
    .select(
      sql<boolean>`(newest.state = 'rejected' or (newest.state = 'draft' and exists (select 1 from listing_revision x where x.product_id = p.id and x.number = newest.number - 1 and x.state = 'rejected')))`.as(
        'rejected',
      ),
    )
    .select([
      sql<string>`coalesce(${content} #>> '{texts,ko,name}', '')`.as('nameKo'),
      sql<string>`coalesce(${content} #>> '{texts,en,name}', '')`.as('nameEn'),
    ])
    .select(sql<string | null>`${content} #>> '{pictures,0,mediaId}'`.as('mediaId'))
    .select(sql<number | null>`(select min(v.price)::bigint from variant v where v.product_id = p.id and v.active)`.as('minPrice'))
    .select(sql<number | null>`(select max(v.price)::bigint from variant v where v.product_id = p.id and v.active)`.as('maxPrice'))
    .select(
      sql<number>`(select coalesce(sum(pl.on_hand - pl.held), 0)::int from variant v join pool pl on pl.variant_id = v.id where v.product_id = p.id and v.active and pl.channel = 'direct')`.as(
        'free',
      ),
    );
}
