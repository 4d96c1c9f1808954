// What is personal on pages that are the same for everyone: name, desks, basket count; and the pieces of a product left this moment.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { countPieces } from '#app/domain/cart/cart.read.server.ts';
import { anyone, findDesks } from '#app/http/access.server.ts';
import { findBasket } from '#app/http/basket.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

const nobody = { maker: false, admin: false, region: false };

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const product = new URL(request.url).searchParams.get('product');
  const [person, stock] = await Promise.all([personOf(request), product === null ? {} : stockOf(product)]);
  return new Response(JSON.stringify({ ...person, stock }), { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}

async function personOf(request: Request) {
  const { member, cartId } = await findBasket(request);
  const [desks, cartCount] = await Promise.all([member === null ? nobody : findDesks(member.personId), countPieces(reader(), cartId)]);
  return { name: member?.name ?? null, desks, cartCount };
}

/** Pieces left by offer; nothing for what is not listed. */
async function stockOf(slug: string): Promise<Record<string, number>> {
  const rows = await reader()
    .selectFrom('listedOffer as o')
    .innerJoin('listedProduct as p', 'p.id', 'o.productId')
    .where('p.slug', '=', slug.slice(0, 200))
    .where('p.adultsOnly', '=', false)
    .select(['o.id', 'o.free'])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.free]));
}
