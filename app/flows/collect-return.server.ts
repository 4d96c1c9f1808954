// The pieces are on their way back: the buyer sent them, or the maker has them fetched.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { carriersFor, trackingNumberFor } from '#app/domain/fulfilment/carriers.ts';
import { moveCase } from '#app/domain/returns/case.db.server.ts';
import type { ReturnState } from '#app/domain/returns/case.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { openCase, roleOf, type CaseActor } from './aftersale/open-case.server.ts';

export type CollectReturnRefusal =
  { kind: 'no_such_case' } | { kind: 'case_elsewhere'; state: ReturnState } | { kind: 'unknown_carrier' } | { kind: 'tracking_number_wrong'; carrier: string };

export interface CollectReturn {
  caseId: string;
  by: CaseActor;
  actorId: string | null;
  /** How it travels, if that is known. */
  parcel?: { carrier: string; trackingNumber: string };
}

/** Marks the case as collecting, with the carrier and invoice number if they were told. */
export async function collectReturn(input: CollectReturn): Promise<Result<undefined, CollectReturnRefusal>> {
  const carrier = carriersFor(isDemo()).find((one) => one.code === input.parcel?.carrier);
  if (input.parcel !== undefined && carrier === undefined) return refuse({ kind: 'unknown_carrier' });
  const number = input.parcel === undefined || carrier === undefined ? null : trackingNumberFor(carrier, input.parcel.trackingNumber);
  if (carrier !== undefined && number === null) return refuse({ kind: 'tracking_number_wrong', carrier: carrier.code });
  return inTransaction<Result<undefined, CollectReturnRefusal>>('collect return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found } = opened;
    const facts = { collectingAt: now, backCarrier: carrier?.code ?? null, backTrackingNumber: number };
    if (!(await moveCase(tx, found, 'collecting', facts, now))) return refuse({ kind: 'case_elsewhere', state: found.state });
    await noteMove(tx, { subject: found.id, from: found.state, to: 'collecting', actorId: input.actorId, reason: roleOf(input.by) }, now);
    return ok();
  });
}
