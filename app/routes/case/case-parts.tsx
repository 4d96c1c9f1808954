// The facts of a case, its way so far, and how far its money has come: the same for the buyer, the maker and the operator.
import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { returnStates } from '#app/domain/returns/case.ts';
import { complaintDue } from '#app/lib/law/complaint.ts';
import { formatDay, formatMoment, kstDay, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { caseStateWords, groundWords, keptRefusalWords } from './case-words.ts';
import type { CaseFacts } from './case.read.server.ts';

const dayText = (day: string): string => formatDay(toDay(day), getLocale());

export function CaseLines({ found }: { found: CaseFacts }) {
  const english = getLocale() === 'en';
  return (
    <ul className="case-lines" role="list">
      {found.lines.map((line) => {
        const instead = english ? line.replacementEn : line.replacementKo;
        return (
          <li key={line.id}>
            <Picture picture={pictureOf(line)} sizes="72px" />
            <div>
              <strong>{english ? line.nameEn : line.nameKo}</strong>
              <p className="by">
                {[english ? line.optionsEn : line.optionsKo, m.returns_pieces({ count: line.quantity }), wonText(line.unitPrice)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              {found.remedy === 'replacement' ? <p className="by">{m.returns_instead({ what: instead === '' ? m.returns_the_same() : instead })}</p> : null}
              {line.saleable === null ? null : <p className="by">{m.returns_saleable_of({ fit: line.saleable, count: line.quantity })}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export function CaseFactList({ found }: { found: CaseFacts }) {
  const rows = [...askedRows(found), ...wayRows(found)];
  return (
    <>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.hash === null ? null : <Picture picture={pictureOf(found, m.returns_findings_picture())} sizes="320px" />}
    </>
  );
}

function askedRows(found: CaseFacts): [string, string][] {
  const rows: [string, string][] = [
    [m.returns_number(), found.number],
    [m.returns_ground(), groundWords(found.ground)],
    [m.returns_wanted(), found.remedy === 'refund' ? m.returns_remedy_refund() : m.returns_remedy_replacement()],
  ];
  if (found.words !== '') rows.push([m.returns_said(), found.words]);
  if (found.noticedOn !== null) rows.push([m.returns_noticed(), dayText(found.noticedOn)]);
  if (found.kind !== 'claim') rows.push([m.returns_postage(), postageWords(found)]);
  if (found.state === 'requested' && found.answerBy !== null) rows.push([m.returns_answer_by(), dayText(found.answerBy)]);
  return rows;
}

function wayRows(found: CaseFacts): [string, string][] {
  const parcel = (one: { nameKo: string; nameEn: string; number: string }): string => `${getLocale() === 'en' ? one.nameEn : one.nameKo} ${one.number}`;
  const rows: [string, string][] = [];
  if (found.refundBy !== null && found.endedAt === null)
    rows.push([found.remedy === 'refund' ? m.returns_refund_by() : m.returns_replace_by(), dayText(found.refundBy)]);
  if (found.kind === 'claim' && found.endedAt === null && found.state !== 'requested')
    rows.push([m.returns_claim_by(), formatDay(complaintDue(kstDay(new Date(found.requestedAt))).answerBy, getLocale())]);
  if (found.back !== null) rows.push([m.returns_back_by(), parcel(found.back)]);
  if (found.findings !== null && found.findings !== '') rows.push([m.returns_findings(), found.findings]);
  if (found.replacement !== null && found.state === 'replaced') rows.push([m.returns_sent_by(), parcel(found.replacement)]);
  return rows;
}

export function CaseRefused({ found }: { found: CaseFacts }) {
  if (found.state !== 'refused') return null;
  return (
    <div className="notice" data-tone="warn">
      <h3>{m.returns_refused_title()}</h3>
      <p>{keptRefusalWords(found.refusalGround)}</p>
      <p>{found.refusalWords}</p>
      {found.refusalConsentHash === null ? null : <p className="by consent-hash">{m.returns_consent_hash({ hash: found.refusalConsentHash })}</p>}
    </div>
  );
}

export function CaseWay({ found }: { found: CaseFacts }) {
  return (
    <ol className="timeline">
      {found.history
        .filter((move) => move.fromState !== move.toState)
        .map((move) => {
          const state = returnStates.find((one) => one === move.toState);
          return (
            <li key={move.id} data-done>
              <strong>{state === undefined ? move.toState : caseStateWords(state)}</strong>
              <span className="by"> {formatMoment(new Date(move.at), getLocale())}</span>
              {move.reason === 'silence' ? <span className="by"> · {m.returns_by_silence()}</span> : null}
              {move.reason === 'market' ? <span className="by"> · {m.returns_by_market()}</span> : null}
            </li>
          );
        })}
    </ol>
  );
}

/** Requested, with the card company, done: and by when. */
export function RefundProgress({ found }: { found: CaseFacts }) {
  if (found.refundAmount === null || found.refundRequestedAt === null) return null;
  const sent = found.stripeRefundId !== null;
  const steps: [string, boolean, Date | null][] = [
    [m.returns_refund_requested(), true, found.refundRequestedAt],
    [m.returns_refund_sent(), sent || found.refundState === 'succeeded', null],
    [m.returns_refund_done(), found.refundState === 'succeeded', found.refundSettledAt],
  ];
  return (
    <section className="form-stack" aria-labelledby="refund-progress">
      <h2 id="refund-progress">{m.returns_refund_progress({ amount: wonText(found.refundAmount) })}</h2>
      <ol className="timeline">
        {steps.map(([words, done, at]) => (
          <li key={words} data-done={done || undefined}>
            <strong>{words}</strong>
            {at === null ? null : <span className="by"> {formatMoment(new Date(at), getLocale())}</span>}
          </li>
        ))}
      </ol>
      {found.keptBack > 0 ? <p className="by">{m.returns_kept_back({ amount: wonText(found.keptBack) })}</p> : null}
      {found.refundState === 'failed' ? <p className="by">{m.returns_refund_failed()}</p> : null}
      {found.refundState === 'requested' ? <p className="by">{m.returns_refund_days()}</p> : null}
      {found.lateInterest > 0 ? (
        <p>
          {m.returns_interest({ amount: wonText(found.lateInterest) })}{' '}
          {found.lateInterestPaidAt === null
            ? m.returns_interest_open()
            : m.returns_interest_paid({ day: formatDay(new Date(found.lateInterestPaidAt), getLocale()) })}
        </p>
      ) : null}
    </section>
  );
}

function postageWords(found: CaseFacts): string {
  if (found.postagePaidBy === 'maker') return m.returns_postage_maker();
  if (found.wayBack === 'buyer_sends') return m.returns_postage_buyer_sends();
  return found.keptBack > 0 ? m.returns_postage_kept({ amount: wonText(found.keptBack) }) : m.returns_postage_free();
}
