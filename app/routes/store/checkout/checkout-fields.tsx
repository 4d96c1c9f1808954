// Who orders and where it goes. Recipient's name and phone are asked for only when they are another's.
import type { SubmissionResult } from '@conform-to/react';

import { Field } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { errorsAt, isFirstWrong } from '#app/components/refused.ts';

import { checkoutFields } from './field-names.ts';

interface Props {
  typed: Record<string, string>;
  reply: SubmissionResult | undefined;
}

export function CheckoutFields({ typed, reply }: Props) {
  const field = (name: (typeof checkoutFields)[number]) => ({
    name,
    defaultValue: typed[name],
    errors: errorsAt(reply, name),
    autoFocus: isFirstWrong(reply, checkoutFields, name) || undefined,
  });
  return (
    <>
      <fieldset className="group card">
        <legend>{m.checkout_contact()}</legend>
        <Field {...field('buyerName')} label={m.checkout_name()} autoComplete="name" required maxLength={50} />
        <div className="form-row" data-columns="2">
          <Field
            {...field('email')}
            label={m.checkout_email()}
            hint={m.checkout_email_hint()}
            type="email"
            inputMode="email"
            autoComplete="email"
            required
            maxLength={254}
          />
          <Field
            {...field('phone')}
            label={m.checkout_phone()}
            hint={m.checkout_phone_hint()}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            required
            maxLength={30}
          />
        </div>
      </fieldset>
      <fieldset className="group card">
        <legend>{m.checkout_delivery()}</legend>
        <Field
          {...field('postalCode')}
          label={m.checkout_postal_code()}
          hint={m.checkout_postal_code_hint()}
          inputMode="numeric"
          autoComplete="shipping postal-code"
          required
          maxLength={10}
        />
        <Field {...field('address1')} label={m.checkout_address1()} autoComplete="shipping address-line1" required maxLength={120} />
        <Field {...field('address2')} label={m.checkout_address2()} autoComplete="shipping address-line2" optional maxLength={120} />
        <div className="form-row" data-columns="2">
          <Field
            {...field('recipientName')}
            label={m.checkout_recipient()}
            hint={m.checkout_recipient_hint()}
            autoComplete="shipping name"
            optional
            maxLength={50}
          />
          <Field
            {...field('recipientPhone')}
            label={m.checkout_recipient_phone()}
            hint={m.checkout_recipient_hint()}
            type="tel"
            inputMode="tel"
            autoComplete="shipping tel"
            optional
            maxLength={30}
          />
        </div>
        <Field {...field('deliveryNote')} label={m.checkout_note()} hint={m.checkout_note_hint()} optional maxLength={200} />
      </fieldset>
    </>
  );
}
