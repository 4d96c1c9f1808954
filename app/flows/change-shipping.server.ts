// A maker's shipping terms: fee, free from, surcharge for remote places (KRW). At once; a basket shows the change before paying.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { setShipping } from '#app/domain/makers/maker.db.server.ts';
import type { ShippingTerms } from '#app/domain/makers/maker.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchMaker } from './listing/touched.server.ts';

export interface ChangeShipping {
  actor: Actor;
  makerId: string;
  /** The version of the terms that the form showed. */
  expectedVersion: number;
  terms: ShippingTerms;
}

/** Refused when another changed the terms meanwhile. */
export async function changeShipping({ actor, makerId, expectedVersion, terms }: ChangeShipping): Promise<Result<undefined, { kind: 'changed_meanwhile' }>> {
  return inTransaction('change shipping', async (tx, now) => {
    if (!(await setShipping(tx, makerId, terms, expectedVersion))) return refuse({ kind: 'changed_meanwhile' });
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change_shipping', subject: makerId, detail: { ...terms } }, now);
    await touchMaker(tx, makerId);
    return ok();
  });
}
