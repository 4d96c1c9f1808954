// Shipping by weight and picking up at the workshop, in the shipping form.
import type { SubmissionResult } from '@conform-to/react';

import { errorsAt, typedAt } from '#app/components/refused.ts';
import { CheckBox, Field } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

import type { ShopPage } from './shop.read.server.ts';

type Props = { maker: ShopPage['maker']; bands: ShopPage['bands']; reply: SubmissionResult | undefined };

export function WeightAndPickup({ maker, bands, reply }: Props) {
  const note = (name: 'pickupNoteKo' | 'pickupNoteEn', label: string) => (
    <Field
      name={name}
      label={label}
      optional
      maxLength={200}
      defaultValue={typedAt(reply, name) ?? (reply === undefined ? (maker[name] ?? '') : '')}
      errors={errorsAt(reply, name)}
    />
  );
  return (
    <>
      <fieldset className="group">
        <legend>{m.money_bands()}</legend>
        <p className="hint">{m.money_bands_hint()}</p>
        {Array.from({ length: Math.min(6, bands.length + 2) }, (_, place) => (
          <Band key={place} place={place} band={bands[place]} reply={reply} />
        ))}
      </fieldset>
      <fieldset className="group">
        <legend>{m.money_pickup()}</legend>
        <CheckBox
          name="pickup"
          label={m.money_pickup_offer()}
          defaultChecked={reply === undefined ? maker.pickup === true : typedAt(reply, 'pickup') === 'on'}
          errors={errorsAt(reply, 'pickup')}
        />
        {note('pickupNoteKo', m.money_pickup_note_ko())}
        {note('pickupNoteEn', m.money_pickup_note_en())}
      </fieldset>
    </>
  );
}

function Band({ place, band, reply }: { place: number; band: { upToGrams: number; fee: number } | undefined; reply: SubmissionResult | undefined }) {
  const at = (field: string): string => `bands[${String(place)}].${field}`;
  const value = (field: string, fresh: number | undefined): string => typedAt(reply, at(field)) ?? (reply === undefined ? String(fresh ?? '') : '');
  const number = String(place + 1);
  return (
    <div className="form-row" data-columns="2">
      <Field
        name={at('kilograms')}
        label={m.money_band_weight({ number })}
        inputMode="numeric"
        maxLength={4}
        optional
        defaultValue={value('kilograms', band === undefined ? undefined : Math.round(band.upToGrams / 1_000))}
        errors={errorsAt(reply, at('kilograms'))}
      />
      <Field
        name={at('fee')}
        label={m.money_band_fee({ number })}
        inputMode="numeric"
        maxLength={7}
        optional
        defaultValue={value('fee', band?.fee)}
        errors={errorsAt(reply, at('fee'))}
      />
    </div>
  );
}
