// The statement on A4 with Korean text: the shop's own font is embedded, only the letters that are used.
import { createRequire } from 'node:module';

import PDFDocument from 'pdfkit';

import { formatWon, won } from '#app/lib/money.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { StatementRows } from './statement-words.ts';

const margin = 48;
const small = 8.5;
const rowHeight = 16;
const ink = '#23201b';
const soft = '#6b6256';

type Doc = InstanceType<typeof PDFDocument>;

/** The bytes of the document. */
export async function statementPdf(rows: StatementRows): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin, info: { Title: rows.title }, lang: getLocale() === 'ko' ? 'ko-KR' : 'en-GB' });
  const pieces: Buffer[] = [];
  doc.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => doc.on('end', resolve));
  doc.registerFont('plain', fontFile('Regular')).registerFont('bold', fontFile('SemiBold'));
  draw(doc, rows);
  doc.end();
  await ended;
  return Buffer.concat(pieces);
}

function draw(doc: Doc, rows: StatementRows): void {
  doc.font('bold').fontSize(18).fillColor(ink).text(rows.title);
  doc.moveDown(0.4);
  for (const [label, value] of rows.seller) doc.font('plain').fontSize(10).fillColor(soft).text(`${label}  `, { continued: true }).fillColor(ink).text(value);
  sums(doc, m.settlement_summary(), rows.summary);
  sums(doc, m.settlement_fee(), rows.fee);
  doc.font('plain').fontSize(small).fillColor(soft).text(rows.feeNote, margin);
  table(doc, m.settlement_sales(), { head: rows.salesHead, body: rows.sales, none: m.settlement_sales_none() });
  table(doc, m.settlement_payouts(), { head: rows.paidHead, body: rows.paid, none: m.settlement_paid_none() });
}

function heading(doc: Doc, text: string): void {
  if (doc.y > doc.page.height - 4 * margin) doc.addPage();
  doc.moveDown(1.2).font('bold').fontSize(12).fillColor(ink).text(text, margin).moveDown(0.3);
}

function sums(doc: Doc, title: string, rows: readonly (readonly [string, number])[]): void {
  heading(doc, title);
  for (const [label, amount] of rows) line(doc, [label, text(amount)], { widths: [300, 199], sides: ['left', 'right'], size: 10 });
}

function table(
  doc: Doc,
  title: string,
  { head, body, none }: { head: readonly string[]; body: readonly (readonly (string | number)[])[]; none: string },
): void {
  heading(doc, title);
  if (body.length === 0) {
    doc.font('plain').fontSize(10).fillColor(soft).text(none, margin);
    return;
  }
  const width = doc.page.width - 2 * margin;
  const first = 105;
  const second = 90;
  const widths = head.map((_, place) => (place === 0 ? first : place === 1 ? second : (width - first - second) / (head.length - 2)));
  const sides = head.map((_, place) => (place > 1 ? ('right' as const) : ('left' as const)));
  line(doc, head, { widths, sides, size: small, head: true });
  for (const cells of body) line(doc, cells.map(text), { widths, sides, size: small });
}

interface Columns {
  widths: readonly number[];
  sides: readonly ('left' | 'right')[];
  size: number;
  head?: boolean;
}

function line(doc: Doc, cells: readonly string[], { widths, sides, size, head = false }: Columns): void {
  if (doc.y > doc.page.height - margin - rowHeight) doc.addPage();
  const top = doc.y;
  let left = margin;
  doc
    .font(head ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor(head ? soft : ink);
  cells.forEach((cell, place) => {
    const width = widths[place] ?? 0;
    doc.text(cell, left, top, { width: width - 4, align: sides[place] ?? 'left', lineBreak: false, ellipsis: true, height: rowHeight });
    left += width;
  });
  doc
    .moveTo(margin, top + rowHeight - 3)
    .lineTo(left, top + rowHeight - 3)
    .lineWidth(0.4)
    .strokeColor('#d9d2c4')
    .stroke();
  doc.x = margin;
  doc.y = top + rowHeight;
}

function text(cell: string | number): string {
  return typeof cell === 'number' ? formatWon(won(cell), getLocale()) : cell;
}

function fontFile(weight: 'Regular' | 'SemiBold'): string {
  return createRequire(import.meta.url).resolve(`pretendard/dist/public/static/alternative/Pretendard-${weight}.ttf`);
}
