// Differences that a reconciliation can find. Pure.
import type { Won } from '#app/lib/money.ts';

/**
 * missing_here: the provider moved money that the books do not know. missing_there: the books know money that the provider does not.
 * amount: both know it, by different sums. provider_balance: the provider's balance is not the sum of its lines.
 * bank_row: the bank's answer fits no payout. bank_silent: a transfer that the bank never answered about. books: the books do not agree with the records.
 * altered, deleted: a sealed journal is not what it was, or is gone. chain: the chain of seals is broken.
 */
export const differenceKinds = [
  'missing_here',
  'missing_there',
  'amount',
  'provider_balance',
  'bank_row',
  'bank_silent',
  'books',
  'altered',
  'deleted',
  'chain',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  /** The same difference has the same key in every run. */
  key: string;
  kind: DifferenceKind;
  /** The journal, object or account that it is about. */
  reference: string;
  ours: Won | null;
  theirs: Won | null;
  detail: string;
}

/** Whether somebody changed the ledger behind its back. */
export function isAltered(kind: DifferenceKind): boolean {
  return kind === 'altered' || kind === 'deleted' || kind === 'chain';
}

/** Which of two sums of one object differ, and how; null when they agree. */
export function kindOf(ours: number | null, theirs: number | null): 'missing_here' | 'missing_there' | 'amount' | null {
  if ((ours ?? 0) === (theirs ?? 0)) return null;
  if (ours === null) return 'missing_here';
  return theirs === null ? 'missing_there' : 'amount';
}
