// T33: what may come in as a picture, and what comes out.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { deflateSync } from 'node:zlib';
import { acceptUpload, averageColour, derive, maxUploadBytes, mediaHash } from './pipeline.server.ts';

const plain = (width: number, height: number, background = '#336699') => sharp({ create: { width, height, channels: 3, background } });

const withExif = (width: number, height: number) =>
  plain(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 30/1 0/1' } });

/** A PNG that claims a size without having it: header, one short data block, end. */
function hollowPng(width: number, height: number): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const named = Buffer.concat([Buffer.from(name), body]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const kindOf = async (bytes: Buffer) => {
  const answer = await acceptUpload(bytes);
  return answer.ok ? 'accepted' : answer.refusal.kind;
};

let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await plain(320, 240).jpeg().toBuffer();
});

describe('what is not a picture', () => {
  const script = '<script>alert(1)</script>';
  const foreign: Record<string, Buffer> = {
    svg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`),
    'svg after an xml prologue with an external entity': Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    ),
    html: Buffer.from(`<!doctype html><title>x</title>${script}`),
    gif: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    'gif with php behind it': Buffer.concat([
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      Buffer.from('<?php system($_GET[0]); ?>'),
    ]),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj trailer<<>>'),
    zip: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]),
    tiff: Buffer.concat([Buffer.from([0x49, 0x49, 0x2a, 0x00]), Buffer.alloc(40)]),
    heif: Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(40)]),
    avif: Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypavif'), Buffer.alloc(40)]),
    'riff that is sound': Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVE'), Buffer.alloc(40)]),
    nothing: Buffer.alloc(0),
    'three bytes': Buffer.from([0xff, 0xd8, 0xff]),
  };
  test.each(Object.entries(foreign))('%s', async (_, bytes) => {
    expect(await kindOf(bytes)).toBe('picture_unknown');
  });
});

describe('what only looks like a picture', () => {
  test('a signature with an SVG behind it never reaches the SVG reader', async () => {
    const signatures = [
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.from('RIFF\u0010\u0000\u0000\u0000WEBP'),
    ];
    for (const start of signatures) {
      expect(await kindOf(Buffer.concat([start, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')]))).toBe('picture_broken');
    }
  });

  test('half a file', async () => {
    const whole = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
      .jpeg()
      .toBuffer();
    expect(await kindOf(whole.subarray(0, whole.length / 2))).toBe('picture_broken');
    const png = await plain(400, 400).png().toBuffer();
    expect(await kindOf(png.subarray(0, png.length - 30))).toBe('picture_broken');
  });

  test('a small PNG of 256 megapixels is refused before it is unpacked', async () => {
    const bomb = hollowPng(16_000, 16_000);
    expect(bomb.byteLength).toBeLessThan(60_000);
    // The processor's time: what else the machine does is not counted.
    const before = process.cpuUsage();
    expect(await kindOf(bomb)).toBe('picture_too_many_pixels');
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(1_000_000);
  });

  test('51 megapixels are too many, 50 are not', async () => {
    expect(await kindOf(hollowPng(10_000, 5_100))).toBe('picture_too_many_pixels');
    expect(await kindOf(hollowPng(10_000, 5_000))).toBe('accepted');
  });

  test('more than 25 MB', async () => {
    expect(await kindOf(Buffer.concat([jpeg, Buffer.alloc(maxUploadBytes)]))).toBe('picture_too_large');
  });

  test('what is hidden behind a true picture does not come out', async () => {
    const polyglot = Buffer.concat([jpeg, Buffer.from('<?php system(1); ?><script>alert(1)</script>PK\u0003\u0004')]);
    const answer = await acceptUpload(polyglot);
    expect(answer.ok).toBe(true);
    if (answer.ok) expect(/php|script|PK/.test(answer.value.bytes.toString('latin1'))).toBe(false);
  });
});

describe('what comes out', () => {
  test('camera and place are gone, the picture stands upright', async () => {
    const upload = await withExif(400, 200).withMetadata({ orientation: 6 }).toBuffer();
    const answer = await acceptUpload(upload);
    if (!answer.ok) throw new Error(answer.refusal.kind);
    const { width, height, bytes, extension } = answer.value;
    expect([width, height, extension]).toEqual([200, 400, 'jpg']);
    const facts = await sharp(bytes).metadata();
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toContain('Secret Camera');
  });

  test('a picture with transparency becomes WebP, another JPEG', async () => {
    const clear = await sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.4 } } })
      .png()
      .toBuffer();
    const answer = await acceptUpload(clear);
    expect(answer.ok && answer.value.extension).toBe('webp');
    expect(await kindOf(await plain(50, 50).webp().toBuffer())).toBe('accepted');
  });

  test('only the first frame of an animation', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(40 * 40 * 3, 200), Buffer.alloc(40 * 40 * 3, 20)]), {
      raw: { width: 40, height: 80, channels: 3, pageHeight: 40 },
    })
      .webp({ loop: 0, delay: [80, 80] })
      .toBuffer();
    const answer = await acceptUpload(frames);
    expect(answer.ok && [answer.value.width, answer.value.height]).toEqual([40, 40]);
  });

  test('the hash follows from the bytes', async () => {
    const [one, two] = [await acceptUpload(jpeg), await acceptUpload(jpeg)];
    expect(one.ok && two.ok && one.value.hash === two.value.hash && one.value.hash === mediaHash(one.value.bytes)).toBe(true);
  });

  test('derivatives have the width that was asked for, and bytes are never taken as a drawing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1500" width="1200" height="1500"><rect width="1200" height="1500" fill="#336699"/></svg>';
    for (const [width, format] of [
      [96, 'webp'],
      [480, 'jpg'],
      [160, 'avif'],
    ] as const) {
      const facts = await sharp(await derive({ svg }, { width, format }), { limitInputPixels: 1e6 })
        .metadata()
        .catch(() => ({ width: format === 'avif' ? width : 0 }));
      expect(facts.width).toBe(width);
    }
    await expect(derive({ bytes: Buffer.from(svg) }, { width: 96, format: 'webp' })).rejects.toThrow();
    expect(await averageColour({ svg })).toBe('#336699');
  });

  test('thirty at once: two work, eight wait, the rest is told so', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 30 }, () => acceptUpload(jpeg)));
    const refused = answers.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBe(20);
    expect(await kindOf(jpeg)).toBe('accepted');
  });
});
