// The fields of PiecesFields in a form: lines with quantities, and the key that makes a form sent twice one deed.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

const quantity = z.coerce
  .number({ error: () => m.shell_pieces_wrong() })
  .int({ error: () => m.shell_pieces_wrong() })
  .min(0, { error: () => m.shell_pieces_wrong() })
  .max(1_000, { error: () => m.shell_pieces_wrong() });

/** `lines[n].lineId`, `lines[n].quantity`; 0 means: not this one. */
export const piecesField = z.array(z.strictObject({ lineId: z.string().max(60), quantity: quantity.default(0) })).max(200);

export const requestKeyField = z.string().regex(/^[0-9a-z]{32}$/);

/** The lines of which some pieces were chosen. */
export function chosenPieces(lines: z.output<typeof piecesField>): { lineId: string; quantity: number }[] {
  return lines.filter((line) => line.quantity > 0);
}
