// The 2026 cohort of 소공 스타 · Star Small Manufacturer, the shop's own programme: it is no state scheme and claims no state title.
// Designated makers have a brand story; the others stand at an earlier stage and are seen on the desks only.

import type { StarContent } from './place-types.ts';
import { starCandidates } from './stars-candidates.ts';
import { designatedStars } from './stars-designated.ts';

/** The name of the programme as the shop shows it. */
export const starProgramme = { ko: '소공 스타', en: 'Star Small Manufacturer' } as const;

/** The whole cohort: designated makers first, then candidates by stage, then the one whose designation ended. */
export const stars: StarContent[] = [...designatedStars, ...starCandidates];
