import { useMemo } from 'react';
import { pageContext } from '../context';
import { number, shortDate } from '../format';
import type { Paper, Roster } from '../model';
import { orDash } from '../parts/Table';
import { type RosterLine, rosterPages } from './roster-pages';

/** The roster on its sheets: title on the first, heads of columns, date and page on every one. */
export function RosterSheets({ roster, paper }: { roster: Roster; paper: Paper }) {
  const { t, lang } = useMemo(() => pageContext(roster, []), [roster]);
  const pages = useMemo(() => rosterPages(roster, paper), [roster, paper]);
  const printed = shortDate(roster.printedOn, lang);
  return (
    <>
      {pages.map((lines, page) => (
        <article
          key={page}
          className="sheet roster"
          data-kind="roster"
          data-landscape={roster.landscape || undefined}
        >
          {page === 0 ? (
            <header className="hd">
              <div>
                <p className="kind">{t('roster.kind')}</p>
                <h1>{roster.title}</h1>
              </div>
              <p className="rt">
                {roster.firm?.name}
                <br />
                {roster.shown < roster.total
                  ? t('roster.shown', { shown: number(roster.shown), total: number(roster.total) })
                  : t('roster.total', { total: number(roster.total) })}
              </p>
            </header>
          ) : (
            <header className="again">
              <b>{roster.title}</b>
            </header>
          )}
          <RosterTable roster={roster} lines={lines} empty={t('roster.empty')} />
          <div className="foot">
            <span>
              {t('roster.confidential')}{' '}
              {roster.printedBy
                ? t('card.printedBy', { date: printed, name: roster.printedBy })
                : t('card.printed', { date: printed })}
            </span>
            <span>{t('roster.page', { page: page + 1, pages: pages.length })}</span>
          </div>
        </article>
      ))}
    </>
  );
}

function RosterTable({
  roster,
  lines,
  empty,
}: {
  roster: Roster;
  lines: readonly RosterLine[];
  empty: string;
}) {
  return (
    <table className="t tight">
      <colgroup>
        {roster.columns.map((column) => (
          <col key={column.key} style={{ width: `${column.width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {roster.columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'n' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.length === 0 && (
          <tr>
            <td colSpan={roster.columns.length} className="empty">
              {empty}
            </td>
          </tr>
        )}
        {lines.map((line) =>
          'group' in line ? (
            <tr key={`group ${line.group}`} className="grp">
              <td colSpan={roster.columns.length}>{line.group}</td>
            </tr>
          ) : (
            <tr key={line.row.key}>
              {line.row.cells.map((text, index) => {
                const column = roster.columns[index];
                return (
                  <td key={column?.key ?? index} className={column?.numeric ? 'n' : undefined}>
                    {column?.key === 'name' ? <b>{text}</b> : <span className="clamp">{orDash(text)}</span>}
                  </td>
                );
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
