// The mail about a step of a return, exchange or claim: what it is about, what happens next, who pays, until when. Pure.
import type { CaseRefusal, ReturnGround, ReturnKind, WayBack } from '#app/domain/returns/case.ts';
import { formatWon, won } from '#app/lib/money.ts';
import type { Locale } from '#app/lib/locale.ts';
import { formatDay, type Day } from '#app/lib/time.ts';

import { caseMailWords, type CaseMailKind, type CaseMailWords } from './case-mail-words.ts';
import { blocksToHtml, blocksToText, type Block } from './mail-blocks.ts';
import { orderMailWords } from './order-mail-words.ts';

export interface CaseMailFacts {
  locale: Locale;
  /** Whom it tells. */
  to: 'buyer' | 'maker';
  name: string;
  marketName: string;
  number: string;
  orderNumber: string;
  kind: ReturnKind;
  ground: ReturnGround;
  words: string;
  /** "name × 2" of each line. */
  pieces: readonly string[];
  /** What is sent instead; empty: money. */
  instead: readonly string[];
  postagePaidBy: 'buyer' | 'maker';
  wayBack: WayBack;
  keptBack: number;
  answerBy: Day;
  refundBy: Day | null;
  /** Won that go back; null: not known yet. */
  refund: number | null;
  interest: number;
  findings: string;
  refusal: CaseRefusal | null;
  refusalWords: string;
  /** Carrier and number of the replacement. */
  sentBy: string | null;
  /** The maker's name, address and phone: where pieces are sent. */
  sendTo: string;
  address: string;
  helpAddress: string;
}

/** Subject, text and HTML of a case mail. */
export function caseMail(kind: CaseMailKind, facts: CaseMailFacts): { subject: string; text: string; html: string } {
  const { locale, to } = facts;
  const words = caseMailWords[locale];
  const subject = `[${facts.marketName}] ${words.subjects[kind](words.kinds[facts.kind])} · ${facts.number}`;
  const opening = to === 'maker' && (kind === 'requested' || kind === 'withdrawn') ? words.toMaker[kind] : words.openings[kind];
  const blocks: Block[] = [
    { kind: 'text', text: locale === 'ko' ? `${facts.name} 님,` : `Dear ${facts.name},` },
    { kind: 'text', text: opening },
    { kind: 'rows', rows: [...aboutRows(facts, words), ...stepRows(kind, facts, words)] },
    ...(kind === 'approved' ? wayBlocks(facts, words) : []),
    { kind: 'link', text: words.see, address: facts.address },
    ...(kind === 'refused' ? [{ kind: 'link' as const, text: words.disagree, address: facts.helpAddress }] : []),
    ...(to === 'buyer' ? [{ kind: 'notice' as const, text: orderMailWords[locale].intermediary }] : []),
  ];
  return { subject, text: blocksToText(blocks), html: blocksToHtml(blocks, locale, subject) };
}

function aboutRows(facts: CaseMailFacts, words: CaseMailWords): [string, string][] {
  const rows: [string, string][] = [
    [words.number, facts.number],
    [words.order, facts.orderNumber],
    [words.which, facts.pieces.join('\n')],
    [words.ground, words.grounds[facts.ground]],
  ];
  if (facts.words !== '') rows.push([words.said, facts.words]);
  if (facts.instead.length > 0) rows.push([words.instead, facts.instead.join('\n')]);
  return rows;
}

function stepRows(kind: CaseMailKind, facts: CaseMailFacts, words: CaseMailWords): [string, string][] {
  const rows = kind === 'requested' || kind === 'approved' ? askedRows(kind, facts, words) : endRows(kind, facts, words);
  if (facts.keptBack > 0) rows.push([words.keptBack, formatWon(won(facts.keptBack), facts.locale)]);
  if (facts.refundBy !== null && facts.instead.length === 0 && (kind === 'approved' || kind === 'received'))
    rows.push([words.refundBy, formatDay(facts.refundBy, facts.locale)]);
  return rows;
}

function askedRows(kind: 'requested' | 'approved', facts: CaseMailFacts, words: CaseMailWords): [string, string][] {
  const rows: [string, string][] = [];
  if (facts.kind !== 'claim') rows.push([words.postage, facts.postagePaidBy === 'buyer' ? words.buyerPays : words.makerPays]);
  if (kind === 'requested') rows.push([words.answerBy, formatDay(facts.answerBy, facts.locale)]);
  return rows;
}

function endRows(kind: CaseMailKind, facts: CaseMailFacts, words: CaseMailWords): [string, string][] {
  const amount = (value: number): string => formatWon(won(value), facts.locale);
  const rows: [string, string][] = [];
  if (kind === 'received' && facts.findings !== '') rows.push([words.findings, facts.findings]);
  if (kind === 'refused' && facts.refusal !== null) rows.push([words.refusal, `${words.refusals[facts.refusal]}\n${facts.refusalWords}`]);
  if (kind === 'refunded' && facts.refund !== null) rows.push([words.refund, amount(facts.refund)]);
  if (facts.interest > 0) rows.push([words.interest, amount(facts.interest)]);
  if (kind === 'replaced' && facts.sentBy !== null) rows.push([words.sentBy, facts.sentBy]);
  return rows;
}

function wayBlocks(facts: CaseMailFacts, words: CaseMailWords): Block[] {
  if (facts.wayBack === 'nothing_back') return [];
  if (facts.wayBack === 'maker_collects') return [{ kind: 'text', text: words.collected }];
  return [{ kind: 'rows', rows: [[words.sendTo, facts.sendTo]] }];
}
