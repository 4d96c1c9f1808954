import { describe, expect, it } from 'vitest';
import { parseMailOrderNumber } from './mail-order-number.ts';

describe('parseMailOrderNumber', () => {
  it.each([
    ['제2024-서울강남-01234호', '제2024-서울강남-01234호'],
    ['2023-경기이천-0456', '제2023-경기이천-0456호'],
    ['제 2024 - 서울강남 - 01234 호', '제2024-서울강남-01234호'],
    ['２０２４－서울강남－１', '제2024-서울강남-1호'],
  ])('takes %s', (typed, text) => {
    const result = parseMailOrderNumber(typed);
    expect(result).toMatchObject({ ok: true, value: { text } });
    expect(parseMailOrderNumber(text)).toEqual(result);
  });

  it('gives the parts', () => {
    expect(parseMailOrderNumber('2023-경기이천-0456')).toEqual({
      ok: true,
      value: { year: 2023, authority: '경기이천', serial: '0456', text: '제2023-경기이천-0456호' },
    });
  });

  it.each(['제 1234호', '중구 제2011-0123호', '2024-Seoul-1', ''])('keeps %s for a person to check', (text) => {
    expect(parseMailOrderNumber(text)).toEqual({ ok: false, refusal: { kind: 'mail-order-number-unclear', text } });
  });
});
