// Turns the hand-written blocks of a cluster into records. A block is plain text so that it reads like a page:
// the parts of a cluster stand between lines of `--`, the parts of an experience on a line each.

import type { ClusterWords, ExperienceContent, ExperienceWords } from './place-types.ts';

function partsOf(block: string, separator: string, count: number): string[] {
  const parts = block.trim().split(separator).map((part) => part.trim());
  if (parts.length !== count || parts.some((part) => part === '')) {
    throw new Error(`Expected ${count} parts, found ${parts.length}: ${block.trim().slice(0, 60)}`);
  }
  return parts;
}

/** Tagline, story (markdown), getting there, etiquette, season: five parts between lines of `--`. */
export function placeWords(block: string): ClusterWords {
  const [tagline = '', story = '', gettingThere = '', etiquette = '', season = ''] = partsOf(block, '\n--\n', 5);
  return { tagline, story, gettingThere, etiquette, season };
}

function experienceWords(block: string): ExperienceWords {
  const [name = '', summary = '', whatYouDo = ''] = partsOf(block, '\n', 3);
  return { name, summary, whatYouDo };
}

interface ExperienceTerms {
  minutes: number;
  people: readonly [min: number, max: number];
  /** Won for one person. */
  from: number;
  age: number;
  languages?: ExperienceContent['languages'];
  bookingNeeded?: boolean;
}

/** One experience; the blocks hold name, summary and what you do on a line each. */
export function experience(slug: string, terms: ExperienceTerms, ko: string, en: string): ExperienceContent {
  return {
    slug,
    ko: experienceWords(ko),
    en: experienceWords(en),
    durationMinutes: terms.minutes,
    minPeople: terms.people[0],
    maxPeople: terms.people[1],
    priceFrom: terms.from,
    minAge: terms.age,
    languages: terms.languages ?? ['ko'],
    bookingNeeded: terms.bookingNeeded ?? true,
  };
}

/** A number with its year and source, worded in both languages. */
export function fact(year: number, source: string, ko: string, en: string) {
  return { year, source, ko, en };
}

