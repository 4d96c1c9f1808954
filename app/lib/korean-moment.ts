// What a datetime-local field gives, read as Korean time whatever the zone of the machine.
import { z } from 'zod';

/** 'YYYY-MM-DDTHH:mm' (KST) to an instant. */
export const koreanMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((text) => new Date(`${text}:00+09:00`))
  .refine((moment) => !Number.isNaN(moment.getTime()));
