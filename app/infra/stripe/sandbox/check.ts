// The rules for parameters, as zod pieces whose refusals are Stripe's: unknown, missing, empty, invalid. Values arrive as text.
import { z } from 'zod';
import { badParam, type ApiError } from './api-error.ts';
import type { FormFields } from './form.ts';

const UNSUPPORTED = new Set(
  `adaptive_pricing after_expiration allow_promotion_codes automatic_tax consent_collection custom_fields customer customer_account
  customer_update discounts invoice_creation managed_payments name_collection optional_items payment_method_collection
  payment_method_configuration payment_method_data payment_method_options permissions redirect_on_completion return_url
  saved_payment_method_options setup_intent_data shipping_address_collection shipping_options subscription_data
  tax_id_collection wallet_options adjustable_quantity tax_rates recurring unit_amount_decimal tax_details
  application_fee_amount setup_future_usage on_behalf_of transfer_data payment_link subscription instructions_email origin
  refund_application_fee reverse_transfer payout source_type`.split(/\s+/),
);

function refusal(message: string, code: string): z.core.$ZodRawIssue {
  return { code: 'custom', message, params: { code }, input: undefined };
}

/** A whole number in Stripe's limits; '1.5', '1e3', ' 1' and '' are not. */
export function integer(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return z.string().transform((text, context) => {
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) {
      context.issues.push(refusal(`Invalid integer: ${text}`, 'parameter_invalid_integer'));
      return z.NEVER;
    }
    if (value >= least && value <= most) return value;
    const limit = value < least ? `greater than or equal to ${String(least)}` : `less than or equal to ${String(most)}`;
    context.issues.push(refusal(`This value must be ${limit}.`, 'parameter_invalid_integer'));
    return z.NEVER;
  });
}

export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Text that is not empty: an empty one would unset the field, and nothing here can be unset. */
export function words(most = 5_000) {
  return z.string().superRefine((text, context) => {
    if (text === '') context.issues.push(refusal('This field cannot be unset by an empty string.', 'parameter_invalid_empty'));
    if (text.length > most) {
      context.issues.push(refusal(`Invalid string: must be at most ${String(most)} characters`, 'parameter_invalid_string_blank'));
    }
  });
}

export const address = words().refine((text) => URL.canParse(text) && /^https?:/i.test(text), {
  message: 'Not a valid URL',
  params: { code: 'url_invalid' },
});

export const email = words(512).refine((text) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text), {
  message: 'Invalid email address',
  params: { code: 'email_invalid' },
});

/** https://docs.stripe.com/metadata: 50 keys of 40 characters, values of 500; an empty value unsets the key. */
export const metadata = z.record(z.string(), z.string()).superRefine((record, context) => {
  const keys = Object.keys(record);
  if (keys.length > 50) context.issues.push(refusal('Metadata can have at most 50 keys.', 'parameter_invalid_empty'));
  for (const key of keys) {
    if (key.length > 40) context.issues.push(refusal(`Metadata keys can have up to 40 characters: ${key}`, 'metadata_invalid'));
    if ((record[key] ?? '').length > 500) {
      context.issues.push(refusal(`Metadata values can have up to 500 characters: ${key}`, 'metadata_invalid'));
    }
  }
});

export const expand = z.array(words(255)).optional();

export type CreatedRange = { gt?: number; gte?: number; lt?: number; lte?: number };

const range = z.union([
  integer(0).transform((at): CreatedRange => ({ gte: at, lte: at })),
  z.strictObject({
    gt: integer(0).optional(),
    gte: integer(0).optional(),
    lt: integer(0).optional(),
    lte: integer(0).optional(),
  }),
]);

/** What every list takes. https://docs.stripe.com/api/pagination */
export const paging = {
  limit: integer(1, 100).optional(),
  starting_after: words().optional(),
  ending_before: words().optional(),
  expand,
};

export const created = range.optional();

/** The parsed parameters, or ApiError 400 for the first that is wrong. */
export function checked<S extends z.ZodType>(schema: S, fields: FormFields): z.output<S> {
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue === undefined ? badParam('Invalid request.', '') : refusalOf(issue, fields);
}

function refusalOf(issue: z.core.$ZodIssue, fields: FormFields): ApiError {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return unknownParam([...path, issue.keys[0] ?? '']);
  const param = nameOf(path);
  const given = valueAt(fields, path);
  if (issue.code === 'invalid_union') {
    const [first] = issue.errors.flat();
    return badParam(`Invalid ${param}: ${first?.message ?? 'not understood'}`, param);
  }
  if (given === undefined) return badParam(`Missing required param: ${param}.`, param, 'parameter_missing');
  if (issue.code === 'invalid_value') {
    return badParam(`Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`, param);
  }
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  const detail = issue.code === 'custom' ? issue.message : `Invalid ${kindOf(issue)}`;
  return badParam(detail, param, typeof code === 'string' ? code : undefined);
}

function kindOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? issue.expected : 'value';
}

function unknownParam(path: readonly string[]): ApiError {
  const param = nameOf(path);
  const name = path.at(-1) ?? '';
  if (!UNSUPPORTED.has(name)) return badParam(`Received unknown parameter: ${param}`, param, 'parameter_unknown');
  return badParam(`Stripe has the parameter ${param}, but this sandbox does not.`, param, 'sandbox_unsupported');
}

function nameOf(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  return first + rest.map((step) => `[${step}]`).join('');
}

function valueAt(fields: FormFields, path: readonly string[]): unknown {
  let at: unknown = fields;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === step)?.[1];
  }
  return at;
}
