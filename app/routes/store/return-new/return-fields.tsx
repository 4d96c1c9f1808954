// The fields of a request: pieces, reason, what is wanted, the way back and who pays it, in words.
import { wonText } from '#app/components/price.tsx';
import { type Reply, errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Field, Select, TextArea } from '#app/components/ui/field.tsx';
import type { ReturnGround, ReturnKind } from '#app/domain/returns/case.ts';
import { type Day, formatDay, kstDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { groundWords } from '../../case/case-words.ts';
import { inReader } from '../two-languages.ts';
import type { readReturnable } from './return-new.read.server.ts';

type Order = NonNullable<Awaited<ReturnType<typeof readReturnable>>>;

interface Props {
  kind: ReturnKind;
  order: Order;
  parcel: Order['parcels'][number] | null;
  /** The line that one came for. */
  line: string | null;
  grounds: readonly ReturnGround[];
  reply: Reply;
}

export function ReturnFields({ kind, order, parcel, line, grounds, reply }: Props) {
  const claim = kind === 'claim' || parcel !== null;
  return (
    <>
      {parcel === null ? (
        <>
          <fieldset className="group pieces-fields">
            <legend>{m.returns_new_which()}</legend>
            {order.lines.map((one, index) => (
              <Pieces
                key={one.id}
                line={one}
                index={index}
                kind={kind}
                today={order.today}
                chosen={order.lines.length === 1 || one.id === line}
                reply={reply}
              />
            ))}
          </fieldset>
          <Choices name="ground" legend={m.returns_ground()} reply={reply} choices={grounds.map((ground) => ({ value: ground, label: groundWords(ground) }))} />
        </>
      ) : (
        <>
          <input type="hidden" name="ground" value="lost" />
          <input type="hidden" name="parcelId" value={parcel.id} />
          <p>{m.returns_new_parcel({ number: parcel.trackingNumber })}</p>
        </>
      )}
      {claim ? (
        <Choices
          name="remedy"
          legend={m.returns_wanted()}
          reply={reply}
          choices={[
            { value: 'refund', label: m.returns_remedy_refund() },
            { value: 'replacement', label: m.returns_remedy_replacement() },
          ]}
        />
      ) : (
        <WayBack kind={kind} postage={order.postage} reply={reply} />
      )}
      <TextArea {...fieldAt(reply, 'words')} label={m.returns_words()} hint={m.returns_words_hint()} maxLength={1_000} rows={4} />
      {parcel === null ? (
        <Field
          {...fieldAt(reply, 'noticedOn')}
          type="date"
          label={m.returns_noticed()}
          hint={m.returns_noticed_hint()}
          optional
          min={kstDay(new Date(order.placedAt))}
          max={order.today}
        />
      ) : null}
    </>
  );
}

interface PiecesProps {
  line: Order['lines'][number];
  index: number;
  kind: ReturnKind;
  today: Day;
  chosen: boolean;
  reply: Reply;
}

function Pieces({ line, index, kind, today, chosen, reply }: PiecesProps) {
  const name = `lines[${index}].quantity`;
  const variant = `lines[${index}].variantId`;
  const label = [inReader(line.nameKo, line.nameEn), inReader(line.optionsKo, line.optionsEn)].filter((part) => part !== '').join(' · ');
  return (
    <div className="parcel-line">
      <input type="hidden" name={`lines[${index}].lineId`} value={line.id} />
      <Field
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={line.left}
        required
        label={label}
        hint={[m.shell_pieces_left({ count: line.left }), ...(kind === 'claim' ? [] : [untilWords(line, today)])].join(' · ')}
        defaultValue={typedAt(reply, name) ?? (chosen ? line.left : 0)}
        errors={errorsAt(reply, name)}
      />
      {line.made === 'CUSTOM' && kind !== 'claim' ? <p className="hint">{m.returns_new_custom()}</p> : null}
      {kind === 'exchange' && line.choices.length > 1 ? (
        <Select
          name={variant}
          label={m.returns_new_option()}
          hint={m.returns_new_option_hint()}
          defaultValue={typedAt(reply, variant) ?? line.choices.find((choice) => choice.same)?.variantId}
          errors={errorsAt(reply, variant)}
          options={line.choices.map((choice) => ({ value: choice.variantId, label: optionWords(choice), disabled: choice.free <= 0 && !choice.same }))}
        />
      ) : null}
    </div>
  );
}

function optionWords(choice: Order['lines'][number]['choices'][number]): string {
  const values = getLocale() === 'en' ? choice.valuesEn : choice.valuesKo;
  const words = values.length === 0 ? m.returns_the_same() : values.join(' · ');
  return choice.free > 0 ? words : m.returns_option_sold_out({ option: words });
}

function untilWords({ mindUntil }: Order['lines'][number], today: Day): string {
  if (mindUntil === null) return m.returns_until_arrival();
  const day = formatDay(mindUntil, getLocale());
  return mindUntil < today ? m.returns_until_was({ day }) : m.returns_until({ day });
}

function WayBack({ kind, postage, reply }: { kind: ReturnKind; postage: number; reply: Reply }) {
  const fetched = postage > 0 && kind === 'return' ? m.returns_way_collect_kept({ amount: wonText(postage) }) : m.returns_way_collect();
  return (
    <Choices
      name="wayBack"
      legend={m.returns_way()}
      hint={kind === 'exchange' ? m.returns_way_exchange() : m.returns_way_hint()}
      reply={reply}
      choices={[
        { value: 'buyer_sends', label: m.returns_way_send() },
        { value: 'maker_collects', label: fetched },
      ]}
    />
  );
}

interface ChoicesProps {
  name: string;
  legend: string;
  hint?: string;
  choices: readonly { value: string; label: string }[];
  reply: Reply;
}

/** One of a few, none chosen beforehand. */
function Choices({ name, legend, hint, choices, reply }: ChoicesProps) {
  const errors = errorsAt(reply, name);
  const typed = typedAt(reply, name);
  const described = [errors === undefined ? '' : `${name}-error`, hint === undefined ? '' : `${name}-hint`].filter((id) => id !== '').join(' ');
  return (
    <fieldset className="group" aria-describedby={described === '' ? undefined : described}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            required
            defaultChecked={typed === choice.value}
            aria-invalid={errors === undefined ? undefined : true}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {errors === undefined ? null : (
        <p className="error" id={`${name}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
