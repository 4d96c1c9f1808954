// A maker and a place as product and maker pages show them. Identity is read for makers alone whom the public may see (E-Commerce Act art. 20).
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

export type MakerRow = NonNullable<Awaited<ReturnType<ReturnType<typeof makerProfile>['executeTakeFirst']>>>;
export type PlaceRow = NonNullable<Awaited<ReturnType<ReturnType<typeof placeProfile>['executeTakeFirst']>>>;

/** The query of a public maker; callers say which: `.where('pm.id', '=', id)` or `.where('pm.slug', '=', slug)`. */
export function makerProfile(locale: Locale) {
  return reader()
    .selectFrom('publicMaker as pm')
    .innerJoin('maker as m', 'm.id', 'pm.id')
    .innerJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'pm.id').on('ko.locale', '=', 'ko'))
    .leftJoin('makerText as tr', (join) =>
      join.onRef('tr.makerId', '=', 'pm.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'pm.mediaId')
    .select(['pm.id', 'pm.slug', 'pm.foundedYear', 'pm.dispatchDays', 'pm.regionKey', 'pm.clusterId', 'pm.star'])
    .select(['pm.shippingFee', 'pm.freeOver', 'pm.remoteSurcharge', 'md.hash', 'md.colour'])
    .select(['m.businessNumber', 'm.mailOrderNumber', 'm.mailOrderExempt', 'm.representativeKo', 'm.representativeEn'])
    .select(['m.phone', 'm.email', 'm.postalCode', 'm.addressKo', 'm.addressEn'])
    .select(['ko.name as nameKo', 'ko.craft as craftKo', 'ko.introduction as introductionKo', 'ko.story as storyKo'])
    .select(['tr.name as nameTr', 'tr.craft as craftTr', 'tr.introduction as introductionTr', 'tr.story as storyTr'])
    .select(sql<string | null>`(select s.slug from live_star s where s.maker_id = pm.id order by s.valid_from desc limit 1)`.as('starSlug'))
    .select(
      sql<string | null>`(select e.name from maker_text e where e.maker_id = pm.id and e.locale = 'en' and e.source_revision >= ko.source_revision)`.as(
        'nameEn',
      ),
    )
    .select(verifiedAt().as('verifiedAt'))
    .limit(1);
}

/** A region, and the cluster in it when there is one. */
export function placeProfile(at: { clusterId: string | null; regionKey: string }, locale: Locale) {
  return reader()
    .selectFrom('region as rg')
    .innerJoin('regionText as rko', (join) => join.onRef('rko.regionKey', '=', 'rg.key').on('rko.locale', '=', 'ko'))
    .leftJoin('regionText as rtr', (join) => join.onRef('rtr.regionKey', '=', 'rg.key').on('rtr.locale', '=', locale))
    .leftJoin('publicCluster as cl', (join) => join.on('cl.id', '=', at.clusterId))
    .leftJoin('clusterText as cko', (join) => join.onRef('cko.clusterId', '=', 'cl.id').on('cko.locale', '=', 'ko'))
    .leftJoin('clusterText as ctr', (join) =>
      join.onRef('ctr.clusterId', '=', 'cl.id').on('ctr.locale', '=', locale).onRef('ctr.sourceRevision', '>=', 'cko.sourceRevision'),
    )
    .leftJoin('media as md', (join) => join.on('md.id', '=', sql`coalesce(cl.media_id, rg.media_id)`))
    .where('rg.key', '=', at.regionKey)
    .select(['rg.key as regionKey', 'rko.name as regionKo', 'rtr.name as regionTr', 'rko.introduction as regionTextKo', 'rtr.introduction as regionTextTr'])
    .select(['cl.id as clusterId', 'cl.slug as clusterSlug', 'cl.district', 'cl.lat', 'cl.lng', 'cko.name as clusterKo', 'ctr.name as clusterTr'])
    .select(['cko.tagline as taglineKo', 'ctr.tagline as taglineTr', 'md.hash', 'md.colour']);
}

function verifiedAt() {
  return sql<Date | null>`(select max(e.verified_at) from eligibility_proof e
    where e.maker_id = pm.id and e.state in ('verified', 'expiring') and e.expires_on >= market_today())`;
}
