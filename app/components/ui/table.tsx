// A table of the desks: caption, columns, one row a thing. Where its box is narrow each row becomes a card headed by its first cell.
import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Head of the column; in a card it stands before the cell. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts: to the right. */
  number?: boolean;
  /** The language of the cell where it is not the page's. */
  lang?: (row: Row) => 'ko' | 'en' | undefined;
}

interface TableProps<Row> {
  /** What the table lists; read out, not shown: a heading stands above it. */
  caption: string;
  columns: readonly (Column<Row> | null)[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** An anchor on the row. */
  idOf?: (row: Row) => string;
  /** Said instead of a table without rows. */
  empty?: ReactNode;
  /** Two versions side by side: line ends are kept. */
  compare?: boolean;
}

/** Columns that are null are left out. The first one names the row. */
export function Table<Row>({ caption, columns, rows, keyOf, idOf, empty, compare = false }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const [first, ...others] = columns.filter((column) => column !== null);
  if (first === undefined) return null;
  return (
    <div className="table-box" data-wide={others.length > 4 || undefined}>
      <table className={compare ? 'table compare' : 'table'} data-cards>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[first, ...others].map((column) => (
              <th key={column.head} scope="col" className={column.number === true ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} id={idOf?.(row)}>
              <th scope="row" lang={first.lang?.(row)} className={first.number === true ? 'number' : undefined}>
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.head} data-label={column.head} lang={column.lang?.(row)} className={column.number === true ? 'number' : undefined}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
