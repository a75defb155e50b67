import { type PlanRow, type PlanRowKind, planRowValues } from '@shared/features/plans/model';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import { type PlanDetail, planQueries } from './queries';
import { noteSaved } from './useAutosave';

export type RowSet = Partial<Pick<PlanRow, 'position' | 'title' | 'ownerId' | 'dueOn' | 'status' | 'data'>>;

/** Puts the cells back under `data`. */
function lineOf(values: Readonly<Record<string, unknown>>, cells: readonly string[]): RowSet {
  const entries = Object.entries(values);
  const own = Object.fromEntries(entries.filter(([key]) => !cells.includes(key)));
  const data = Object.fromEntries(entries.filter(([key]) => cells.includes(key)));
  return planRowValues.partial().parse(cells.length > 0 ? { ...own, data } : own);
}

/** Adding, changing, moving and deleting lines of a plan's tables; a change is on screen at once. */
export function usePlanRows(planId: string) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const words = useMemo(
    () => ({
      label: (field: string) => t(`col.${field as 'why'}`, { defaultValue: t('row.title') }),
      show: (_field: string, value: unknown) => (value === null ? '' : String(value)),
    }),
    [t],
  );
  const saveWithConflict = useSaveWithConflict(words);
  const { queryKey } = planQueries.detail(planId);
  const refresh = () => client.invalidateQueries({ queryKey });
  const say = (error: unknown) => toast({ message: failureText(error), tone: 'danger' });

  return {
    add: async (kind: PlanRowKind): Promise<string | null> => {
      try {
        const { id } = await api.plans.addRow({ planId, kind });
        await refresh();
        return id;
      } catch (error) {
        say(error);
        return null;
      }
    },
    /** @param seen the version when editing began: what others saved since must be noticed */
    save: async (row: PlanRow, set: RowSet, seen: number = row.version): Promise<void> => {
      client.setQueryData(
        queryKey,
        (now: PlanDetail | undefined) =>
          now && {
            ...now,
            rows: now.rows.map((one) =>
              one.id === row.id ? { ...one, ...set, data: { ...one.data, ...set.data } } : one,
            ),
          },
      );
      try {
        const { data, ...own } = set;
        // Conflicts name cells one by one, so the cells go through beside the line's own fields.
        await saveWithConflict<Record<string, unknown>>(
          { ...own, ...data },
          seen,
          (values, baseVersion, lost) => {
            const cells = Object.keys(data ?? {});
            return api.plans.saveRow({
              id: row.id,
              baseVersion,
              set: lineOf(values, cells),
              ...(lost && { lost: lineOf(lost, cells) }),
            });
          },
        );
        noteSaved(planId);
      } finally {
        await refresh();
      }
    },
    remove: async (row: PlanRow): Promise<void> => {
      try {
        const { batchId } = await api.plans.removeRows({ ids: [row.id] });
        await refresh();
        undoToast(t('row.deleted'), batchId);
      } catch (error) {
        say(error);
      }
    },
    /** Puts a line between its new neighbours: only its own position changes. */
    move: async (rows: readonly PlanRow[], row: PlanRow, by: -1 | 1): Promise<void> => {
      const at = rows.findIndex((one) => one.id === row.id);
      const near = rows[at + by];
      if (!near) return;
      const far = rows[at + 2 * by];
      const position = far ? (near.position + far.position) / 2 : near.position + by;
      try {
        await api.plans.saveRow({ id: row.id, baseVersion: row.version, set: { position } });
        await refresh();
      } catch (error) {
        say(error);
      }
    },
  };
}
