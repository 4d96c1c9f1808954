import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvText } from '#app/lib/text.ts';

import { csvRows, readResultFile, transferFile } from './bank-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the file for the bank', () => {
  it('keeps leading zeros and disarms formulas', () => {
    const file = transferFile([
      { number: 'P20261130-AAAAAA', bankCode: '004', account: '00123456789012', holder: '=HYPERLINK("x")', amount: 94_200, note: '소공마켓' },
    ]);
    expect(file.startsWith('\uFEFF관리번호,')).toBe(true);
    expect(file).toContain(`P20261130-AAAAAA,004,국민은행,00123456789012,"'=HYPERLINK(""x"")",94200,소공마켓\r\n`);
  });
});

describe('the file of the results', () => {
  it('is read in any order of columns, with quotes and other words', () => {
    const file = readResultFile(bytes('\uFEFF처리결과,금액,관리번호,사유\r\n정상,"94,200",P1,\r\n실패,800,P2,"예금주 ""불일치"", 확인"\r\n대기,1,P3,\n\n'));
    expect(file).toEqual({
      ok: true,
      rows: [
        { line: 2, number: 'P1', amount: 94_200, outcome: 'settled', detail: '' },
        { line: 3, number: 'P2', amount: 800, outcome: 'failed', detail: '예금주 "불일치", 확인' },
        { line: 4, number: 'P3', amount: 1, outcome: 'unreadable', detail: '' },
      ],
    });
  });

  it('is read in the old Korean encoding', () => {
    // 관리번호,결과 / P1,성공 in EUC-KR.
    const head = [0xb0, 0xfc, 0xb8, 0xae, 0xb9, 0xf8, 0xc8, 0xa3, 0x2c, 0xb0, 0xe1, 0xb0, 0xfa, 0x0a];
    const row = [0x50, 0x31, 0x2c, 0xbc, 0xba, 0xb0, 0xf8, 0x0a];
    expect(readResultFile(new Uint8Array([...head, ...row]))).toMatchObject({ ok: true, rows: [{ number: 'P1', outcome: 'settled', amount: null }] });
  });

  it('is refused without its columns', () => {
    expect(readResultFile(bytes(''))).toEqual({ ok: false, why: 'empty' });
    expect(readResultFile(bytes('관리번호,결과\n'))).toEqual({ ok: false, why: 'empty' });
    expect(readResultFile(bytes('a,b\n1,2\n'))).toEqual({ ok: false, why: 'no_head' });
    expect(readResultFile(bytes(`관리번호,결과\n${'P1,성공\n'.repeat(20_001)}`))).toEqual({ ok: false, why: 'too_long' });
  });

  it('gives back what was written', () => {
    const cell = fc.string({ maxLength: 8 }).filter((text) => !/^[\s'=+\-@＝＋－＠\p{Cc}]/u.test(text) && text.trim() === text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(csvRows(csvText(rows))).toEqual(rows);
      }),
    );
  });
});
