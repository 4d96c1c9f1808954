import { describe, expect, it } from 'vitest';
import { findRemoteArea, isRemote, parsePostalCode, REMOTE_AREAS_AS_OF } from './postal-code.ts';
import { isDay } from './time.ts';

describe('parsePostalCode', () => {
  it.each(['07285', ' 63000 ', '０７２８５', '01000'])('takes %s', (text) => {
    expect(parsePostalCode(text)).toEqual({ ok: true, value: text.normalize('NFKC').trim() });
  });

  it.each(['7285', '072850', '135-080', '00999', '0728a', ''])('refuses %s', (text) => {
    expect(parsePostalCode(text)).toEqual({ ok: false, refusal: { kind: 'postal-code-invalid' } });
  });
});

describe('findRemoteArea', () => {
  it.each([
    ['62999', null],
    ['63000', 'jeju'],
    ['63644', 'jeju'],
    ['63645', null],
    ['40199', null],
    ['40200', 'ulleung'],
    ['40240', 'ulleung'],
    ['40241', null],
    ['23116', 'island'],
    ['07285', null],
  ])('%s: %s', (text, area) => {
    const code = parsePostalCode(text);
    expect(code.ok && findRemoteArea(code.value)).toBe(area);
  });

  it.each([
    ['63001', true],
    ['04524', false],
    ['not a code', false],
  ])('takes a surcharge for %s: %s', (text, remote) => {
    expect(isRemote(text)).toBe(remote);
  });

  it('is dated', () => {
    expect(isDay(REMOTE_AREAS_AS_OF)).toBe(true);
  });
});
