import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { usePreferences } from '../app/preferences';
import classes from './DataTable.module.css';
import { CellEditor } from './table/CellEditor';
import { layoutOf, namedColumns, visibleColumns } from './table/columns';
import footerClasses from './table/Footer.module.css';
import { fitWidth } from './table/fit';
import { HeaderRow } from './table/HeaderRow';
import { linesOf } from './table/lines';
import { recallPlace, rememberPlace } from './table/places';
import type { DataTableProps } from './table/props';
import { SectionRow } from './table/SectionRow';
import { sectionKeys } from './table/section-keys';
import { noSelection } from './table/selection';
import { TableLines } from './table/TableLines';
import { TotalsRow } from './table/TotalsRow';
import { useCellFocus } from './table/useCellFocus';
import { useCells } from './table/useCells';
import { useTableKeys } from './table/useTableKeys';

export type { DataTableProps } from './table/props';

const rowHeights = { comfortable: 36, compact: 28 };
const headerHeight = 30;
/** Rows drawn above and below what is seen: more while the list scrolls, few for what is drawn anew with every letter. */
const overscan = { still: 3, moving: 8 };

/**
 * A grid of records: virtual rows, sorting, chosen columns, one focused row, a selection, all by keyboard too. With `cells` it is
 * walked cell by cell and edited as a spreadsheet is.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { id, label, rowCount, getRow, getId, onRange, selection = noSelection, onSelect } = props;
  const { sections, collapsed, onToggleSection, columnIds, widths, pinned, totals } = props;
  const { preferences } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const domId = useId();
  const selectable = onSelect !== undefined;
  const chosen = preferences.listColumns[id];
  // By what they say, not by being the same object: rows are drawn again when the columns change.
  const named = columnIds?.join('\n');
  const columns = useMemo(
    () =>
      named === undefined
        ? visibleColumns(props.columns, chosen)
        : namedColumns(props.columns, named.split('\n')),
    [props.columns, named, chosen],
  );
  const layout = useMemo(
    () => layoutOf(columns, { selectable, widths, pinned }),
    [columns, selectable, widths, pinned],
  );
  const lines = useMemo(() => linesOf(rowCount, sections, collapsed), [rowCount, sections, collapsed]);
  const place = useMemo(() => recallPlace(id), [id]);
  const rowHeight = rowHeights[preferences.density];

  const moving = useRef(false);
  const virtualizer = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: moving.current ? overscan.moving : overscan.still,
    onChange: (list) => {
      moving.current = list.isScrolling;
    },
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

  const focus = useCellFocus({ cells, table, input, scroller, columns, pinnedWidth: layout.pinnedWidth });

  const onHeadKey = sectionKeys(onHead, collapsed, onToggleSection);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || onHeadKey(event) || cells.onKeyDown(event)) return;
    keys.onKeyDown(event);
  };
  // The bulk bar goes away with the selection: the focus goes on in the table.
  const onFrameKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || !onSelect || selection.size === 0) return;
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (!target.matches('button, input[type="checkbox"]')) return;
    event.preventDefault();
    onSelect(noSelection);
    table.current?.focus({ preventScroll: true });
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
  const tryWidth = (column: string, px: number) => {
    const next = layoutOf(columns, { selectable, widths: { ...widths, [column]: px }, pinned });
    for (const [name, value] of Object.entries(next.variables))
      scroller.current?.style.setProperty(name, value);
  };
  const shownFirst = Math.floor(Math.max(0, (virtualizer.scrollOffset ?? 0) - 1) / rowHeight);
  const stuckAt = sections && (virtualizer.scrollOffset ?? 0) > 0 ? lines.sectionAt(shownFirst) : null;
  const stuck = stuckAt ? sections?.[stuckAt.section] : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc on a checkbox or in the bulk bar, which have their own roles
    <div
      className={classes.frame}
      onKeyDown={onFrameKey}
      style={totals && lines.count > 0 ? ({ '--sums': `${rowHeight}px` } as CSSProperties) : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid and its input inside have the roles; what they let through is taken here */}
      <div
        ref={scroller}
        className={classes.scroller}
        style={layout.variables as CSSProperties}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
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
          onFocus={cells.on ? focus.onTableFocus : undefined}
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
            <TableLines
              {...props}
              items={items}
              lines={lines}
              columns={columns}
              selection={selection}
              selectable={selectable}
              pinned={layout.pinned}
              active={active}
              cells={cells}
              rowId={rowId}
              offset={headerHeight}
            />
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
      {props.footer !== undefined && <footer className={footerClasses.footer}>{props.footer}</footer>}
    </div>
  );
}
