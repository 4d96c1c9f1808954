// Whether a request that carries a used key asks for what was done under it: only then it is a repetition (trust.md P1, T02).
import { linesOfCancellation, type CancellationRow, type Pieces } from '#app/domain/orders/cancellation.db.server.ts';
import type { OrderRow } from '#app/domain/orders/order.db.server.ts';
import { linesOfCase, type CaseRow } from '#app/domain/returns/case.db.server.ts';
import { isFault, type Remedy, type ReturnGround, type ReturnKind, type WayBack } from '#app/domain/returns/case.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { sortedBy } from '#app/lib/text.ts';
import { kstDay, type Day } from '#app/lib/time.ts';

/** What a cancellation was asked for with; `pieces` absent means all that was left. `reason` is the key of the reason, then its words. */
export interface AskedCancellation {
  orderId: string;
  by: string;
  reason: string;
  pieces: readonly Pieces[] | undefined;
}

/** Whether this cancellation is the answer to that request. */
export async function isSameCancellation(tx: Tx, before: CancellationRow, asked: AskedCancellation): Promise<boolean> {
  const reason = [before.reason, before.words].filter((part) => part !== '').join(': ');
  if (before.orderId !== asked.orderId || before.by !== asked.by || reason !== asked.reason) return false;
  return asked.pieces === undefined || samePieces(await linesOfCancellation(tx, before.id), asked.pieces);
}

/** What a case is asked for with. */
export interface AskedCase {
  actorId: string | null;
  kind: ReturnKind;
  ground: ReturnGround;
  remedy: Remedy;
  wayBack: WayBack;
  words: string;
  /** The day on which the fault was noticed; null: today. */
  noticedOn: Day | null;
  /** `variantId`: what is wanted instead; absent: the same again. */
  lines: readonly (Pieces & { variantId?: string })[];
}

/** Whether this case is the answer to that request. What was decided about it since then does not count. */
export async function isSameCase(tx: Tx, before: CaseRow, order: OrderRow, asked: AskedCase): Promise<boolean> {
  const then = [before.orderId, before.requestedBy, before.kind, before.ground, before.wayBack, before.words];
  const now = [order.id, asked.actorId, asked.kind, asked.ground, asked.wayBack, asked.words];
  if (!then.every((value, place) => value === now[place])) return false;
  if (before.state === 'requested' && before.remedy !== asked.remedy) return false;
  if (isFault(asked.ground) && dayOf(before.noticedOn) !== asked.noticedOn) return false;
  // Of what was lost the parcel says the pieces.
  if (asked.ground === 'lost') return true;
  const lines = await linesOfCase(tx, before.id);
  const chosen = asked.lines.every(
    ({ lineId, variantId }) =>
      variantId === undefined || lines.some((line) => line.lineId === lineId && (line.replacementVariantId ?? variantId) === variantId),
  );
  return chosen && samePieces(lines, asked.lines);
}

function dayOf(noticedOn: Date | null): Day | null {
  return noticedOn === null ? null : kstDay(noticedOn);
}

function samePieces(before: readonly Pieces[], asked: readonly Pieces[]): boolean {
  const text = (pieces: readonly Pieces[]): string =>
    sortedBy(
      pieces.filter((piece) => piece.quantity !== 0),
      (piece) => piece.lineId,
    )
      .map((piece) => `${piece.lineId} ${String(piece.quantity)}`)
      .join(',');
  return text(before) === text(asked);
}
