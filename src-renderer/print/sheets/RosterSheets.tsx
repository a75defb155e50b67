import { type ReactNode, useMemo } from 'react';
import { pageContext, printedLine } from '../context';
import { number } from '../format';
import type { Roster } from '../model';
import { orDash } from '../parts/Table';
import { type RosterHeights, type RosterLine, rosterPages } from './roster-pages';

interface RosterSheetsProps {
  readonly roster: Roster;
  /** As `measureRoster` found them; null draws what it measures. */
  readonly heights: RosterHeights | null;
}

/** The roster on its sheets: title on the first, heads of columns, date and page on every one. */
export function RosterSheets({ roster, heights }: RosterSheetsProps) {
  const { t } = useMemo(() => pageContext(roster, []), [roster]);
  const pages = useMemo(() => heights && rosterPages(roster.groups, heights), [roster, heights]);
  const empty = t('roster.empty');
  if (pages) {
    return pages.map((lines, page) => (
      <RosterSheet key={page} roster={roster} page={page} pages={pages.length}>
        <RosterTable roster={roster} lines={lines} empty={empty} />
      </RosterSheet>
    ));
  }
  const rows = roster.groups.flatMap((group) => group.rows.map((row) => ({ row })));
  return (
    <>
      <RosterSheet key="first" roster={roster} page={0} pages={1} draft>
        <RosterTable roster={roster} lines={rows} empty={empty} />
      </RosterSheet>
      <RosterSheet key="later" roster={roster} page={1} pages={1} draft>
        <RosterTable roster={roster} lines={[{ group: roster.title, again: false }]} empty={empty} />
      </RosterSheet>
    </>
  );
}

interface RosterSheetProps {
  readonly roster: Roster;
  readonly page: number;
  readonly pages: number;
  /** Drawn to be measured. */
  readonly draft?: boolean;
  readonly children: ReactNode;
}

function RosterSheet({ roster, page, pages, draft, children }: RosterSheetProps) {
  const { t, lang } = useMemo(() => pageContext(roster, []), [roster]);
  return (
    <article
      className="sheet roster"
      data-kind="roster"
      data-draft={draft}
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
      {children}
      <div className="foot">
        <span>
          {t('roster.confidential')} {printedLine(roster, { t, lang })}
        </span>
        <span>{t('roster.page', { page: page + 1, pages })}</span>
      </div>
    </article>
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
  const { t } = useMemo(() => pageContext(roster, []), [roster]);
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
              <td colSpan={roster.columns.length}>
                {line.again ? t('roster.again', { group: line.group }) : line.group}
              </td>
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
