// A maker's texts, dispatch days and picture. At once; its name is written into the search documents of its goods.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { raiseVersions } from '#app/domain/catalog/product.db.server.ts';
import { changeMaker, lockMaker, writeMakerTexts } from '#app/domain/makers/maker.db.server.ts';
import type { ShopTexts } from '#app/domain/makers/maker.ts';
import { foreignMedia } from '#app/domain/media/media.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { indexProducts } from './listing/index-products.server.ts';
import { touchMaker } from './listing/touched.server.ts';

export interface ChangeShop {
  actor: Actor;
  makerId: string;
  /** The maker's version that the form showed. */
  expectedVersion: number;
  shop: ShopTexts;
}
export type ChangeShopRefusal = { kind: 'not_found' } | { kind: 'changed_meanwhile'; version: number } | { kind: 'foreign_picture'; mediaIds: string[] };

/** Answers the new version. */
export async function changeShop({ actor, makerId, expectedVersion, shop }: ChangeShop): Promise<Result<number, ChangeShopRefusal>> {
  return inTransaction<Result<number, ChangeShopRefusal>>('change shop', async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    if (maker === null) return refuse({ kind: 'not_found' });
    if (maker.version !== expectedVersion) return refuse({ kind: 'changed_meanwhile', version: maker.version });
    const foreign = await foreignMedia(tx, maker.organisationId, shop.mediaId === null ? [] : [shop.mediaId]);
    if (foreign.length > 0) return refuse({ kind: 'foreign_picture', mediaIds: foreign });
    await writeMakerTexts(tx, makerId, shop);
    await changeMaker(tx, makerId, { dispatchDays: shop.dispatchDays, mediaId: shop.mediaId });
    await indexProducts(tx, await raiseVersions(tx, { makerId }));
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change_shop', subject: makerId }, now);
    await touchMaker(tx, makerId, ['stars']);
    return ok(expectedVersion + 1);
  });
}
