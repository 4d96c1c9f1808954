// Caps on what a request may bring: bytes and fields, counted as they come in, whatever the sender says (trust.md T40). Many small fields cost
// more than their bytes: reading a hundred thousand of them kept the process busy for half a minute.

export interface BodyCaps {
  bytes: number;
  fields: number;
}

export interface CappedBody {
  content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** Whether the body was cut off, as far as it was read. */
  exceeded: () => boolean;
}

/** What says that it is no longer than this is read at once: a stream costs more than the few fields of a form (measured). */
const wholeBytes = 65_536;

/** The body of a request under caps; null when it has none. Throws when a body that is read at once ends too early. */
export async function cappedBody(request: Request, caps: BodyCaps): Promise<CappedBody | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const said = Number(request.headers.get('content-length') ?? Number.NaN);
  if (said <= Math.min(wholeBytes, caps.bytes)) return wholeBody(request, caps);
  return request.body === null ? null : streamedBody(request.body, request.headers, caps);
}

async function wholeBody(request: Request, caps: BodyCaps): Promise<CappedBody> {
  const content = new Uint8Array(await request.arrayBuffer());
  const tooMany = content.byteLength > caps.bytes || fieldCounter(request.headers)(content) > caps.fields;
  return { content, exceeded: () => tooMany };
}

function streamedBody(body: ReadableStream<Uint8Array>, headers: Headers, caps: BodyCaps): CappedBody {
  const countFields = fieldCounter(headers);
  let bytes = 0;
  let cut = false;
  const content = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        cut = cut || bytes > caps.bytes || countFields(chunk) > caps.fields;
        if (cut) controller.error(new Error('body too large'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return { content, exceeded: () => cut };
}

/** Counts the separators between fields: `&`, or the boundary of a multipart body (also across two chunks). */
function fieldCounter(headers: Headers): (chunk: Uint8Array) => number {
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const mark = Buffer.from(boundary === undefined ? '&' : `--${boundary}`);
  let tail = Buffer.alloc(0);
  let found = 0;
  return (chunk) => {
    const text = Buffer.concat([tail, chunk]);
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.byteLength)) found += 1;
    tail = text.subarray(Math.max(0, text.byteLength - mark.byteLength + 1));
    return found;
  };
}
