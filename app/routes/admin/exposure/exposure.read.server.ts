// Makers by how often they were seen and bought, and what could help those who were not: facts of their own listings, nobody's judgement.
import { sql } from 'kysely';

import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

import { hintsFor, type ExposureRow, type ExposureView } from './exposure-view.ts';

/** Public makers with their figures; those who need it most come first. */
export async function readExposure(view: ExposureView, page: number) {
  const [now, list, [counts]] = await Promise.all([
    readNow(),
    sql<ExposureRow & { matches: number }>`
      with figures as (${figures()}) select f.*, count(*) over ()::int as matches from figures f where ${wanted(view)}
      order by f.views30 + f.sales30 * 10, f.views90 + f.sales90 * 10, f.name, f.id limit ${perPage}::int offset ${(page - 1) * perPage}::int`.execute(
      reader(),
    ),
    sql<{ makers: number; unseen30: number; unseen90: number; unsold30: number; unsold90: number }>`
      with figures as (${figures()}) select count(*)::int as makers, count(*) filter (where views30 = 0)::int as unseen30,
        count(*) filter (where views90 = 0)::int as unseen90, count(*) filter (where sales30 = 0)::int as unsold30,
        count(*) filter (where sales90 = 0)::int as unsold90 from figures`
      .execute(reader())
      .then(({ rows }) => rows),
  ]);
  if (counts === undefined) throw new Error('a count gave no row');
  const makers = list.rows.map((maker) => ({ ...maker, hints: hintsFor(maker, now) }));
  return { makers, counts, last: Math.max(1, Math.ceil((list.rows[0]?.matches ?? 0) / perPage)) };
}

function wanted(view: ExposureView) {
  return { all: sql`true`, unseen30: sql`views30 = 0`, unseen90: sql`views90 = 0`, unsold30: sql`sales30 = 0`, unsold90: sql`sales90 = 0` }[view];
}

/** Views of a maker are those of its own page and of its products. */
function figures() {
  return sql`
    select m.id, m.slug, t.name, t.craft, m.star, (m.shipping_fee = 0 or m.free_over is not null) as "freeShipping",
      coalesce(v.views30, 0)::int as views30, coalesce(v.views90, 0)::int as views90,
      coalesce(o.sales30, 0)::int as sales30, coalesce(o.sales90, 0)::int as sales90, o.last as "lastSale",
      coalesce(g.goods, 0)::int as goods, coalesce(g.sold_out, 0)::int as "soldOut", coalesce(g.no_english, 0)::int as "noEnglish",
      coalesce(g.few_pictures, 0)::int as "fewPictures", g.newest, exists (select 1 from hall_item h where h.maker_id = m.id) as "everInHall"
    from public_maker m join maker_text t on t.maker_id = m.id and t.locale = 'ko'
    left join (
      select coalesce(p.maker_id, c.key) as maker_id, sum(c.views) filter (where c.day > market_today() - 30) as views30, sum(c.views) as views90
      from view_count c left join product p on c.kind = 'product' and p.id = c.key
      where c.kind in ('product', 'maker') and c.day > market_today() - 90 group by 1) v on v.maker_id = m.id
    left join (
      select maker_id, count(*) filter (where paid_at > market_now() - interval '30 days') as sales30,
        count(*) filter (where paid_at > market_now() - interval '90 days') as sales90, max(paid_at) as last
      from maker_order where paid_at is not null and cancelled_at is null group by maker_id) o on o.maker_id = m.id
    left join (
      select p.maker_id, count(*) as goods, count(*) filter (where not p.available) as sold_out, max(p.published_at) as newest,
        count(*) filter (where not exists (select 1 from product_text ko join product_text en on en.product_id = ko.product_id and en.locale = 'en'
          and en.source_revision >= ko.source_revision where ko.product_id = p.id and ko.locale = 'ko')) as no_english,
        count(*) filter (where (select count(*) from product_picture pic where pic.product_id = p.id) < 3) as few_pictures
      from listed_product p group by p.maker_id) g on g.maker_id = m.id`;
}
