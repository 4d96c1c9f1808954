// What the operator may do with an alarm: take it in hand, or close it; both with a note.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

export const alarmForm = z.strictObject({
  alarmId: z.string().max(60),
  deed: z.enum(['acknowledge', 'close']),
  note: z
    .string({ error: () => m.oversight_note_missing() })
    .trim()
    .min(2, { error: () => m.oversight_note_missing() })
    .max(300),
});
