// How many pieces of which line: one number a line, from none to all that are left. For calling off and for sending back.
import type { SubmissionResult } from '@conform-to/react';

import { m } from '#app/paraglide/messages.js';

import { errorsAt, typedAt } from './refused.ts';
import { Field } from './ui/field.tsx';

export interface PiecesLine {
  lineId: string;
  /** Name and options in the reader's language. */
  name: string;
  /** How many can be chosen. */
  left: number;
  /** How many are chosen beforehand. */
  chosen: number;
}

export function PiecesFields({ legend, lines, reply }: { legend: string; lines: readonly PiecesLine[]; reply: SubmissionResult | undefined }) {
  return (
    <fieldset className="group pieces-fields">
      <legend>{legend}</legend>
      {lines.map((line, index) => {
        const name = `lines[${index}].quantity`;
        return (
          <div className="parcel-line" key={line.lineId}>
            <input type="hidden" name={`lines[${index}].lineId`} value={line.lineId} />
            <Field
              name={name}
              type="number"
              inputMode="numeric"
              min={0}
              max={line.left}
              required
              label={line.name}
              hint={m.shell_pieces_left({ count: line.left })}
              defaultValue={typedAt(reply, name) ?? line.chosen}
              errors={errorsAt(reply, name)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
