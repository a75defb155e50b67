import { isNumberKind, type ListField } from '@shared/features/customers/filter-rules';
import type { CustomerRow, CustomerValues } from '@shared/features/customers/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { editText, type FieldValue } from '../../components/field-values';
import type { CellEditing, CellField, CellKind, CellText } from '../../components/table/cells';
import { teamQueries } from '../../components/team';
import { toast } from '../../components/toast';
import { api } from '../../rpc/api';
import { useConflictWords } from '../history/useConflictWords';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import { useMayWrite, useSignedIn } from '../team/access';
import { mayEdit } from '../team/rights';
import type { ListWords } from './list-words';
import { customerQueries } from './queries';
import { rowValue } from './row-value';

/** The field that a column writes; undefined for what is computed, handed over or chosen elsewhere. */
export function writtenField(fields: ReadonlyMap<string, ListField>, columnId: string): string | undefined {
  // What a person sets is another field than the lifecycle that holds.
  if (columnId === 'lifecycle') return 'lifecycleSet';
  const field = fields.get(columnId);
  const elsewhere = field?.kind === 'member' || field?.kind === 'customer' || field?.source === 'computed';
  return field && !elsewhere ? columnId : undefined;
}

const partly = new Set(['founded', 'firstTrade']);
const cellKinds: Partial<Record<ListField['kind'], CellKind>> = {
  long: 'long',
  date: 'date',
  money: 'money',
  integer: 'number',
  score: 'number',
  number: 'number',
  choice: 'select',
  yesNo: 'select',
  member: 'member',
  tags: 'tags',
  choices: 'tags',
};

/** How a field is edited in a cell or a form. */
export const editorKind = (field: ListField): CellKind =>
  partly.has(field.key) ? 'month' : (cellKinds[field.kind] ?? 'text');

/** A value as its field stores it: own fields keep their numbers as text. */
export const storedValue = (field: ListField | undefined, value: FieldValue): string | number | null =>
  value !== null && field?.source === 'own' ? String(value) : value;

interface ListCellsOptions {
  readonly words: ListWords;
  readonly currency: string;
  load(first: number, last: number): Promise<readonly CustomerRow[]>;
  /** Takes a block of cells: a paste, a fill or a clearing. */
  paste(cells: readonly CellText<CustomerRow>[]): Promise<unknown>;
  /** What the list asks of the file. */
  readonly question: string;
}

/** The list as a grid of cells: what may be edited, how it reads, and how it is saved. */
export function useListCells(options: ListCellsOptions): CellEditing<CustomerRow> {
  const { words, currency, question } = options;
  const { t } = useTranslation();
  const locked = t('table.cellLocked');
  const mayWrite = useMayWrite();
  const { me, on } = useSignedIn();
  const { data: team } = useQuery(teamQueries.list());
  const { data: tags } = useQuery({ ...customerQueries.tags(), enabled: mayWrite });
  const saveWithConflict = useSaveWithConflict(useConflictWords('customers'));
  const latest = useRef({ ...options, saveWithConflict });
  latest.current = { ...options, saveWithConflict };
  const people = team?.members;
  return useMemo((): CellEditing<CustomerRow> => {
    const { all } = words.fields;
    const fieldOf = (columnId: string) => all.get(columnId);
    const value = (row: CustomerRow, columnId: string): FieldValue => {
      const raw = rowValue(row, columnId) ?? null;
      const field = fieldOf(columnId);
      return raw !== null && field && isNumberKind(field.kind) ? Number(raw) : raw;
    };
    return {
      canEdit: (row, columnId) =>
        mayWrite && writtenField(all, columnId) !== undefined && mayEdit(me, on, row, people ?? []),
      kind: (columnId, row): CellField => {
        const field = fieldOf(columnId);
        if (!field) return { kind: 'text' };
        const kind = editorKind(field);
        return {
          kind,
          currency: row.currency ?? currency,
          required: columnId === 'name',
          ...(kind === 'select' && { options: words.fields.choices(columnId) }),
          ...(kind === 'tags' && {
            suggestions: field.kind === 'choices' ? field.choices : (tags ?? []).map((one) => one.tag),
          }),
        };
      },
      value,
      text: (row, columnId) => {
        const raw = value(row, columnId);
        if (raw === null) return '';
        const field = fieldOf(columnId);
        if (field?.kind === 'money') return editText('money', raw, row.currency ?? currency);
        if (field?.kind === 'date') return String(raw).slice(0, 10);
        if (typeof raw === 'number') return String(raw);
        return words.show(columnId, raw);
      },
      save: async (row, columnId, next) => {
        const key = writtenField(all, columnId) ?? columnId;
        const stored = storedValue(fieldOf(columnId), next);
        const set = { [key]: stored } as Partial<CustomerValues>;
        await latest.current.saveWithConflict(set, row.version, (values, baseVersion, lost) =>
          api.customers.save({ id: row.id, baseVersion, set: values, ...(lost && { lost }) }),
        );
      },
      paste: async (cells) => {
        if (mayWrite) return latest.current.paste(cells);
        toast({ id: 'cell-locked', message: locked });
      },
      load: (first, last) => latest.current.load(first, last),
      question,
    };
  }, [words, currency, mayWrite, me, on, people, tags, locked, question]);
}
