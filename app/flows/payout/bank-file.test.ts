import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvText } from '#app/lib/text.ts';

import { csvRows, readResultFile, transferFile, type ResultRow } from './bank-file.ts';

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

/** The rows of a file with this head and body. */
function rowsOf(text: string): ResultRow[] {
  const file = readResultFile(bytes(text));
  if (!file.ok) throw new Error(file.why);
  return file.rows;
}

describe('the file of the results', () => {
  it('is read in any order of columns, with quotes and other words', () => {
    expect(rowsOf('\uFEFF처리결과,금액,관리번호,사유\r\n정상,"94,200",P1,\r\n실패,800,P2,"예금주 ""불일치"", 확인"\r\n대기,1,P3,\n\n')).toEqual([
      { line: 2, number: 'P1', amount: 94_200, outcome: 'settled', detail: '' },
      { line: 3, number: 'P2', amount: 800, outcome: 'failed', detail: '예금주 "불일치", 확인' },
      { line: 4, number: 'P3', amount: 1, outcome: 'unreadable', detail: '' },
    ]);
  });

  it.each([
    ['관리번호', '결과', '이체금액', '사유'],
    ['Reference ', ' RESULT', 'Amount', 'reason'],
    ['고객관리번호', '처리결과', '금액', '실패사유'],
    ['관리번호', '결과', '금액', '오류내용'],
  ])('knows the heads %s, %s, %s, %s', (...head) => {
    expect(rowsOf(`${head.join(',')}\n P1 , 성공 , 5 , 왜 `)).toEqual([{ line: 2, number: 'P1', amount: 5, outcome: 'settled', detail: '왜' }]);
  });

  it.each([
    ['settled', ['성공', '정상', '완료', '정상처리', 'OK', 'Success', 'paid']],
    ['failed', ['실패', '오류', '불능', '반려', 'FAIL', 'failed', 'Error']],
    ['unreadable', ['', '보류', '성공?', '성']],
  ] as const)('takes for %s the words %j', (outcome, words) => {
    expect(words.map((word) => rowsOf(`관리번호,결과\nP1,${word}`)[0]?.outcome)).toEqual(words.map(() => outcome));
  });

  it.each<[string, ResultRow['amount']]>([
    ['94200', 94_200],
    ['"94,200"', 94_200],
    ['94 200', 94_200],
    ['94200원', 94_200],
    ['₩94200', 94_200],
    ['94200.00', 94_200],
    ['0', 0],
    ['999999999999', 999_999_999_999],
    ['', null],
    ['  ', null],
    ['94200.50', 'unreadable'],
    ['94.200', 'unreadable'],
    ['94200.001', 'unreadable'],
    ['-94200', 'unreadable'],
    ['9.42e4', 'unreadable'],
    ['9999999999999', 'unreadable'],
    ['원', 'unreadable'],
    ['구만', 'unreadable'],
  ])('reads the amount %j as %j', (cell, amount) => {
    expect(rowsOf(`관리번호,금액,결과\nP1,${cell},성공`)).toMatchObject([{ amount, outcome: 'settled' }]);
  });

  it('says no amount where there is no such column', () => {
    expect(rowsOf('관리번호,결과\nP1,성공')).toEqual([{ line: 2, number: 'P1', amount: null, outcome: 'settled', detail: '' }]);
  });

  it('is read in the old Korean encoding', () => {
    // 관리번호,결과 / P1,성공 in EUC-KR.
    const head = [0xb0, 0xfc, 0xb8, 0xae, 0xb9, 0xf8, 0xc8, 0xa3, 0x2c, 0xb0, 0xe1, 0xb0, 0xfa, 0x0a];
    const row = [0x50, 0x31, 0x2c, 0xbc, 0xba, 0xb0, 0xf8, 0x0a];
    expect(readResultFile(new Uint8Array([...head, ...row]))).toMatchObject({ ok: true, rows: [{ number: 'P1', outcome: 'settled', amount: null }] });
  });

  it('that broke off inside a letter is read as far as it goes', () => {
    const whole = bytes('관리번호,결과\nP1,성공\nP2,성공');
    expect(readResultFile(whole.slice(0, -1))).toMatchObject({
      ok: true,
      rows: [
        { number: 'P1', outcome: 'settled' },
        { number: 'P2', outcome: 'unreadable' },
      ],
    });
  });

  it('in an encoding of another country is refused, not guessed at', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFF관리번호,결과\nP1,성공\n', 'utf16le'));
    expect(readResultFile(utf16)).toEqual({ ok: false, why: 'no_head' });
    // The words of a bank in Shift_JIS.
    expect(readResultFile(new Uint8Array([0x8a, 0xc7, 0x97, 0x9d, 0x2c, 0x8c, 0x8b, 0x89, 0xca, 0x0a, 0x50, 0x31, 0x0a]))).toEqual({
      ok: false,
      why: 'no_head',
    });
  });

  it('loses no row to a quote that was not doubled', () => {
    const text = '관리번호,결과,사유\nP1,실패,예금주 "불일치"\nP2,실패,"예금주" 불일치\nP3,실패,"계좌\nP4,성공,\nP5,실패,"해지"';
    expect(rowsOf(text).map(({ number, outcome, detail }) => [number, outcome, detail])).toEqual([
      ['P1', 'failed', '예금주 "불일치"'],
      ['P2', 'failed', '"예금주" 불일치'],
      ['P3', 'failed', '"계좌'],
      ['P4', 'settled', ''],
      ['P5', 'failed', '해지'],
    ]);
  });

  it('keeps of what a row says what can be written down', () => {
    const [row] = rowsOf(`관리번호,결과,사유\n'P1\u0000${'1'.repeat(80)},실패,"두\n줄\u0007 ${'가'.repeat(194)}😀😀😀"`);
    expect(row?.number).toBe(`P1 ${'1'.repeat(56)}…`);
    expect(row?.detail).toBe(`두 줄 ${'가'.repeat(194)}😀…`);
  });

  it('skips what is empty, and counts its lines all the same', () => {
    expect(rowsOf('관리번호,결과\n\n , \nP1,성공\n\nP2').map(({ line, number, outcome }) => [line, number, outcome])).toEqual([
      [4, 'P1', 'settled'],
      [6, 'P2', 'unreadable'],
    ]);
  });

  it('is refused without its columns', () => {
    expect(readResultFile(bytes(''))).toEqual({ ok: false, why: 'empty' });
    expect(readResultFile(bytes('\uFEFF'))).toEqual({ ok: false, why: 'empty' });
    expect(readResultFile(bytes('관리번호,결과\n'))).toEqual({ ok: false, why: 'empty' });
    expect(readResultFile(bytes('a,b\n1,2\n'))).toEqual({ ok: false, why: 'no_head' });
    expect(readResultFile(bytes('관리번호,b\n1,2\n'))).toEqual({ ok: false, why: 'no_head' });
    expect(readResultFile(bytes('a,결과\n1,2\n'))).toEqual({ ok: false, why: 'no_head' });
    expect(readResultFile(bytes(`관리번호,결과\n${'P1,성공\n'.repeat(20_001)}`))).toEqual({ ok: false, why: 'too_long' });
    expect(readResultFile(bytes(`관리번호,결과\n${'P1,성공\n'.repeat(20_000)}`))).toMatchObject({ ok: true });
  });
});

describe('the cells of a file', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a\n', [['a']]],
    ['a,', [['a', '']]],
    [',\n', [['', '']]],
    ['a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['\uFEFF"a,1","b\nc",""\n"d"', [['a,1', 'b\nc', ''], ['d']]],
    ['"a""b",""""', [['a"b', '"']]],
    ['"a', [['"a']]],
    ['"', [['"']]],
    ['"a""', [['"a""']]],
    ['"a"b,c"d', [['"a"b', 'c"d']]],
    ['"a"\r\n"b"\r"c"', [['a'], ['b'], ['c']]],
  ])('of %j are %j', (text, cells) => {
    expect(csvRows(text)).toEqual(cells);
  });

  it('give back what was written', () => {
    const cell = fc.string({ maxLength: 8 }).filter((text) => !/^[\s'=+\-@＝＋－＠\p{Cc}]/u.test(text) && text.trim() === text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(csvRows(csvText(rows))).toEqual(rows);
      }),
    );
  });

  it('hold every letter of the text, whatever it is', () => {
    const letters = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'b'), maxLength: 30 });
    fc.assert(
      fc.property(letters, (text) => {
        const kept = (of: string): string => of.replace(/[",\r\n]/g, '');
        expect(csvRows(text).flat().map(kept).join('')).toBe(kept(text));
      }),
    );
  });
});
