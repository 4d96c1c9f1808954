// 통신판매업 신고번호 (전자상거래법 §12, §13①): shown together with the name of the authority that issued it.
import { ok, refuse, type Result } from './result.ts';

/** The parts of a number of the usual shape; `text` is its standard writing, '제2024-서울강남-01234호'. */
export type MailOrderNumber = { year: number; authority: string; serial: string; text: string };

/** Older shapes exist: the text is kept (white space tidied) and flagged for a person, never blocked. */
export type MailOrderNumberRefusal = { kind: 'mail-order-number-unclear'; text: string };

const SHAPE = /^제? ?(\d{4}) ?- ?([가-힣0-9]{2,20}) ?- ?(\d{1,6}) ?호?$/;

/** Reads 'YYYY-authority-serial' with or without 제 and 호. */
export function parseMailOrderNumber(text: string): Result<MailOrderNumber, MailOrderNumberRefusal> {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const [, year, authority, serial] = SHAPE.exec(typed) ?? [];
  if (year === undefined || authority === undefined || serial === undefined) {
    return refuse({ kind: 'mail-order-number-unclear', text: typed });
  }
  return ok({ year: Number(year), authority, serial, text: `제${year}-${authority}-${serial}호` });
}
