// Caps on what a request may bring: bytes and fields, counted as they come in, whatever the sender says (trust.md T40). Many small fields cost
// more than their bytes: reading a hundred thousand of them kept the process busy for half a minute.

export interface BodyCaps {
  bytes: number;
  fields: number;
}

export interface CappedBody {
  stream: ReadableStream<Uint8Array>;
  /** Whether the body was cut off. */
  exceeded: () => boolean;
}

/** The body of a request under caps; null when it has none. */
export function cappedBody(request: Request, caps: BodyCaps): CappedBody | null {
  if (request.body === null) return null;
  const countFields = fieldCounter(request.headers.get('content-type') ?? '');
  let bytes = 0;
  let cut = false;
  const stream = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        cut = cut || bytes > caps.bytes || countFields(chunk) > caps.fields;
        if (cut) controller.error(new Error('body too large'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return { stream, exceeded: () => cut };
}

/** Counts the separators between fields: `&`, or the boundary of a multipart body (also across two chunks). */
function fieldCounter(contentType: string): (chunk: Uint8Array) => number {
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";]+)/i.exec(contentType)?.[1];
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
