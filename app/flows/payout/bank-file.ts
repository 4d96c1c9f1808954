// The two files that travel between the market and its bank: bulk transfers out, their results in. Pure. CSV with a byte order mark for spreadsheets;
// cells that a spreadsheet could take for a formula are made harmless (ASVS 1.2.10).
import { findBank } from '#app/domain/settlement/banks.ts';
import { csvText } from '#app/lib/text.ts';

export interface TransferRow {
  number: string;
  bankCode: string;
  account: string;
  holder: string;
  amount: number;
  /** What stands in the payee's book. */
  note: string;
}

const transferHead = ['관리번호', '은행코드', '은행명', '계좌번호', '예금주', '이체금액', '받는통장표시'];

/** The file of bulk transfers; account numbers are text, so that no leading zero is lost. */
export function transferFile(rows: readonly TransferRow[]): string {
  const lines = rows.map((row) => [row.number, row.bankCode, findBank(row.bankCode)?.ko ?? '', row.account, row.holder, row.amount, row.note]);
  return csvText([transferHead, ...lines]);
}

export interface ResultRow {
  /** Line of the file, the head is 1. */
  line: number;
  number: string;
  amount: number | null;
  outcome: 'settled' | 'failed' | 'unreadable';
  detail: string;
}

export type ResultFile = { ok: true; rows: ResultRow[] } | { ok: false; why: 'no_head' | 'too_long' | 'empty' };

const heads: Record<'number' | 'outcome' | 'amount' | 'detail', readonly string[]> = {
  number: ['관리번호', 'reference', '고객관리번호'],
  outcome: ['결과', '처리결과', 'result'],
  amount: ['이체금액', '금액', 'amount'],
  detail: ['사유', '실패사유', '오류내용', 'reason'],
};
const good = new Set(['성공', '정상', '완료', '정상처리', 'ok', 'success', 'paid']);
const bad = new Set(['실패', '오류', '불능', '반려', 'fail', 'failed', 'error']);
const mostRows = 20_000;

/** Reads a bank's result file, UTF-8 or EUC-KR, whatever the order of its columns. Unreadable rows are reported, not thrown. */
export function readResultFile(bytes: Uint8Array): ResultFile {
  const [head, ...body] = csvRows(decoded(bytes));
  if (head === undefined) return { ok: false, why: 'empty' };
  const names = head.map((cell) => cell.trim().toLowerCase());
  const at = (known: readonly string[]): number => names.findIndex((name) => known.includes(name));
  const [number, outcome, amount, detail] = [at(heads.number), at(heads.outcome), at(heads.amount), at(heads.detail)];
  if (number < 0 || outcome < 0) return { ok: false, why: 'no_head' };
  if (body.length > mostRows) return { ok: false, why: 'too_long' };
  const rows = body.map((cells, index) => ({ cells, line: index + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { ok: false, why: 'empty' };
  const cell = (cells: readonly string[], place: number): string => (place < 0 ? '' : (cells[place] ?? '').trim());
  return {
    ok: true,
    rows: rows.map(({ cells, line }) => ({
      line,
      number: cell(cells, number).replace(/^'/, '').slice(0, 60),
      amount: wholeWon(cell(cells, amount)),
      outcome: outcomeOf(cell(cells, outcome)),
      detail: cell(cells, detail).slice(0, 200),
    })),
  };
}

function outcomeOf(text: string): ResultRow['outcome'] {
  const said = text.toLowerCase();
  if (good.has(said)) return 'settled';
  return bad.has(said) ? 'failed' : 'unreadable';
}

function wholeWon(text: string): number | null {
  const digits = text.replace(/[,\s원₩]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

/** RFC 4180: quoted cells may hold commas, quotes (doubled) and line breaks. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/gy;
  const whole = text.replace(/^\uFEFF/, '');
  while (cells.lastIndex < whole.length) {
    const found = cells.exec(whole);
    if (found === null) return rows;
    const [, quoted, plain = '', end = ''] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') {
      if (cells.lastIndex === whole.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
