// Reads what a mail about a case tells, inside the transaction of the step, and queues it once: to the buyer, and to the maker who has to act.
import { findCarrier } from '#app/domain/fulfilment/carriers.ts';
import { caseRefusals } from '#app/domain/returns/case.ts';
import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { appUrl, env } from '#app/infra/env.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { toDay, type Day } from '#app/lib/time.ts';
import { urlIn } from '#app/urls.ts';

import { workingGuestKey } from '../guest-key.server.ts';
import type { CaseMailKind } from './case-mail-words.ts';
import { caseMail, type CaseMailFacts } from './case-mail.ts';
import { queueMail } from './queue-mail.server.ts';

/** Queues the mail of this step; a step that is taken again after a refusal has its own. */
export async function queueCaseMail(tx: Tx, caseId: string, kind: CaseMailKind, now: Date): Promise<void> {
  const row = await readCase(tx, caseId);
  if (row === null) return;
  const locale: Locale = row.locale === 'en' ? 'en' : 'ko';
  const key = row.personId === null ? workingGuestKey({ id: row.purchaseId, tokenHash: row.tokenHash }) : null;
  const own = urlIn(locale, 'orderReturn', { number: row.purchaseNumber, id: caseId }, key === null ? {} : { key });
  const facts = await factsOf(tx, row, locale);
  const step = `${kind} ${caseId} ${String(now.getTime())}`;
  const toBuyer = caseMail(kind, { ...facts, to: 'buyer', name: row.buyerName, address: appUrl() + own });
  await queueMail(tx, { kind: `case_${kind}`, dedupeKey: `case ${step}`, recipient: row.email, locale, ...toBuyer }, now);
  if (kind !== 'requested' && kind !== 'withdrawn') return;
  const inKorean = await factsOf(tx, row, 'ko');
  const desk = appUrl() + urlIn('ko', 'makerReturn', { id: caseId });
  const toMaker = caseMail(kind, { ...inKorean, to: 'maker', name: row.makerName ?? '', address: desk });
  await queueMail(tx, { kind: `case_${kind}`, dedupeKey: `case maker ${step}`, recipient: row.makerEmail, locale: 'ko', ...toMaker }, now);
}

type Read = NonNullable<Awaited<ReturnType<typeof readCase>>>;

function readCase(tx: Tx, caseId: string) {
  return one(
    tx,
    q
      .selectFrom('returnCase as c')
      .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
      .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
      .innerJoin('maker as m', 'm.id', 'c.makerId')
      .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
      .leftJoin('refund as r', 'r.id', 'c.refundId')
      .where('c.id', '=', caseId)
      .selectAll('c')
      .select([
        'o.number as orderNumber',
        'u.id as purchaseId',
        'u.number as purchaseNumber',
        'u.locale',
        'u.email',
        'u.buyerName',
        'u.personId',
        'u.tokenHash',
      ])
      .select(['m.email as makerEmail', 'm.phone as makerPhone', 'm.postalCode', 'm.addressKo', 'm.addressEn', 't.name as makerName', 'r.amount as refund']),
  );
}

async function factsOf(tx: Tx, row: Read, locale: Locale): Promise<Omit<CaseMailFacts, 'to' | 'name' | 'address'>> {
  const lines = await linesOf(tx, row.id);
  const name = (line: (typeof lines)[number]): string => (locale === 'ko' ? line.nameKo : line.nameEn);
  const options = (line: (typeof lines)[number]): string => (locale === 'ko' ? line.replacementKo : line.replacementEn);
  const instead = row.remedy === 'replacement';
  const { kind, ground, words, postagePaidBy, wayBack, keptBack, lateInterest: interest, findings, refusalGround, refusalWords } = row;
  return {
    ...{ locale, kind, ground, words, postagePaidBy, wayBack, keptBack, interest },
    marketName: env().MARKET_NAME,
    number: row.number,
    orderNumber: row.orderNumber,
    pieces: lines.map((line) => `${name(line)} × ${String(line.quantity)}`),
    instead: instead ? lines.map((line) => [name(line), options(line)].filter((part) => part !== '').join(' · ')) : [],
    answerBy: dayOf(row.answerBy),
    refundBy: row.refundBy === null ? null : dayOf(row.refundBy),
    refund: row.refund,
    findings: findings ?? '',
    refusal: caseRefusals.find((one) => one === refusalGround) ?? null,
    refusalWords: refusalWords ?? '',
    sentBy: await replacementParcel(tx, row.id, locale),
    sendTo: `${row.makerName ?? ''} · ${row.makerPhone}\n(${row.postalCode}) ${locale === 'ko' ? row.addressKo : row.addressEn}`,
    helpAddress: appUrl() + urlIn(locale, 'policy', { slug: 'help' }),
  };
}

function linesOf(tx: Tx, caseId: string) {
  return run(
    tx,
    q
      .selectFrom('returnLine as r')
      .innerJoin('orderLine as l', 'l.id', 'r.lineId')
      .where('r.caseId', '=', caseId)
      .orderBy('l.position')
      .select(['l.nameKo', 'l.nameEn', 'r.quantity', 'r.replacementKo', 'r.replacementEn']),
  );
}

async function replacementParcel(tx: Tx, caseId: string, locale: Locale): Promise<string | null> {
  const row = await one(
    tx,
    q.selectFrom('parcel').select(['carrier', 'trackingNumber']).where('caseId', '=', caseId).where('state', '<>', 'lost').orderBy('packedAt', 'desc').limit(1),
  );
  if (row === null) return null;
  const carrier = findCarrier(row.carrier);
  return `${(locale === 'ko' ? carrier?.nameKo : carrier?.nameEn) ?? row.carrier} ${row.trackingNumber}`;
}

function dayOf(date: Date): Day {
  return toDay(date.toISOString().slice(0, 10));
}
