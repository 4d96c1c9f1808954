// Cases as a table that becomes cards on phones: what, whose, how far, until when.
import { Badge } from '#app/components/ui/badge.tsx';
import { Table } from '#app/components/ui/table.tsx';
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
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          head: m.returns_number(),
          cell: (row) => (
            <>
              <a className="desk-link" href={href(row.id)}>
                {row.number}
              </a>
              <br />
              <small className="desk-soft">{formatMoment(new Date(row.requestedAt), getLocale())}</small>
            </>
          ),
        },
        {
          head: m.returns_what(),
          cell: (row) => (
            <>
              {kindWords(row.kind)}
              <br />
              <small className="desk-soft">{english ? row.linesEn : row.linesKo}</small>
            </>
          ),
        },
        makers ? { head: m.returns_maker(), lang: () => 'ko', cell: (row) => row.makerName } : null,
        { head: m.returns_ground(), cell: (row) => groundWords(row.ground) },
        { head: m.returns_state(), cell: (row) => <Badge tone={caseTone(row.state)}>{caseStateWords(row.state)}</Badge> },
        { head: m.returns_due(), cell: (row) => <Due row={row} /> },
      ]}
    />
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
