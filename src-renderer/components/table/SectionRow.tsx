import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useFormat } from '../../app/useFormat';
import type { TableSection } from './props';
import classes from './Sections.module.css';

interface SectionRowProps {
  readonly id?: string;
  readonly line: number;
  /** Left out for the copy that stands under the header while its rows scroll by. */
  readonly top?: number;
  readonly section: TableSection;
  readonly collapsed: boolean;
  readonly active: boolean;
  readonly columnCount: number;
}

/** The head of a section: opens and closes it. The grid takes its clicks and keys. */
export const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const { id, line, top, section, collapsed, active, columnCount } = props;
  const format = useFormat();
  const Chevron = collapsed ? IconChevronRight : IconChevronDown;
  const stuck = top === undefined;
  return (
    <tr
      id={id}
      aria-rowindex={stuck ? undefined : line + 2}
      aria-hidden={stuck || undefined}
      data-line={line}
      data-section={section.id}
      data-active={active || undefined}
      data-stuck={stuck || undefined}
      className={classes.row}
      style={stuck ? undefined : { transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names this line as its active one */}
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid, which may be expanded
        role="gridcell"
        colSpan={columnCount}
        aria-expanded={!collapsed}
        className={classes.cell}
      >
        <span className={classes.content}>
          <Chevron size={14} stroke={2} aria-hidden className={classes.chevron} />
          <span className={classes.label}>{section.label}</span>
          <span className={classes.count}>{format.number(section.count)}</span>
          {section.note !== undefined && <span className={classes.note}>{section.note}</span>}
        </span>
      </td>
    </tr>
  );
});
