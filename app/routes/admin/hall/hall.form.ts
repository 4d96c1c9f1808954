// What a curator may ask for on a hall's page. The hall comes from the address.
import { z } from 'zod';

import { cancelHallInput, changeHallInput, changeSetAsideInput, setAsideInput, withdrawFromHallInput } from '#app/domain/halls/hall.ts';

const here = { hallId: true } as const;

export const hallForm = z.discriminatedUnion('intent', [
  changeHallInput.omit(here).extend({ intent: z.literal('edit') }),
  setAsideInput.omit(here).extend({ intent: z.literal('set') }),
  changeSetAsideInput.omit(here).extend({ intent: z.literal('change') }),
  withdrawFromHallInput.omit(here).extend({ intent: z.literal('withdraw') }),
  cancelHallInput.omit(here).extend({ intent: z.literal('cancel') }),
]);
