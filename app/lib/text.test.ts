import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, csvCell, plainLine, slugify, sortedBy } from './text.ts';

describe('slugify', () => {
  it.each([
    ['Hand-made Brass Bowl, 2 pcs', 'hand-made-brass-bowl-2-pcs'],
    ['  Café — Crème  ', 'cafe-creme'],
    ['ＡＢＣ１２', 'abc12'],
    ['나전칠기', ''],
    ['../../etc', 'etc'],
    ['', ''],
  ])('"%s" is "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts between words', () => {
    expect(slugify('white porcelain moon jar', 17)).toBe('white-porcelain');
    expect(slugify('porcelain', 5)).toBe('porce');
  });

  it('is always safe in an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slugify(text))));
  });
});

describe('clip', () => {
  it.each([
    ['나전칠기 소반', 10, '나전칠기 소반'],
    ['나전칠기 소반', 6, '나전칠기…'],
    ['나전칠기', 4, '나전칠기'],
    ['👩‍👩‍👧옹기', 3, '👩‍👩‍👧옹기'],
    ['👩‍👩‍👧옹기 항아리', 2, '👩‍👩‍👧…'],
    ['', 3, ''],
  ])('"%s" to %i', (text, most, clipped) => {
    expect(clip(text, most)).toBe(clipped);
  });
});

describe('csvCell', () => {
  it.each([
    ['소반', '소반'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded', '" padded"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+82-10', "'+82-10"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['\0x', "'\0x"],
    ['  =1+1', "'  =1+1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('leaves numbers alone', () => {
    expect([csvCell(-500), csvCell(10n), csvCell(true), csvCell(null)]).toEqual(['-500', '10', 'true', '']);
  });

  it('never starts like a formula', () => {
    fc.assert(fc.property(fc.string(), (text) => !/^"?\s*[=+\-@]/.test(csvCell(text))));
  });
});

describe('plainLine', () => {
  it.each([
    ['주문\r\nBcc: a@b.kr', '주문 Bcc: a@b.kr'],
    ['a\u0000b\u0085c\u2028d\u2029e', 'a b c d e'],
    ['  a \t b  ', 'a b'],
    ['소공마켓', '소공마켓'],
  ])('%j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

describe('sortedBy', () => {
  it('orders a copy by a text, equal ones in their places', () => {
    const things = [
      { id: 'b', at: 1 },
      { id: 'a', at: 2 },
      { id: 'b', at: 3 },
      { id: 'a', at: 4 },
      { id: 'B', at: 5 },
    ];
    expect(sortedBy(things, (one) => one.id).map((one) => one.at)).toEqual([5, 2, 4, 1, 3]);
    expect(things[0]?.at).toBe(1);
    expect(sortedBy(new Set<string>(), (one) => one)).toEqual([]);
  });
});
