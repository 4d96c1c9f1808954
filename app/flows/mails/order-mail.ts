// The mail of an order: what was bought of whom, where each piece was made and the way there, and what the law wants in writing
// (E-Commerce Act art. 13, 20; facts 2.1 D3, D5). Pure.
import { formatWon, won } from '#app/lib/money.ts';
import type { Locale } from '#app/lib/locale.ts';
import { formatDay, formatMoment, type Day } from '#app/lib/time.ts';

import { blocksToHtml, blocksToText, type Block } from './mail-blocks.ts';
import { orderMailWords, type OrderMailKind, type OrderMailWords } from './order-mail-words.ts';

export interface MailLine {
  name: string;
  options: string;
  customInputs: readonly string[];
  made: string;
  quantity: number;
  total: number;
  /** Where it was made: the cluster, or the region where there is none. */
  place: { name: string; address: string };
}

export interface MailSeller {
  name: string;
  representative: string;
  address: string;
  phone: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string | null;
}

export interface MailOrder {
  seller: MailSeller;
  lines: readonly MailLine[];
  itemsTotal: number;
  discount: number;
  shippingFee: number;
  total: number;
  shipBy: Day | null;
  parcels: readonly { carrier: string; number: string; tracking: string | null }[];
}

export interface OrderMailFacts {
  locale: Locale;
  marketName: string;
  number: string;
  buyerName: string;
  placedAt: Date;
  paidAt: Date | null;
  recipientName: string;
  address: string;
  note: string;
  orders: readonly MailOrder[];
  /** What the mail is about in money: the whole purchase, or the refund. */
  total: number;
  /** Pieces that it is about, and why; empty: the whole. */
  which: string;
  because: string;
  orderAddress: string;
  helpAddress: string;
}

/** Subject, text and HTML of an order mail. */
export function orderMail(kind: OrderMailKind, facts: OrderMailFacts): { subject: string; text: string; html: string } {
  const words = orderMailWords[facts.locale];
  const subject = `[${facts.marketName}] ${words.subjects[kind]} · ${facts.number}`;
  const blocks: Block[] = [
    { kind: 'text', text: facts.locale === 'ko' ? `${facts.buyerName} 님,` : `Dear ${facts.buyerName},` },
    { kind: 'text', text: words.openings[kind] },
    { kind: 'rows', rows: headRows(kind, facts, words) },
    { kind: 'link', text: words.seeOrder, address: facts.orderAddress },
    ...facts.orders.flatMap((order) => orderBlocks(order, facts.locale, words)),
    ...deliveryBlocks(kind, facts, words),
    { kind: 'heading', text: words.withdrawalHead },
    { kind: 'text', text: words.withdrawal },
    ...(facts.orders.some((order) => order.lines.some((line) => line.made === 'CUSTOM')) ? [{ kind: 'text' as const, text: words.customMade }] : []),
    { kind: 'link', text: words.help, address: facts.helpAddress },
    { kind: 'notice', text: words.intermediary },
  ];
  return { subject, text: blocksToText(blocks), html: blocksToHtml(blocks, facts.locale, subject) };
}

function headRows(kind: OrderMailKind, facts: OrderMailFacts, words: OrderMailWords): [string, string][] {
  const { locale } = facts;
  const refunds =
    kind === 'refunded_late' || kind === 'order_cancelled' || kind === 'pieces_cancelled' || kind === 'order_refunded' || kind === 'called_off_by_bank';
  const about: [string, string][] = [
    [words.which, facts.which],
    [words.because, facts.because],
  ];
  return [
    [words.number, facts.number],
    facts.paidAt === null ? [words.placedAt, formatMoment(facts.placedAt, locale)] : [words.paidAt, formatMoment(facts.paidAt, locale)],
    [refunds ? words.refund : words.total, formatWon(won(facts.total), locale)],
    ...about.filter(([, told]) => told !== ''),
  ];
}

function orderBlocks(order: MailOrder, locale: Locale, words: OrderMailWords): Block[] {
  const { seller } = order;
  const sums: [string, string][] = [
    [words.items, formatWon(won(order.itemsTotal), locale)],
    ...(order.discount === 0 ? [] : [[words.discount, formatWon(won(0 - order.discount), locale)] satisfies [string, string]]),
    [words.shipping, formatWon(won(order.shippingFee), locale)],
    [words.sum, formatWon(won(order.total), locale)],
  ];
  if (order.shipBy !== null) sums.push([words.shipBy, formatDay(order.shipBy, locale)]);
  for (const parcel of order.parcels) sums.push([parcel.carrier, parcel.number]);
  const tracking = order.parcels.flatMap((parcel) =>
    parcel.tracking === null ? [] : [{ kind: 'link' as const, text: `${words.tracking} ${parcel.number}`, address: parcel.tracking }],
  );
  return [
    { kind: 'heading', text: seller.name },
    ...order.lines.flatMap((line) => lineBlocks(line, locale, words)),
    { kind: 'rows', rows: sums },
    ...tracking,
    { kind: 'rows', rows: sellerRows(seller, words) },
  ];
}

function lineBlocks(line: MailLine, locale: Locale, words: OrderMailWords): Block[] {
  const name = line.options === '' ? line.name : `${line.name} (${line.options})`;
  const inputs = line.customInputs.map((input) => `\n· ${input}`).join('');
  return [
    { kind: 'text', text: `${name} ${words.pieces(line.quantity)} · ${formatWon(won(line.total), locale)}${inputs}` },
    { kind: 'link', text: `${words.madeIn}: ${line.place.name} — ${words.visit}`, address: line.place.address },
  ];
}

function sellerRows(seller: MailSeller, words: OrderMailWords): [string, string][] {
  return [
    [words.seller, seller.name],
    [words.representative, seller.representative],
    [words.address, seller.address],
    [words.phone, seller.phone],
    [words.email, seller.email],
    [words.businessNumber, seller.businessNumber],
    [words.mailOrderNumber, seller.mailOrderNumber ?? words.mailOrderExempt],
  ];
}

function deliveryBlocks(kind: OrderMailKind, facts: OrderMailFacts, words: OrderMailWords): Block[] {
  if (kind !== 'order_paid' && kind !== 'order_shipped') return [];
  const rows: [string, string][] = [
    [words.recipient, facts.recipientName],
    [words.address, facts.address],
  ];
  if (facts.note !== '') rows.push([words.note, facts.note]);
  return [
    { kind: 'heading', text: words.delivery },
    { kind: 'rows', rows },
  ];
}
