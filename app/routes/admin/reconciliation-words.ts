// Words for reconciliations: how a run ended, what differs.
import type { BadgeTone } from '#app/components/ui/badge.tsx';
import type { DifferenceKind } from '#app/domain/reconciliation/difference.ts';
import { m } from '#app/paraglide/messages.js';

type RunState = 'running' | 'agreed' | 'differs' | 'failed';

const states: Record<RunState, { text: () => string; tone: BadgeTone }> = {
  running: { text: m.oversight_run_running, tone: 'indigo' },
  agreed: { text: m.oversight_run_agreed, tone: 'good' },
  differs: { text: m.oversight_run_differs, tone: 'bad' },
  failed: { text: m.oversight_run_failed, tone: 'bad' },
};

const kinds: Record<DifferenceKind, () => string> = {
  missing_here: m.oversight_difference_missing_here,
  missing_there: m.oversight_difference_missing_there,
  amount: m.oversight_difference_amount,
  provider_balance: m.oversight_difference_provider_balance,
  bank_row: m.oversight_difference_bank_row,
  bank_silent: m.oversight_difference_bank_silent,
  books: m.oversight_difference_books,
  altered: m.oversight_difference_altered,
  deleted: m.oversight_difference_deleted,
  chain: m.oversight_difference_chain,
};

export function runStateText(state: RunState): { text: string; tone: BadgeTone } {
  return { text: states[state].text(), tone: states[state].tone };
}

/** A kind without words of ours is shown as it is. */
export function differenceText(kind: string): string {
  return isKind(kind) ? kinds[kind]() : kind;
}

function isKind(text: string): text is DifferenceKind {
  return Object.hasOwn(kinds, text);
}
