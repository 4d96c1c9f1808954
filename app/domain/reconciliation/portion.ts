// Which part of the sealed ledger a night verifies: no block waits longer than a week. Pure.

/** Parts in which the ledger is verified. Fewer than nights of a week: what is sealed meanwhile comes before the first blocks' next turn. */
const parts = 5;
/** What a night verifies at least, in blocks: a small ledger whole. */
export const leastBlocks = 10;

/** The numbers (from 1) of the blocks to verify, after the one with which the last night ended (0: none) and from the first again after the last. */
export function tonightsBlocks(last: number, verifiedTo: number): number[] {
  const size = Math.min(last, Math.max(leastBlocks, Math.ceil(last / parts)));
  return Array.from({ length: size }, (_, step) => ((verifiedTo + step) % last) + 1);
}
