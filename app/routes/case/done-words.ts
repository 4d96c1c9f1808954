// What was just done with a case.
import { m } from '#app/paraglide/messages.js';

/** The words for a deed's name; null for none. */
export function doneWords(done: string | null): string | null {
  const words: Record<string, () => string> = {
    approve: m.returns_said_approved,
    refuse: m.returns_said_refused,
    collect: m.returns_said_collecting,
    receive: m.returns_said_received,
    refund: m.returns_said_refunded,
    replace: m.returns_said_replaced,
    interest: m.returns_said_interest,
    lost: m.returns_said_lost,
  };
  return words[done ?? '']?.() ?? null;
}
