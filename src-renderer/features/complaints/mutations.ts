import type { ComplaintRow, ComplaintStatus, ComplaintValues } from '@shared/features/complaints/model';
import type { Saved } from '@shared/schemas';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../rpc/api';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import { type ComplaintDetail, complaintQueries } from './queries';
import { useComplaintWords } from './useComplaintWords';
import { createVersions, inTurn, type Versions } from './versions';

export type RowValues = Omit<ComplaintRow, 'id' | 'complaintId' | 'kind' | 'version'>;
type Setting<T> = T | ((current: ComplaintDetail) => T);
type Guard = ReturnType<typeof useSaveWithConflict>;

export interface ComplaintSaver {
  /**
   * Saves some fields. A function is given the newest values, so that quick changes of one list never cross.
   * @param seen the version the person saw when editing began; without it, the newest one
   */
  save(set: Setting<Partial<ComplaintValues>>, seen?: number): Promise<Saved>;
  setStatus(status: ComplaintStatus): Promise<Saved>;
  addRow(kind: 'why' | 'measure', values: Partial<RowValues>): Promise<Saved>;
  saveRow(id: string, set: Partial<RowValues>, seen?: number): Promise<Saved>;
  removeRow(id: string): Promise<{ batchId: string | null }>;
}

interface Step {
  change(detail: ComplaintDetail): ComplaintDetail;
  send(before: ComplaintDetail): Promise<Saved>;
  settle(detail: ComplaintDetail, saved: Saved): ComplaintDetail;
}

/** A choice out of a conflict comes as the file keeps it: JSON as text, yes and no as 1 and 0. */
export function fromFile<T extends { taboosChecked?: unknown; isRoot?: unknown }>(values: T): T {
  const next = { ...values };
  if (typeof next.taboosChecked === 'string') next.taboosChecked = JSON.parse(next.taboosChecked);
  if (typeof next.isRoot === 'number') next.isRoot = next.isRoot === 1;
  return next;
}

/** Versions our own saves made, by record; shared by all savers of the window. */
const versions: Versions = createVersions();

/** Saves of one complaint, in turn, seen on screen at once and taken back there when the file refuses them. */
export function createSaver(client: QueryClient, id: string, guard: Guard): ComplaintSaver {
  const { queryKey } = complaintQueries.detail(id);
  const put = (change: (detail: ComplaintDetail) => ComplaintDetail) =>
    client.setQueryData(queryKey, (detail) => detail && change(detail));
  const optimistic = ({ change, send, settle }: Step) =>
    inTurn(id, async () => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey) ?? (await client.fetchQuery(complaintQueries.detail(id)));
      put(change);
      try {
        const saved = await send(before);
        put((detail) => settle(detail, saved));
        // Nothing was written: what is on screen may be a value that lost against somebody else's.
        if (saved.batchId === null) void client.invalidateQueries({ queryKey });
        return saved;
      } catch (error) {
        put(() => before);
        void client.invalidateQueries({ queryKey });
        throw error;
      }
    });
  const guarded = async <T extends object>(
    record: { id: string; version: number },
    set: T,
    seen: number | undefined,
    save: (set: T, baseVersion: number, lost?: Partial<T>) => Promise<Saved>,
  ) => {
    const base = seen === undefined ? record.version : versions.newest(record.id, seen);
    const saved = await guard(set as T & Record<string, unknown>, base, save);
    versions.note(record.id, base, saved.version);
    return saved;
  };
  const settleComplaint = (detail: ComplaintDetail, { version }: Saved): ComplaintDetail => ({
    ...detail,
    complaint: { ...detail.complaint, version: Math.max(version, detail.complaint.version) },
  });
  const withRow = (detail: ComplaintDetail, rowId: string, set: Partial<ComplaintRow>): ComplaintDetail => ({
    ...detail,
    rows: detail.rows.map((row) => (row.id === rowId ? { ...row, ...set } : row)),
  });

  return {
    save(set, seen) {
      let values: Partial<ComplaintValues> = {};
      return optimistic({
        change: (detail) => {
          values = typeof set === 'function' ? set(detail) : set;
          return { ...detail, complaint: { ...detail.complaint, ...values } };
        },
        send: ({ complaint }) =>
          guarded(complaint, values, seen, (chosen, baseVersion, lost) =>
            api.complaints.save({ id, baseVersion, set: fromFile(chosen), ...(lost && { lost }) }),
          ),
        settle: settleComplaint,
      });
    },
    setStatus: (status) =>
      optimistic({
        change: (detail) => ({ ...detail, complaint: { ...detail.complaint, status } }),
        send: ({ complaint }) =>
          guarded(complaint, { status }, undefined, (chosen, baseVersion, lost) =>
            api.complaints.setStatus({
              id,
              baseVersion,
              status: chosen.status,
              ...(lost?.status && { lost: lost.status }),
            }),
          ),
        settle: settleComplaint,
      }),
    addRow: (kind, values) => inTurn(id, () => api.complaints.addRow({ complaintId: id, kind, ...values })),
    saveRow: (rowId, set, seen) =>
      optimistic({
        change: (detail) => withRow(detail, rowId, set),
        send: ({ rows }) =>
          guarded(
            { id: rowId, version: rows.find((row) => row.id === rowId)?.version ?? 1 },
            set,
            seen,
            (chosen, baseVersion, lost) =>
              api.complaints.saveRow({
                id: rowId,
                baseVersion,
                set: fromFile(chosen),
                ...(lost && { lost }),
              }),
          ),
        settle: (detail, { version }) => withRow(detail, rowId, { version }),
      }),
    removeRow: (rowId) => inTurn(id, () => api.complaints.removeRows({ ids: [rowId] })),
  };
}

/** The saver of a complaint on screen; it asks when somebody else saved the same field meanwhile. */
export function useComplaintSaver(id: string): ComplaintSaver {
  const client = useQueryClient();
  const guard = useSaveWithConflict(useComplaintWords());
  return useMemo(() => createSaver(client, id, guard), [client, id, guard]);
}
