// Bytes and fields are counted as they come in.
import { describe, expect, it } from 'vitest';

import { cappedBody } from './body.ts';

interface Caps {
  bytes: number;
  fields: number;
}

// Whether it passes: as a stream of these parts, and, of the same length said before, at once.
async function passes(body: string[], contentType: string, caps: Caps): Promise<boolean> {
  const whole = body.join('');
  const answers = [await passesAs(partsOf(body), { 'content-type': contentType }, caps)];
  answers.push(await passesAs(whole, { 'content-type': contentType, 'content-length': String(whole.length) }, caps));
  expect(new Set(answers).size).toBe(1);
  return answers.every((answer) => answer);
}

async function passesAs(body: BodyInit, headers: Record<string, string>, caps: Caps): Promise<boolean> {
  const capped = await cappedBody(new Request('http://shop.invalid/', { method: 'POST', body, headers, duplex: 'half' }), caps);
  const read = await new Response(capped?.content).text().catch(() => null);
  const passed = capped?.exceeded() === false;
  if (passed) expect(read).not.toBeNull();
  return passed;
}

function partsOf(body: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of body) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
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

  it('is none where there is none', async () => {
    expect(await cappedBody(new Request('http://shop.invalid/'), { bytes: 1, fields: 1 })).toBeNull();
    expect(await cappedBody(new Request('http://shop.invalid/', { method: 'POST' }), { bytes: 1, fields: 1 })).toBeNull();
  });

  it('that is long is cut off while it comes in', async () => {
    const long = 'x'.repeat(200_000);
    const headers = { 'content-type': form, 'content-length': String(long.length) };
    expect(await passesAs(long, headers, { bytes: 1_000_000, fields: 10 })).toBe(true);
    expect(await passesAs(long, headers, { bytes: 100_000, fields: 10 })).toBe(false);
  });
});
