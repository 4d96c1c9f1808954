// The operator's list of financiers: terms and limits of new ones and of known ones. What was accepted keeps its own terms.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { providerNames } from './advance/financier-port.ts';

export interface FinancierTerms {
  nameKo: string;
  nameEn: string;
  provider: string;
  annualRateBps: number;
  advanceBps: number;
  fee: number;
  limitTotal: number;
  limitPerMaker: number;
  recourse: boolean;
  minAgeDays: number;
  maxReturnBps: number;
  active: boolean;
}
export type PutFinancierRefusal = { kind: 'changed_meanwhile'; version: number } | { kind: 'unknown_provider' };

/** `known`: the financier and the version that the form showed; null adds one. Answers its id. */
export async function putFinancier(input: {
  actor: Actor;
  known: { id: string; version: number } | null;
  terms: FinancierTerms;
}): Promise<Result<{ financierId: string }, PutFinancierRefusal>> {
  const { actor, known, terms } = input;
  if (!providerNames.includes(terms.provider)) return refuse({ kind: 'unknown_provider' });
  return inTransaction<Result<{ financierId: string }, PutFinancierRefusal>>('put financier', async (tx, now) => {
    const financierId = known?.id ?? newId('fin', now);
    if (known === null) await tx.financier.create({ data: { id: financierId, createdAt: now, ...terms } });
    else {
      const { count } = await tx.financier.updateMany({ where: { id: known.id, version: known.version }, data: { ...terms, version: known.version + 1 } });
      if (count === 0) return refuse({ kind: 'changed_meanwhile', version: known.version });
    }
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'put-financier', subject: financierId, detail: { ...terms } }, now);
    return ok({ financierId });
  });
}
