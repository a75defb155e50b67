import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { usePreferences } from '../app/preferences';
import classes from './DataTable.module.css';
import { CellEditor } from './table/CellEditor';
import { layoutOf, namedColumns, visibleColumns } from './table/columns';
import { fitWidth, reveal } from './table/fit';
import { HeaderRow } from './table/HeaderRow';
import { linesOf } from './table/lines';
import { recallPlace, rememberPlace } from './table/places';
import type { DataTableProps } from './table/props';
import { SectionRow } from './table/SectionRow';
import { noSelection } from './table/selection';
import { TableRow } from './table/TableRow';
import { TotalsRow } from './table/TotalsRow';
import { useCells } from './table/useCells';
import { useTableKeys } from './table/useTableKeys';

export type { DataTableProps } from './table/props';

const rowHeights = { comfortable: 36, compact: 28 };
const headerHeight = 30;

/**
 * A grid of records: virtual rows, sorting, chosen columns, one focused row, a selection, all by keyboard too. With `cells` it is
 * walked cell by cell and edited as a spreadsheet is.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { id, label, rowCount, getRow, getId, onRange, selection = noSelection, onSelect } = props;
  const { sections, collapsed, onToggleSection, columnIds, widths, pinned, totals, tone } = props;
  const { preferences } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const domId = useId();
  const selectable = onSelect !== undefined;
  const chosen = preferences.listColumns[id];
  const columns = useMemo(
    () => (columnIds ? namedColumns(props.columns, columnIds) : visibleColumns(props.columns, chosen)),
    [props.columns, columnIds, chosen],
  );
  const layout = useMemo(
    () => layoutOf(columns, { selectable, widths, pinned }),
    [columns, selectable, widths, pinned],
  );
  const lines = useMemo(() => linesOf(rowCount, sections, collapsed), [rowCount, sections, collapsed]);
  const place = useMemo(() => recallPlace(id), [id]);
  const rowHeight = rowHeights[preferences.density];

  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight + (sections ? rowHeight : 0),
    scrollPaddingEnd: totals ? rowHeight : 0,
    initialOffset: place.offset,
  });
  const scrollTo = (line: number) => virtualizer.scrollToIndex(line, { align: 'auto' });
  const pageSize = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
  const rowAt = (line: number) => {
    const at = line >= 0 && line < lines.count ? lines.at(line) : undefined;
    return at && 'row' in at ? getRow(at.row) : undefined;
  };
  const keys = useTableKeys({
    ...props,
    lineCount: lines.count,
    rowAt,
    selection,
    initial: place.active,
    scrollTo,
    pageSize,
  });
  const { active, setActive } = keys;
  const cells = useCells({
    cells: props.cells,
    columns,
    lines,
    line: active,
    setLine: setActive.focus,
    getRow,
    getId,
    onOpen: props.onOpen,
    pageSize,
    scrollTo,
    scroller,
    table,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are measured again when the density changes
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    const spans = lines.spans(first, last);
    const [from, to] = [spans[0], spans.at(-1)];
    if (from && to) onRange?.(from.first, to.last, spans);
  }, [first, last, lines, onRange]);
  useEffect(() => {
    const element = scroller.current;
    return () => rememberPlace(id, { offset: element?.scrollTop ?? 0, active });
  }, [id, active]);

  const drawn = active >= first && active <= last && lines.count > 0;
  const rowId = (line: number) => `${domId}-row-${line}`;
  const head = lines.count > 0 && active >= 0 ? lines.at(active) : undefined;
  const onHead = head && 'section' in head ? sections?.[head.section] : undefined;
  const cellId = cells.on && drawn && !onHead ? `${rowId(active)}-cell` : undefined;

  // What has the focus follows the cursor: the unseen input on cells that take typing, the table on all others.
  const typing = cells.takesTyping || cells.editing.open !== null;
  const isOwn = (element: Element | null) => element === table.current || element === input.current;
  const focusWithin = () => {
    const target = typing ? input.current : table.current;
    const { activeElement } = document;
    if (isOwn(activeElement) && target !== activeElement) target?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cursor comes to another kind of cell
  useLayoutEffect(focusWithin, [typing, cells.on]);
  // Sideways, once the cell the cursor went to is drawn.
  useLayoutEffect(() => {
    const wanted = cells.revealing.current;
    if (!wanted || !scroller.current) return;
    const name = CSS.escape(columns[wanted.column]?.id ?? '');
    const cell = scroller.current.querySelector<HTMLElement>(
      `tr[data-line="${wanted.line}"] td[data-column="${name}"]`,
    );
    if (!cell) return;
    cells.revealing.current = null;
    reveal(cell, scroller.current, layout.pinnedWidth);
  });

  const onHeadKey = (event: KeyboardEvent): boolean => {
    if (!onHead || event.ctrlKey || event.metaKey || event.altKey) return false;
    const closed = collapsed?.has(onHead.id) === true;
    const wanted = { ArrowLeft: !closed, ArrowRight: closed, Enter: true, ' ': true }[event.key];
    if (wanted === undefined) return false;
    event.preventDefault();
    if (wanted) onToggleSection?.(onHead.id);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || onHeadKey(event) || cells.onKeyDown(event)) return;
    keys.onKeyDown(event);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return;
    const line = event.target.closest<HTMLElement>('tr[data-line]');
    if (!line) return;
    const at = Number(line.dataset.line);
    if (line.dataset.section !== undefined) {
      setActive.focus(at);
      return onToggleSection?.(line.dataset.section);
    }
    if (event.target.closest('[data-check]')) return setActive.toggle(at, event.shiftKey);
    const row = rowAt(at);
    const inControl = event.target.closest('button, a, input, label') !== null;
    if (cells.on) {
      const onName =
        event.target.closest('[data-open]') !== null && !event.shiftKey && !cells.mouse.wasDrag();
      if (row !== undefined && onName && !inControl) props.onOpen?.(row);
      return;
    }
    setActive.focus(at);
    if (row !== undefined && !inControl && window.getSelection()?.isCollapsed !== false) props.onOpen?.(row);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && table.current?.dataset.leaving === undefined) focusWithin();
  };
  const tryWidth = (column: string, px: number) => {
    const next = layoutOf(columns, { selectable, widths: { ...widths, [column]: px }, pinned });
    for (const [name, value] of Object.entries(next.variables))
      scroller.current?.style.setProperty(name, value);
  };
  const shownFirst = Math.floor(Math.max(0, (virtualizer.scrollOffset ?? 0) - 1) / rowHeight);
  const stuckAt = sections && (virtualizer.scrollOffset ?? 0) > 0 ? lines.sectionAt(shownFirst) : null;
  const stuck = stuckAt ? sections?.[stuckAt.section] : undefined;
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid and its input inside have the roles; what they let through is taken here */}
      <div
        ref={scroller}
        className={classes.scroller}
        style={layout.variables as CSSProperties}
        onFocus={(event) => event.currentTarget.toggleAttribute('data-focused', isOwn(event.target))}
        onBlur={(event) => event.currentTarget.removeAttribute('data-focused')}
        onScroll={(event) =>
          event.currentTarget.toggleAttribute('data-aside', event.currentTarget.scrollLeft > 0)
        }
        {...(cells.on && {
          onPointerDown: cells.mouse.onPointerDown,
          onDoubleClick: cells.mouse.onDoubleClick,
          onCopy: cells.editing.open ? undefined : cells.blocks.onCopy,
          onPaste: cells.editing.open ? undefined : cells.blocks.onPaste,
        })}
      >
        <table
          ref={table}
          id={domId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: walked and selected by keys, so ARIA's grid
          role="grid"
          className={classes.grid}
          tabIndex={0}
          aria-label={label}
          aria-rowcount={lines.count + 1 + (totals ? 1 : 0)}
          aria-colcount={cells.on ? columns.length : undefined}
          aria-multiselectable={selectable || cells.on || undefined}
          aria-activedescendant={drawn ? (cellId ?? rowId(active)) : undefined}
          data-cells={cells.on || undefined}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={cells.on ? onFocus : undefined}
        >
          <HeaderRow
            {...props}
            columns={columns}
            selection={selection}
            pinned={layout.pinned}
            roving={cells.on}
            onTryWidth={tryWidth}
            measure={(column) => (scroller.current ? fitWidth(scroller.current, column) : 0)}
            onLeave={(column) => {
              cells.go({ line: 0, column });
              table.current?.focus();
            }}
            announce={cells.announce}
          >
            {stuck && stuckAt && (
              <SectionRow
                line={stuckAt.head}
                section={stuck}
                collapsed={collapsed?.has(stuck.id) === true}
                active={false}
                columnCount={columns.length + (selectable ? 1 : 0)}
              />
            )}
          </HeaderRow>
          <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const at = lines.at(item.index);
              const top = item.start - headerHeight;
              const section = 'section' in at ? sections?.[at.section] : undefined;
              if (!('row' in at)) {
                return (
                  section && (
                    <SectionRow
                      key={`section ${section.id}`}
                      id={rowId(item.index)}
                      line={item.index}
                      top={top}
                      section={section}
                      collapsed={collapsed?.has(section.id) === true}
                      active={item.index === active}
                      columnCount={columns.length + (selectable ? 1 : 0)}
                    />
                  )
                );
              }
              const row = getRow(at.row);
              return (
                <TableRow
                  key={at.row}
                  id={rowId(item.index)}
                  line={item.index}
                  index={at.row}
                  top={top}
                  columns={columns}
                  row={row}
                  active={item.index === active}
                  selected={row !== undefined && selection.has(getId(row))}
                  selectable={selectable}
                  pinned={layout.pinned}
                  tone={row === undefined ? undefined : tone?.(row)}
                  celled={cells.on}
                  cursor={cells.on && item.index === active ? cells.cursor.column : -1}
                  range={cells.on ? cells.cursor.rangeAt(item.index) : undefined}
                  pending={row === undefined ? undefined : cells.editing.pending.get(getId(row))}
                />
              );
            })}
          </tbody>
          {totals && lines.count > 0 && (
            <TotalsRow
              columns={columns}
              totals={totals}
              selectable={selectable}
              pinned={layout.pinned}
              rowIndex={lines.count + 2}
            />
          )}
        </table>
        {cells.on && (
          <CellEditor
            cells={cells}
            input={input}
            scroller={scroller}
            gridId={domId}
            cellId={cellId}
            place={`${active} ${cells.cursor.columnId} ${cells.editing.open ? first : ''}`}
            onKeyDown={onKeyDown}
          />
        )}
        {lines.count === 0 && props.empty}
      </div>
      <span role="status" className="vh">
        {cells.said}
      </span>
      {selection.size > 0 && props.bulkBar}
      {props.footer !== undefined && <footer className={classes.footer}>{props.footer}</footer>}
    </div>
  );
}
