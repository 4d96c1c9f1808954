// The two files that travel between the market and its bank: bulk transfers out, their results in. Pure. CSV with a byte order mark for spreadsheets;
// cells that a spreadsheet could take for a formula are made harmless (ASVS 1.2.10).
import { findBank } from '#app/domain/settlement/banks.ts';
import { clip, csvText, plainLine } from '#app/lib/text.ts';

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
  /** Won; null where the file says none; unreadable: it says something that is no whole won. */
  amount: number | 'unreadable' | null;
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
const mostNumber = 60;
const mostDetail = 200;

/** Reads a bank's result file, UTF-8 or EUC-KR, whatever the order of its columns. Unreadable rows are reported, not thrown. */
export function readResultFile(bytes: Uint8Array): ResultFile {
  const readings = decoded(bytes).map(readText);
  return readings.find((reading) => reading.ok) ?? readings[0] ?? { ok: false, why: 'empty' };
}

function readText(text: string): ResultFile {
  const [head, ...body] = csvRows(text);
  if (head === undefined) return { ok: false, why: 'empty' };
  const names = head.map((cell) => cell.trim().toLowerCase());
  const at = (known: readonly string[]): number => names.findIndex((name) => known.includes(name));
  const [number, outcome, amount, detail] = [at(heads.number), at(heads.outcome), at(heads.amount), at(heads.detail)];
  if (number < 0 || outcome < 0) return { ok: false, why: 'no_head' };
  const rows = body.map((cells, index) => ({ cells, line: index + 2 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > mostRows) return { ok: false, why: 'too_long' };
  if (rows.length === 0) return { ok: false, why: 'empty' };
  const cell = (cells: readonly string[], place: number): string => (place < 0 ? '' : plainLine(cells[place] ?? ''));
  return {
    ok: true,
    rows: rows.map(({ cells, line }) => ({
      line,
      number: clip(cell(cells, number).replace(/^'/, ''), mostNumber),
      amount: wholeWon(cell(cells, amount)),
      outcome: outcomeOf(cell(cells, outcome)),
      detail: clip(cell(cells, detail), mostDetail),
    })),
  };
}

function outcomeOf(text: string): ResultRow['outcome'] {
  const said = text.toLowerCase();
  if (good.has(said)) return 'settled';
  return bad.has(said) ? 'failed' : 'unreadable';
}

// '94,200', '94200.00', '94,200원': whole won. What else stands there is not guessed at.
function wholeWon(text: string): ResultRow['amount'] {
  if (text === '') return null;
  const digits = text.replace(/[,\s원₩]/g, '').replace(/\.0+$/, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 'unreadable';
}

// A file that broke off inside a letter is no whole UTF-8, yet its rows before that are: then both readings are tried.
function decoded(bytes: Uint8Array): string[] {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    return ['euc-kr', 'utf-8'].map((encoding) => new TextDecoder(encoding).decode(bytes));
  }
}

/**
 * RFC 4180: quoted cells may hold commas, quotes (doubled) and line breaks. No text is lost: a quote that opens or closes nothing is a letter of its
 * cell, so that one that a bank forgot to double does not swallow the rows after it.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.value);
    const isLast = text.charAt(cell.end) !== ',';
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (!isLast && at < text.length) continue;
    if (!isLast) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell of a text, and the place of what ends it: a comma, a line break or the end. */
interface Cell {
  value: string;
  end: number;
}

const cellEnds = new Set([',', '\r', '\n', '']);

function quotedCell(text: string, start: number): Cell | null {
  if (text.charAt(start) !== '"') return null;
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    const next = text.charAt(quote + 1);
    if (cellEnds.has(next)) return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    if (next !== '"') return null;
  }
  return null;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (!cellEnds.has(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end };
}
