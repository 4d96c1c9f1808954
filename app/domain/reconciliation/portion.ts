// Which part of the sealed ledger a night verifies: a round over all blocks takes a week. Pure.

/** Nights in which every block is verified once. */
export const nightsOfRound = 7;
/** What a night verifies at least, in blocks: a small ledger whole. */
export const leastBlocks = 10;

/** The numbers (from 1) of the blocks to verify, after the one with which the last night ended (0: none) and from the first again after the last. */
export function tonightsBlocks(last: number, verifiedTo: number): number[] {
  const size = Math.min(last, Math.max(leastBlocks, Math.ceil(last / nightsOfRound)));
  return Array.from({ length: size }, (_, step) => ((verifiedTo + step) % last) + 1);
}
