import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError } from '../../rpc/failure';
import type { FieldValue } from '../field-values';
import { teamQueries } from '../team';
import { toast } from '../toast';
import { useFailureText } from '../useFailureText';
import { type CellChoice, draftOf, isChoice, readDraft } from './cell-draft';
import type { CellEditing, CellField } from './cells';
import type { PendingCells } from './TableRow';

/** One cell while it is edited. */
export interface OpenCell<R> {
  readonly row: R;
  readonly line: number;
  readonly columnId: string;
  readonly field: CellField;
  /** Everything one may choose, for choices and people. */
  readonly choices: readonly CellChoice[];
  /** What stood in the editor at first. */
  readonly before: string;
  /** Begun by typing over the cell: the arrows then leave it, as in a spreadsheet, instead of moving in the text. */
  readonly typed: boolean;
}

interface CellEditingOptions<R> {
  readonly cells: CellEditing<R> | undefined;
  getId(row: R): string;
  /**
   * Goes back to a cell whose value was refused because somebody else wrote there and the person would rather go on writing.
   * @returns the row as it is now; undefined when it is not there any more, or not in that place
   */
  onKept(row: R, line: number, columnId: string): R | undefined;
}

/** The life of one cell's edit: begin, draft, read, save; meanwhile the cell shows what was written. */
export function useCellEditing<R>({ cells, getId, onKept }: CellEditingOptions<R>) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { data: team } = useQuery({ ...teamQueries.list(), enabled: cells !== undefined });
  const [open, setOpen] = useState<OpenCell<R> | null>(null);
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState<ReadonlyMap<string, PendingCells<R>>>(new Map());
  // Read by a blur that comes while the editor closes, when `open` of that render still stands.
  const editing = useRef(false);

  const close = () => {
    editing.current = false;
    setOpen(null);
    setDraft('');
    setProblem(null);
  };

  const begin = (row: R, line: number, columnId: string, typed: string | null): boolean => {
    if (!cells) return false;
    if (!cells.canEdit(row, columnId)) {
      toast({ id: 'cell-locked', message: t('table.cellLocked') });
      return false;
    }
    const field = cells.kind(columnId, row);
    const value = cells.value(row, columnId);
    const people = (team?.members ?? [])
      .filter((member) => member.active || member.id === value)
      .map((member) => ({ value: member.id, label: member.name }));
    const choices = field.kind === 'member' ? people : (field.options ?? []);
    const before = draftOf(field, value, choices);
    editing.current = true;
    setOpen({ row, line, columnId, field, choices, before, typed: typed !== null });
    setDraft(typed ?? before);
    setProblem(null);
    return true;
  };

  const show = (row: R, columnId: string, text: string | null) =>
    setPending((now) => {
      const next = new Map(now);
      const id = getId(row);
      const { [columnId]: _, ...others } = next.get(id)?.texts ?? {};
      const texts = text === null ? others : { ...others, [columnId]: text };
      if (Object.keys(texts).length === 0) next.delete(id);
      else next.set(id, { row, texts });
      return next;
    });

  // Called after an answer, when the render that began the save is long past.
  const kept = useRef(onKept);
  kept.current = onKept;
  /** Opens the cell again with what was written; false when it cannot be, or another one is being edited. */
  const keepWriting = (row: R, line: number, columnId: string, text: string): boolean => {
    const now = editing.current ? undefined : kept.current(row, line, columnId);
    if (now === undefined || !begin(now, line, columnId, null)) return false;
    setDraft(text);
    return true;
  };

  const save = async ({ row, line, columnId }: OpenCell<R>, value: FieldValue, text: string) => {
    show(row, columnId, text);
    try {
      await cells?.save(row, columnId, value);
    } catch (error) {
      show(row, columnId, null);
      if (isAppError(error) && error.code === 'conflict' && keepWriting(row, line, columnId, text)) return;
      toast({ message: `${t('error.notSaved')} ${failureText(error)}`, tone: 'danger' });
    }
  };

  /** Reads and saves; false when it cannot be read, and editing goes on. */
  const commit = (written: string, chosen?: CellChoice): boolean => {
    if (!open || !cells || !editing.current) return true;
    if (written === open.before && chosen === undefined) {
      close();
      return true;
    }
    const read = readDraft(open.field, written, chosen);
    if ('problem' in read) {
      setProblem(read.problem === 'unknown' ? t('table.notAChoice') : t(`field.${read.problem}`));
      return false;
    }
    if (read.value !== cells.value(open.row, open.columnId)) {
      const wrong = open.field.validate?.(read.value) ?? null;
      if (wrong !== null) {
        setProblem(wrong);
        return false;
      }
      void save(open, read.value, chosen?.label ?? written.trim());
    }
    close();
    return true;
  };

  /** Commits what stands there without a list to choose from, e.g. when the focus goes elsewhere. */
  const leave = (): boolean => {
    if (!open || !editing.current) return true;
    if (!isChoice(open.field)) return commit(draft);
    const exact = open.choices.find((choice) => choice.label === draft.trim());
    if (exact || draft === '') return commit(draft, exact);
    close();
    return true;
  };

  return {
    open,
    draft,
    problem,
    pending,
    begin,
    commit,
    leave,
    cancel: close,
    change: (text: string) => {
      setDraft(text);
      setProblem(null);
    },
  };
}
