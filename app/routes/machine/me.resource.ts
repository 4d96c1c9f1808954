// What is personal on pages that are the same for everyone: name, desks, basket count; and the pieces of a product left this moment.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { sql } from 'kysely';

import { countPieces } from '#app/domain/cart/cart.read.server.ts';
import { anyone, findDesks } from '#app/http/access.server.ts';
import { findShopper } from '#app/http/basket.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';

const nobody = { maker: false, admin: false, region: false };

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const product = new URL(request.url).searchParams.get('product');
  const [person, stock] = await Promise.all([personOf(request), product === null ? {} : stockOf(product)]);
  return new Response(JSON.stringify({ ...person, stock }), { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}

async function personOf(request: Request) {
  const { member, owner } = await findShopper(request);
  const [desks, cartCount] = await Promise.all([member === null ? nobody : findDesks(member.personId), countPieces(reader(), owner)]);
  return { name: member?.name ?? null, desks, cartCount };
}

/** Pieces left by offer; nothing for what is not listed. */
async function stockOf(slug: string): Promise<Record<string, number>> {
  const rows = await read(reader(), stockQuery(slug.slice(0, 200)));
  return Object.fromEntries(rows.map((row) => [row.id, row.free]));
}

// Its offers are planned by themselves (offset 0): joined to the product, the view would be made for all offers first.
const offers = sql<{ id: string; free: number }>`(select id, free from listed_offer where product_id = p.id offset 0)`.as<'o'>('o');

const stockQuery = prepared((slug: string) =>
  q
    .selectFrom('product as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .innerJoin('category as c', (join) => join.onRef('c.id', '=', 'r.categoryId').on('c.adultsOnly', '=', sql.lit(false)))
    .innerJoinLateral(offers, (join) => join.onTrue())
    .where('p.slug', '=', slug)
    .select(['o.id', 'o.free']),
);
