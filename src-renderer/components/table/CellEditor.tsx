import { Popover } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CellEditor.module.css';
import { CellCalendar, CellList } from './CellPopups';
import { isChoice, matching, tagChoices, withTag } from './cell-draft';
import type { Cells } from './useCells';

interface CellEditorProps<R> {
  readonly cells: Cells<R>;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly gridId: string;
  /** The cell the cursor stands on, while it is drawn. */
  readonly cellId: string | undefined;
  /** Changes whenever the cell may stand elsewhere. */
  readonly place: string;
  /** A key that is not the editor's, while nothing is edited. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

const arrows: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * The input that lies unseen over the cell of the cursor and becomes its editor with the first letter. It is there before that letter,
 * so that an input method can begin to compose in it.
 */
export function CellEditor<R>({
  cells,
  input,
  scroller,
  gridId,
  cellId,
  place,
  ...rest
}: CellEditorProps<R>) {
  const { t } = useTranslation();
  const { open, draft, problem, change, commit } = cells.editing;
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const field = open?.field;
  const choosing = field !== undefined && isChoice(field);
  const changed = open !== null && draft !== open.before;
  const entries = !open
    ? []
    : choosing
      ? matching(open.choices, changed ? draft : '')
      : field?.kind === 'tags'
        ? tagChoices(field.suggestions ?? [], draft).slice(0, 50)
        : [];
  // Of a choice always one is marked: the present one, or the best match. Tags are only offered.
  const first = draft.trim() === '' ? -1 : 0;
  const present = !choosing ? -1 : changed ? first : entries.findIndex((entry) => entry.label === draft);
  const at = Math.min(marked ?? present, entries.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` says when the cell may have moved
  useLayoutEffect(() => {
    const cell = cellId === undefined ? null : document.getElementById(cellId);
    const outer = scroller.current;
    if (!cell || !outer || !frame.current) return;
    const box = cell.getBoundingClientRect();
    const around = outer.getBoundingClientRect();
    Object.assign(frame.current.style, {
      left: `${box.left - around.left + outer.scrollLeft}px`,
      top: `${box.top - around.top + outer.scrollTop}px`,
      minWidth: `${box.width}px`,
      minHeight: `${box.height}px`,
    });
  }, [cellId, place, open, scroller]);

  // A choice or a calendar that opens keeps the whole text marked: a letter then begins anew.
  useLayoutEffect(() => {
    setMarked(null);
    const element = input.current;
    if (!open || !element) return;
    element.focus({ preventScroll: true });
    const end = element.value.length;
    if (!open.typed) element.setSelectionRange(isChoice(open.field) ? 0 : end, end);
  }, [open, input]);

  const done = (
    down: number,
    right: number,
    entry = choosing && (changed || marked !== null) ? entries[at] : undefined,
  ) => {
    if (commit(draft, entry)) cells.step(down, right);
  };
  const onEditKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter, Esc and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing || !open) return;
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const arrow = arrows[event.key];
    if (event.key === 'Escape') {
      stop();
      cells.editing.cancel();
    } else if (event.key === 'Enter') {
      if (open.field.kind === 'long' && (event.shiftKey || event.altKey)) {
        if (event.altKey) {
          stop();
          event.currentTarget.setRangeText(
            '\n',
            event.currentTarget.selectionStart,
            event.currentTarget.selectionEnd,
            'end',
          );
          change(event.currentTarget.value);
        }
        return;
      }
      stop();
      const tag = open.field.kind === 'tags' && marked !== null ? entries[at] : undefined;
      if (tag) {
        change(withTag(draft, tag.label));
        setMarked(null);
      } else done(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      stop();
      done(0, event.shiftKey ? -1 : 1);
    } else if (entries.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      stop();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      setMarked((next + entries.length) % entries.length);
    } else if (arrow && open.typed && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      stop();
      done(...arrow);
    }
  };

  const list = entries.length > 0 && problem === null;
  const calendar = field?.kind === 'date' && problem === null;
  const nothing = choosing && !list && problem === null;
  return (
    <Popover
      opened={open !== null && (list || calendar || nothing || problem !== null)}
      position="bottom-start"
      offset={4}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      withRoles={false}
    >
      <Popover.Target>
        <div ref={frame} className={classes.frame} data-open={open !== null || undefined}>
          <textarea
            ref={input}
            rows={1}
            tabIndex={-1}
            className={classes.input}
            data-waiting={open === null || undefined}
            data-numeric={field?.kind === 'money' || field?.kind === 'number' || undefined}
            data-long={field?.kind === 'long' || undefined}
            aria-label={cells.label}
            aria-controls={list ? listId : gridId}
            aria-activedescendant={open === null ? cellId : list && at >= 0 ? `${listId}-${at}` : undefined}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : `${listId}-problem`}
            value={open ? draft : ''}
            maxLength={field?.maxLength}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              const { value } = event.target;
              setMarked(null);
              if (open) change(open.field.kind === 'long' ? value : value.replace(/[\r\n]+/g, ' '));
              // A blank marks the row; an input method sends it as text.
              else if (value.trim() !== '') cells.begin(value);
            }}
            onCompositionStart={() => open === null && cells.begin('')}
            onKeyDown={open === null ? rest.onKeyDown : onEditKey}
            onBlur={() => open !== null && cells.editing.leave()}
          />
        </div>
      </Popover.Target>
      {/* The mouse must not take the focus out of the input. */}
      <Popover.Dropdown
        className={classes.popup}
        role="region"
        aria-label={cells.label}
        onMouseDown={(event) => event.preventDefault()}
      >
        {problem !== null ? (
          <span id={`${listId}-problem`} role="alert" className={classes.problem}>
            {problem}
          </span>
        ) : calendar ? (
          <CellCalendar draft={draft} onPick={(day) => commit(day) && cells.step(0, 0)} />
        ) : (
          list && (
            <CellList
              id={listId}
              label={cells.label}
              entries={entries}
              marked={at}
              current={choosing ? open?.before : undefined}
              onPick={(entry) => {
                if (choosing) return done(0, 0, entry);
                change(withTag(draft, entry.label));
                input.current?.focus();
              }}
            />
          )
        )}
        {nothing && <span className={classes.nothing}>{t('nothingMatches')}</span>}
      </Popover.Dropdown>
    </Popover>
  );
}
