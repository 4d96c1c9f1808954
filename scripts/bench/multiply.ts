// Makes a large catalogue out of a loaded one by copying its rows in the database: for measuring growth alone, never for the shop.
import { connected } from '../migrations/database.ts';

/** Copies every loaded product `times` times, with its listing, price, stock and search document; the copies' ids end with the number. */
export async function multiplyCatalogue(url: string, times: number): Promise<void> {
  await connected(url, async (client) => {
    for (let copy = 1; copy <= times; copy += 1) {
      await client.query('BEGIN');
      for (const statement of statements(`_${String(copy)}`)) await client.query(statement);
      await client.query('COMMIT');
    }
    await client.query('ANALYZE');
  });
}

// The live revision is set after both rows are there: each refers to the other.
function statements(mark: string): string[] {
  const source = `FROM catalogue_item i JOIN product p ON p.id = i.product_id WHERE i.external_id LIKE 'B%' AND i.external_id NOT LIKE '%\\_%'`;
  const inSource = `IN (SELECT p.id ${source})`;
  return [
    `INSERT INTO product (id, slug, maker_id, workshop_id, published_at, created_at) SELECT p.id || '${mark}', p.slug || '${mark}', p.maker_id, p.workshop_id, p.published_at, p.created_at ${source}`,
    `INSERT INTO listing_revision (id, product_id, number, state, category_id, made, content, author_id)
       SELECT r.id || '${mark}', r.product_id || '${mark}', 1, r.state, r.category_id, r.made, '{}', r.author_id FROM listing_revision r WHERE r.state = 'live' AND r.product_id ${inSource}`,
    `UPDATE product c SET live_revision_id = p.live_revision_id || '${mark}' FROM product p WHERE c.id = p.id || '${mark}' AND p.id ${inSource}`,
    `INSERT INTO variant (id, product_id, sku, price) SELECT v.id || '${mark}', v.product_id || '${mark}', v.sku, v.price FROM variant v WHERE v.product_id ${inSource}`,
    `INSERT INTO pool (id, variant_id, on_hand) SELECT q.id || '${mark}', q.variant_id || '${mark}', q.on_hand FROM pool q JOIN variant v ON v.id = q.variant_id WHERE v.product_id ${inSource}`,
    `INSERT INTO offer (id, variant_id, pool_id) SELECT o.id || '${mark}', o.variant_id || '${mark}', o.pool_id || '${mark}' FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.product_id ${inSource}`,
    `INSERT INTO search_document (id, kind, revision, document, category, region, cluster, maker, material, terms, written_at)
       SELECT s.id || '${mark}', s.kind, s.revision, jsonb_set(s.document, '{id}', to_jsonb(s.id || '${mark}')), s.category, s.region, s.cluster, s.maker, s.material, s.terms, s.written_at FROM search_document s WHERE s.id ${inSource}`,
    `INSERT INTO catalogue_item (external_id, product_id, digest, loaded_at) SELECT i.external_id || '${mark}', i.product_id || '${mark}', i.digest, i.loaded_at FROM catalogue_item i WHERE i.product_id ${inSource}`,
  ];
}
