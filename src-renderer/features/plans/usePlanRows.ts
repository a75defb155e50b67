import type { PlanRow, PlanRowKind } from '@shared/features/plans/model';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { type PlanDetail, planQueries } from './queries';

export type RowSet = Partial<Pick<PlanRow, 'position' | 'title' | 'ownerId' | 'dueOn' | 'status' | 'data'>>;

/** Adding, changing, moving and deleting lines of a plan's tables; a change is on screen at once. */
export function usePlanRows(planId: string) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
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
    save: async (row: PlanRow, set: RowSet): Promise<void> => {
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
        await api.plans.saveRow({ id: row.id, baseVersion: row.version, set });
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
