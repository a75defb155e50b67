import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type PlanColumn, planRowColumns, scoreKey } from '@shared/features/plans/columns';
import type { PlanRow, PlanRowKind } from '@shared/features/plans/model';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditedRecord } from '../../sharing/EditedRecord';
import { usePlanRows } from '../usePlanRows';
import { RowCell } from './RowCell';
import classes from './RowTable.module.css';

interface RowTableProps {
  readonly planId: string;
  readonly kind: PlanRowKind;
  readonly rows: readonly PlanRow[];
  /** Competitors, for the columns of the comparison by factor. */
  readonly competitors: readonly PlanRow[];
  readonly currency: string;
  readonly readOnly: boolean;
}

/** These are laid out with the plan and only filled in. */
const fixedKinds: readonly PlanRowKind[] = ['evaluation', 'health'];
const right: readonly PlanColumn['kind'][] = ['number', 'money', 'percent', 'score'];

/** One table of the plan, its cells edited in place; Alt with the arrows moves a line. */
export function RowTable({ planId, kind, rows, competitors, currency, readOnly }: RowTableProps) {
  const { t } = useTranslation('plans');
  const actions = usePlanRows(planId);
  const table = useRef<HTMLTableElement>(null);
  const fixed = fixedKinds.includes(kind);
  const scores: PlanColumn[] =
    kind === 'factor' ? competitors.map((one) => ({ key: scoreKey(one.id), kind: 'score' })) : [];
  const columns = [...planRowColumns[kind], ...scores];
  const heading = (column: PlanColumn) => {
    if (column.key === 'title') return t(`titleOf.${kind}`);
    const competitor = competitors.find((one) => scoreKey(one.id) === column.key);
    if (competitor) return competitor.title ?? '–';
    return t(`col.${column.key as 'why'}`);
  };
  // The first cell of a new line is opened once the line is on screen.
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added === null || !rows.some((row) => row.id === added)) return;
    setAdded(null);
    const first = table.current?.querySelector<HTMLElement>(`tr[data-row="${added}"] button`);
    first?.click();
  }, [added, rows]);
  const onKeyDown = (event: KeyboardEvent, row: PlanRow) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void actions.move(rows, row, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <section className={classes.rows} aria-label={t(`kind.${kind}`)}>
      <header>
        <h3>{t(`kind.${kind}`)}</h3>
        {!readOnly && !fixed && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => void actions.add(kind).then(setAdded)}
          >
            {t('row.add')}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="t3">{t('row.empty')}</p>
      ) : (
        <div className={classes.scroller}>
          <table ref={table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    data-right={right.includes(column.kind) || undefined}
                    data-key={column.key}
                    data-kind={column.kind}
                    data-title={column.key === 'title' || undefined}
                  >
                    {heading(column)}
                  </th>
                ))}
                <th scope="col" className={classes.tools}>
                  <span className="vh">{t('row.delete')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <EditedRecord key={row.id} rootId={planId} table="planRows" partId={row.id}>
                  <tr data-row={row.id} onKeyDown={(event) => onKeyDown(event, row)}>
                    {columns.map((column) => (
                      <td
                        key={column.key}
                        data-kind={column.kind}
                        data-title={column.key === 'title' || undefined}
                        data-right={right.includes(column.kind) || undefined}
                      >
                        <RowCell
                          row={row}
                          column={column}
                          label={heading(column)}
                          currency={currency}
                          readOnly={readOnly}
                          onSave={(set, seen) => actions.save(row, set, seen)}
                        />
                      </td>
                    ))}
                    <td className={classes.tools}>
                      {!readOnly && !fixed && (
                        <span>
                          <Tool
                            label={t('row.up')}
                            disabled={index === 0}
                            onClick={() => void actions.move(rows, row, -1)}
                          >
                            <IconArrowUp size={14} stroke={1.6} aria-hidden />
                          </Tool>
                          <Tool
                            label={t('row.down')}
                            disabled={index === rows.length - 1}
                            onClick={() => void actions.move(rows, row, 1)}
                          >
                            <IconArrowDown size={14} stroke={1.6} aria-hidden />
                          </Tool>
                          <Tool label={t('row.delete')} onClick={() => void actions.remove(row)}>
                            <IconTrash size={14} stroke={1.6} aria-hidden />
                          </Tool>
                        </span>
                      )}
                    </td>
                  </tr>
                </EditedRecord>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  onClick(): void;
  readonly children: React.ReactNode;
}

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
