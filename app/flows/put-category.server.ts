// Writes a category (start of a market, changes of the shelves).
import { putCategory as write, type NewCategory } from '#app/domain/catalog/category.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

/** Adds the category or renames the one with its slug; answers its id. */
export async function putCategory(category: NewCategory): Promise<Result<string, { kind: 'parent_missing' }>> {
  return inTransaction('put category', async (tx, now) => {
    const id = await write(tx, category, now);
    if (id === null) return refuse({ kind: 'parent_missing' });
    await touchPages(tx, ['catalog']);
    return ok(id);
  });
}
