// Who decides for the market: a person with the right that the page has checked for this very request.

export interface Decider {
  personId: string;
  role: 'curator' | 'operator';
}

/** A decider, or a regional officer within the regions of the institution's mandate (with their predecessors). */
export type PlaceEditor = Decider | { personId: string; role: 'officer'; regionKeys: readonly string[] };

/** Whether a place in this region is theirs to edit. */
export function mayEditPlace(editor: PlaceEditor, regionKey: string): boolean {
  return editor.role !== 'officer' || editor.regionKeys.includes(regionKey);
}
