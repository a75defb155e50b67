import type { VirtualItem } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns';
import type { Lines } from './lines';
import type { DataTableProps } from './props';
import { SectionRow } from './SectionRow';
import type { Selection } from './selection';
import { TableRow } from './TableRow';
import type { Cells } from './useCells';

interface TableLinesProps<R>
  extends Pick<DataTableProps<R>, 'getRow' | 'getId' | 'sections' | 'collapsed' | 'tone'> {
  readonly items: readonly VirtualItem[];
  readonly lines: Lines;
  readonly columns: readonly Column<R>[];
  readonly selection: Selection;
  readonly selectable: boolean;
  readonly pinned: number;
  /** The line the cursor stands on. */
  readonly active: number;
  readonly cells: Cells<R>;
  rowId(line: number): string;
  /** Where the body begins, from the top of what scrolls. */
  readonly offset: number;
}

/** The lines that are drawn: rows, and heads of sections between them. */
export function TableLines<R>(props: TableLinesProps<R>) {
  const { items, lines, columns, selection, selectable, active, cells, sections, getRow, getId } = props;
  const { t } = useTranslation();
  const selectLabel = t('table.selectRow');
  return items.map((item) => {
    const at = lines.at(item.index);
    const shared = {
      id: props.rowId(item.index),
      line: item.index,
      top: item.start - props.offset,
      active: item.index === active,
    };
    if ('section' in at) {
      const section = sections?.[at.section];
      if (!section) return null;
      return (
        <SectionRow
          key={`section ${section.id}`}
          {...shared}
          section={section}
          collapsed={props.collapsed?.has(section.id) === true}
          columnCount={columns.length + (selectable ? 1 : 0)}
        />
      );
    }
    const row = getRow(at.row);
    const id = row === undefined ? undefined : getId(row);
    return (
      <TableRow
        key={at.row}
        {...shared}
        index={at.row}
        columns={columns}
        row={row}
        selected={id !== undefined && selection.has(id)}
        selectable={selectable}
        selectLabel={selectLabel}
        pinned={props.pinned}
        tone={row === undefined ? undefined : props.tone?.(row)}
        celled={cells.on}
        cursor={cells.on && item.index === active ? cells.cursor.column : -1}
        range={cells.on ? cells.cursor.rangeAt(item.index) : undefined}
        pending={id === undefined ? undefined : cells.editing.pending.get(id)}
      />
    );
  });
}
