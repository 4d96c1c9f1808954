// Stripe-shaped refusals. https://docs.stripe.com/api/errors and https://docs.stripe.com/error-codes

export type ErrorType = 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error';

type Fields = {
  status: number;
  message: string;
  type?: ErrorType;
  code?: string;
  param?: string;
  /** whether an idempotency key keeps this answer; Stripe keeps none from before the endpoint began (validation, 401, 409, 429) */
  saved?: boolean;
};

/** A refusal that the sandbox answers as `{ error: … }` with its status. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly saved: boolean;
  readonly type: ErrorType;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(fields: Fields) {
    super(fields.message);
    this.status = fields.status;
    this.type = fields.type ?? 'invalid_request_error';
    this.code = fields.code;
    this.param = fields.param;
    this.saved = fields.saved ?? true;
  }

  /** The body of the answer; absent fields are left out, as Stripe does. */
  body(): { error: object } {
    const { type, code, param, message } = this;
    const page = code === undefined ? undefined : `https://docs.stripe.com/error-codes#${code.replaceAll('_', '-')}`;
    return { error: { type, code, doc_url: page, message, param } };
  }
}

/** 404 for the object of the address, 400 for one named by a parameter. */
export function noSuch(label: string, id: string, param = 'id'): ApiError {
  const status = param === 'id' ? 404 : 400;
  return new ApiError({ status, code: 'resource_missing', message: `No such ${label}: '${id}'`, param });
}

/** A refusal of the parameters, before anything is done. */
export function badParam(message: string, param: string, code?: string): ApiError {
  return new ApiError({ status: 400, message, param, saved: false, ...(code === undefined ? {} : { code }) });
}

/** A refusal by the state of things, after the endpoint began. */
export function refused(message: string, code?: string, param?: string): ApiError {
  return new ApiError({
    status: 400,
    message,
    ...(code === undefined ? {} : { code }),
    ...(param === undefined ? {} : { param }),
  });
}

export function serverError(): ApiError {
  return new ApiError({ status: 500, type: 'api_error', message: 'An unknown error occurred', saved: false });
}

/** '₩33,000', as Stripe writes amounts in messages. */
export function wonText(amount: number): string {
  return `₩${amount.toLocaleString('en-US')}`;
}
