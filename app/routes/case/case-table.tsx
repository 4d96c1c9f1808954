// Cases as a table that becomes cards on phones: what, whose, how far, until when.
import { Badge } from '#app/components/ui/badge.tsx';
import { daysBetween, formatDay, formatMoment, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { caseStateWords, caseTone, groundWords, kindWords } from './case-words.ts';
import type { readCases } from './cases.read.server.ts';

type Rows = Awaited<ReturnType<typeof readCases>>['rows'];

interface Props {
  rows: Rows;
  caption: string;
  href: (id: string) => string;
  /** Shows whose goods they are (the operator's list). */
  makers?: boolean;
}

export function CaseTable({ rows, caption, href, makers = false }: Props) {
  const english = getLocale() === 'en';
  return (
    <table className="table" data-cards>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.returns_number()}</th>
          <th scope="col">{m.returns_what()}</th>
          {makers ? <th scope="col">{m.returns_maker()}</th> : null}
          <th scope="col">{m.returns_ground()}</th>
          <th scope="col">{m.returns_state()}</th>
          <th scope="col">{m.returns_due()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={m.returns_number()}>
              <span>
                <a className="desk-link" href={href(row.id)}>
                  {row.number}
                </a>
                <br />
                <small className="desk-soft">{formatMoment(new Date(row.requestedAt), getLocale())}</small>
              </span>
            </td>
            <td data-label={m.returns_what()}>
              <span>
                {kindWords(row.kind)}
                <br />
                <small className="desk-soft">{english ? row.linesEn : row.linesKo}</small>
              </span>
            </td>
            {makers ? (
              <td data-label={m.returns_maker()} lang="ko">
                {row.makerName}
              </td>
            ) : null}
            <td data-label={m.returns_ground()}>{groundWords(row.ground)}</td>
            <td data-label={m.returns_state()}>
              <span>
                <Badge tone={caseTone(row.state)}>{caseStateWords(row.state)}</Badge>
              </span>
            </td>
            <td data-label={m.returns_due()}>
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ row }: { row: Rows[number] }) {
  if (row.due === null || (row.state !== 'requested' && row.state !== 'received' && row.state !== 'approved')) return <span className="desk-soft">–</span>;
  const left = daysBetween(toDay(row.today), toDay(row.due));
  return (
    <span className="ship-by">
      {formatDay(toDay(row.due), getLocale())}
      <strong data-late={left <= 0 || undefined}>
        {left > 0 ? m.returns_days_left({ days: left }) : left === 0 ? m.returns_due_today() : m.returns_days_late({ days: -left })}
      </strong>
    </span>
  );
}
