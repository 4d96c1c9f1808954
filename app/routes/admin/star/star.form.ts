// What a curator may ask for on a star's page. The star and its maker come from the address.
import { z } from 'zod';

import { designateStarInput, editStarInput, endStarInput, moveStarInput } from '#app/domain/stars/star.ts';

const untouched = z.string().max(40).optional();

/** Words and window lie in one form with two buttons: saving leaves the window alone, designating leaves the plan alone. */
export const starForm = z.discriminatedUnion('intent', [
  editStarInput.omit({ starId: true }).extend({ intent: z.literal('save'), validFrom: untouched, validTo: untouched }),
  designateStarInput.omit({ starId: true }).extend({ intent: z.literal('designate'), plan: untouched }),
  moveStarInput.omit({ starId: true }).extend({ intent: z.literal('move') }),
  endStarInput.omit({ starId: true }).extend({ intent: z.literal('end') }),
]);
