import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, useEffect, useId, useMemo, useRef } from 'react';
import { usePreferences } from '../app/preferences';
import classes from './DataTable.module.css';
import { gridTemplate, leastWidth, visibleColumns } from './table/columns';
import { HeaderRow } from './table/HeaderRow';
import { recallPlace, rememberPlace } from './table/places';
import type { DataTableProps } from './table/props';
import { noSelection } from './table/selection';
import { TableRow } from './table/TableRow';
import { useTableKeys } from './table/useTableKeys';

export type { DataTableProps } from './table/props';

const rowHeights = { comfortable: 36, compact: 28 };
const headerHeight = 30;

/** A grid of records: virtual rows, sorting, chosen columns, one focused row, a selection, all by keyboard too. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { id, label, rowCount, getRow, getId, onRange, selection = noSelection, onSelect } = props;
  const { preferences } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const domId = useId();
  const selectable = onSelect !== undefined;
  const chosen = preferences.listColumns[id];
  const columns = useMemo(() => visibleColumns(props.columns, chosen), [props.columns, chosen]);
  const place = useMemo(() => recallPlace(id), [id]);
  const rowHeight = rowHeights[preferences.density];

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialOffset: place.offset,
  });
  const { active, setActive, onKeyDown } = useTableKeys({
    ...props,
    selection,
    initial: place.active,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are measured again when the density changes
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rowCount > 0) onRange?.(first, last, [{ first, last }]);
  }, [first, last, rowCount, onRange]);
  useEffect(() => {
    const element = scroller.current;
    return () => rememberPlace(id, { offset: element?.scrollTop ?? 0, active });
  }, [id, active]);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return;
    const line = event.target.closest<HTMLElement>('tr[data-index]');
    if (!line) return;
    const index = Number(line.dataset.index);
    const row = getRow(index);
    if (event.target.closest('[data-check]')) return setActive.toggle(index, event.shiftKey);
    setActive.focus(index);
    const inControl = event.target.closest('button, a, input, label') !== null;
    if (row !== undefined && !inControl && window.getSelection()?.isCollapsed !== false) props.onOpen?.(row);
  };
  const variables = {
    '--columns': gridTemplate(columns, selectable),
    '--least': `${leastWidth(columns, selectable)}px`,
  } as CSSProperties;
  const rowId = (index: number) => `${domId}-row-${index}`;
  return (
    <div className={classes.frame}>
      <div ref={scroller} className={classes.scroller} style={variables}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: walked and selected by keys, so ARIA's grid
          role="grid"
          className={classes.grid}
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rowCount + 1}
          aria-multiselectable={selectable || undefined}
          aria-activedescendant={
            active >= first && active <= last && rowCount > 0 ? rowId(active) : undefined
          }
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <HeaderRow {...props} columns={columns} selection={selection} />
          <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = getRow(item.index);
              return (
                <TableRow
                  key={item.index}
                  id={rowId(item.index)}
                  index={item.index}
                  top={item.start - headerHeight}
                  columns={columns}
                  row={row}
                  active={item.index === active}
                  selected={row !== undefined && selection.has(getId(row))}
                  selectable={selectable}
                />
              );
            })}
          </tbody>
        </table>
        {rowCount === 0 && props.empty}
      </div>
      {selection.size > 0 && props.bulkBar}
      {props.footer !== undefined && <footer className={classes.footer}>{props.footer}</footer>}
    </div>
  );
}
