import type { CheckedRow } from '@shared/features/import/contract';
import { skipColumn } from '@shared/features/import/targets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Import.module.css';
import { useBook } from '../useBook';
import { useWords } from '../useWords';
import { ScrollPanel } from './ScrollPanel';

const numberKinds = ['money', 'integer', 'number', 'score'];
const missing = ['no_name', 'no_person', 'no_day'];

interface PreviewTableProps {
  readonly mapping: readonly string[];
  readonly rows: readonly CheckedRow[];
  onEdit(line: number, column: number, text: string): void;
}

/** Rows as they will be stored; a cell that cannot be read is corrected where it stands. */
export function PreviewTable({ mapping, rows, onEdit }: PreviewTableProps) {
  const { t } = useTranslation('import');
  const words = useWords();
  const book = useBook();
  const columns = mapping.flatMap((target, column) => (target === skipColumn ? [] : [{ target, column }]));
  const numeric = (target: string) => numberKinds.includes(book.of(target)?.kind ?? '');
  return (
    <ScrollPanel label={t('preview.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" data-kind="number">
              <span className="vh">{t('preview.row')}</span>
            </th>
            {columns.map(({ target, column }) => (
              <th key={column} scope="col" data-kind={numeric(target) ? 'number' : undefined}>
                {words.target(target)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row" data-kind="number">
                {row.line}
              </th>
              {columns.map(({ target, column }) => (
                <Cell key={column} row={row} target={target} column={column} onEdit={onEdit} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length + 1}>{t('preview.none')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollPanel>
  );
}

interface CellProps {
  readonly row: CheckedRow;
  readonly target: string;
  readonly column: number;
  onEdit(line: number, column: number, text: string): void;
}

function Cell({ row, target, column, onEdit }: CellProps) {
  const { t } = useTranslation('import');
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const text = row.cells[column] ?? '';
  const place = useBook().of(target);
  const nameless = row.issues.some((issue) => issue.target === target && missing.includes(issue.code));
  const issues = row.issues.filter((issue) => issue.column === column);
  const bad = nameless || issues.some(({ severity }) => severity === 'problem');
  const state = bad ? 'bad' : issues.length > 0 ? 'warn' : undefined;
  const shown = place?.kind === 'choice' && !bad && text ? words.choice(target, text) : text;
  const title = issues.map((issue) => words.issue(issue, text)).join('; ') || text;
  const kind = numberKinds.includes(place?.kind ?? '') ? 'number' : undefined;
  const main = target === 'customer.name' || undefined;
  if (!bad) {
    return (
      <td data-kind={kind} data-main={main} data-state={state} title={title}>
        {shown}
      </td>
    );
  }
  return (
    <td data-kind={kind} data-main={main} data-state={state} title={title}>
      {editing ? (
        <input
          className={classes.cellInput}
          aria-label={words.target(target)}
          defaultValue={text}
          // The person asked for this very cell.
          ref={(element) => element?.focus()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEdit(row.line, column, event.currentTarget.value);
            if (event.key === 'Enter' || event.key === 'Escape') setEditing(false);
          }}
          onBlur={() => setEditing(false)}
        />
      ) : (
        <button type="button" className={classes.cellButton} onClick={() => setEditing(true)}>
          {shown || t('preview.empty')}
        </button>
      )}
    </td>
  );
}
