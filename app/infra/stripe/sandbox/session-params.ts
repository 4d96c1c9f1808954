// The parameters of POST /v1/checkout/sessions that the sandbox knows. https://docs.stripe.com/api/checkout/sessions/create
import { z } from 'zod';
import { address, email, expand, flag, integer, metadata, words } from './check.ts';
import { METHODS } from './shapes.ts';

const LOCALES = `auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR
  ro ru sk sl sv th tr vi zh zh-HK zh-TW`.split(/\s+/);

const MOST_LINES = 100;

const currency = words(3).refine((code) => code.toLowerCase() === 'krw', {
  message: 'Invalid currency. This sandbox is set up for krw only.',
  params: { code: 'parameter_invalid_string' },
});

const lineItem = z.strictObject({
  price: words().optional(),
  price_data: z
    .strictObject({
      currency,
      unit_amount: integer(0),
      product: words().optional(),
      product_data: z
        .strictObject({
          name: words(250),
          description: words(40_000).optional(),
          images: z.array(address).max(8).optional(),
          metadata: metadata.optional(),
          tax_code: words().optional(),
          unit_label: words(12).optional(),
        })
        .optional(),
      tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
    })
    .optional(),
  quantity: integer(1).optional(),
  metadata: metadata.optional(),
});

const shipping = z.strictObject({
  name: words(),
  phone: words().optional(),
  carrier: words().optional(),
  tracking_number: words().optional(),
  address: z.strictObject({
    line1: words(),
    line2: words().optional(),
    city: words().optional(),
    state: words().optional(),
    postal_code: words().optional(),
    country: words(2).optional(),
  }),
});

const enabled = z.strictObject({ enabled: flag });
const note = z.strictObject({ message: words(1_200) }).optional();

export const sessionParams = z.strictObject({
  mode: z.enum(['payment']),
  success_url: address,
  cancel_url: address.optional(),
  line_items: z.array(lineItem).min(1).max(MOST_LINES),
  currency: currency.optional(),
  ui_mode: z.enum(['hosted_page']).optional(),
  allowed_payment_method_types: z.array(z.enum(METHODS)).min(1).optional(),
  excluded_payment_method_types: z.array(z.enum(METHODS)).optional(),
  client_reference_id: words(200).optional(),
  customer_email: email.optional(),
  customer_creation: z.enum(['if_required']).optional(),
  billing_address_collection: z.enum(['auto']).optional(),
  phone_number_collection: enabled.optional(),
  origin_context: z.enum(['web', 'mobile_app']).optional(),
  integration_identifier: words().optional(),
  expires_at: integer(0).optional(),
  locale: z.enum(LOCALES).optional(),
  metadata: metadata.optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  branding_settings: z.strictObject({ display_name: words(250).optional() }).optional(),
  custom_text: z.strictObject({ submit: note, after_submit: note, shipping_address: note, terms_of_service_acceptance: note }).optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(['automatic', 'automatic_async']).optional(),
      description: words(1_000).optional(),
      metadata: metadata.optional(),
      receipt_email: email.optional(),
      statement_descriptor: words(22).optional(),
      statement_descriptor_suffix: words(22).optional(),
      transfer_group: words().optional(),
      shipping: shipping.optional(),
    })
    .optional(),
  expand,
});

export type SessionParams = z.output<typeof sessionParams>;
export type LineParams = z.output<typeof lineItem>;
