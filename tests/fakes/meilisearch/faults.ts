// Error answers as Meilisearch 1.50 gives them: code, type, HTTP status, link.

type Kind = 'invalid_request' | 'auth' | 'internal' | 'system';

// Codes that are not "invalid_request" with status 400.
const SPECIAL: Readonly<Record<string, readonly [status: number, kind: Kind]>> = {
  api_key_already_exists: [409, 'invalid_request'],
  api_key_not_found: [404, 'invalid_request'],
  database_size_limit_reached: [500, 'internal'],
  document_not_found: [404, 'invalid_request'],
  index_already_exists: [409, 'invalid_request'],
  index_not_found: [404, 'invalid_request'],
  internal: [500, 'internal'],
  invalid_api_key: [403, 'auth'],
  invalid_content_type: [415, 'invalid_request'],
  missing_authorization_header: [401, 'auth'],
  missing_content_type: [415, 'invalid_request'],
  missing_master_key: [401, 'auth'],
  no_space_left_on_device: [422, 'system'],
  not_found: [404, 'invalid_request'],
  payload_too_large: [413, 'invalid_request'],
  task_not_found: [404, 'invalid_request'],
  too_many_search_requests: [503, 'system'],
};

export interface FaultBody {
  message: string;
  code: string;
  type: Kind;
  link: string;
}

/** Thrown wherever a request or a task is refused. */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return SPECIAL[this.code]?.[0] ?? 400;
  }

  body(): FaultBody {
    const type = SPECIAL[this.code]?.[1] ?? 'invalid_request';
    return { message: this.message, code: this.code, type, link: `https://docs.meilisearch.com/errors#${this.code}` };
  }
}

export function indexNotFound(uid: string): Fault {
  return new Fault('index_not_found', `Index \`${uid}\` not found.`);
}
