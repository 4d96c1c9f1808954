// Bytes and fields are counted as they come in.
import { describe, expect, it } from 'vitest';

import { cappedBody } from './body.ts';

async function passes(body: string[], contentType: string, caps: { bytes: number; fields: number }): Promise<boolean> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of body) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  const capped = cappedBody(
    new Request('http://shop.invalid/', { method: 'POST', body: stream, headers: { 'content-type': contentType }, duplex: 'half' }),
    caps,
  );
  const text = await new Response(capped?.stream).text().catch(() => null);
  expect(capped?.exceeded()).toBe(text === null);
  return text !== null;
}

const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=abc';

describe('a capped body', () => {
  it('counts bytes over all chunks', async () => {
    expect(await passes(['x'.repeat(50), 'x'.repeat(50)], form, { bytes: 100, fields: 10 })).toBe(true);
    expect(await passes(['x'.repeat(50), 'x'.repeat(51)], form, { bytes: 100, fields: 10 })).toBe(false);
  });

  it('counts fields of forms', async () => {
    expect(await passes(['a=1&b=2', '&c=3'], form, { bytes: 1000, fields: 2 })).toBe(true);
    expect(await passes(['a=1&b=2', '&c=3&d=4'], form, { bytes: 1000, fields: 2 })).toBe(false);
  });

  it('counts parts of multipart bodies, also where a boundary is cut in two, and no ampersands in them', async () => {
    const part = '--abc\r\nContent-Disposition: form-data; name="a"\r\n\r\n&&&&&&\r\n';
    expect(await passes([part, part, '--abc--'], multipart, { bytes: 1000, fields: 3 })).toBe(true);
    expect(await passes([part, `${part}--a`, `bc${part.slice(5)}`, '--abc--'], multipart, { bytes: 1000, fields: 3 })).toBe(false);
  });

  it('is none where there is none', () => {
    expect(cappedBody(new Request('http://shop.invalid/'), { bytes: 1, fields: 1 })).toBeNull();
  });
});
