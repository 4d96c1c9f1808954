// The fields of the checkout. Messages are made when the form is read, in the language of the request.
import { z } from 'zod';

import { parsePhone } from '#app/lib/phone.ts';
import { parsePostalCode } from '#app/lib/postal-code.ts';
import { m } from '#app/paraglide/messages.js';

const plain = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

function line(missing: () => string, most: number) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: () => m.checkout_too_long({ most }) })
    .regex(plain, { error: () => m.checkout_one_line() });
}

function optionalLine(most: number) {
  return z
    .string()
    .trim()
    .max(most, { error: () => m.checkout_too_long({ most }) })
    .regex(plain, { error: () => m.checkout_one_line() })
    .default('');
}

const phone = z.string({ error: () => m.checkout_phone_missing() }).transform((typed, context) => {
  const read = parsePhone(typed);
  if (read.ok) return read.value.display;
  context.addIssue({ code: 'custom', message: m.checkout_phone_wrong() });
  return z.NEVER;
});

const postalCode = z.string({ error: () => m.checkout_postal_code_missing() }).transform((typed, context) => {
  const read = parsePostalCode(typed);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: m.checkout_postal_code_wrong() });
  return z.NEVER;
});

/** The recipient's name and phone are the buyer's when they are left empty. */
export const checkoutForm = z.strictObject({
  requestKey: z.string().regex(/^[0-9a-z]{32}$/),
  expectedTotal: z.coerce.number().int().min(0),
  buyerName: line(() => m.checkout_name_missing(), 50),
  email: z
    .string({ error: () => m.checkout_email_missing() })
    .trim()
    .max(254, { error: () => m.checkout_email_wrong() })
    .pipe(z.email({ error: () => m.checkout_email_wrong() })),
  phone,
  recipientName: optionalLine(50),
  recipientPhone: phone.optional(),
  postalCode,
  address1: line(() => m.checkout_address_missing(), 120),
  address2: optionalLine(120),
  deliveryNote: optionalLine(200),
  consents: z.array(z.string().max(120)).max(120).default([]),
});
export type CheckoutForm = z.output<typeof checkoutForm>;
