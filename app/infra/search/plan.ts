// What the planner hands to an engine: words with the ways each may be met, filters read from phrases, and what was understood. Pure types.
import type { Occasion } from '#app/domain/search/occasions.ts';
import type { Filter } from '#app/domain/search/filter.ts';
import type { Interpretation, PlaceHit } from './port.ts';

/** One way to meet a word: all terms must be in the document. */
export interface Variant {
  terms: readonly string[];
  /** 0-1: how near this is to what was typed. */
  quality: number;
  /** The single term is the beginning of a term (initial consonants only). */
  isPrefix?: boolean;
}

export interface PlanWord {
  /** For engines that take text: the word as understood. */
  surface: string;
  /** What the word is for; places and occasions may be filters elsewhere. */
  role: 'word' | 'plain' | 'place' | 'occasion' | 'initials';
  /** Share in the ranking; the last word, the head noun, has 1. */
  weight: number;
  /** Otherwise it only lifts what the others found. */
  isRequired: boolean;
  variants: readonly Variant[];
  /** Weaker ways, for what is only close: corrections that were not forced. */
  near?: readonly Variant[];
}

export interface Plan {
  words: readonly PlanWord[];
  /** Read from phrases such as 3만원 이하. */
  filter: Filter | null;
  occasions: readonly Occasion[];
  interpreted: readonly Interpretation[];
  places: readonly PlaceHit[];
  /** Corrections that were not forced. */
  suggestions: readonly string[];
  /** The whole query is initial consonants. */
  isInitials: boolean;
}
