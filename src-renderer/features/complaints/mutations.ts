import type { ComplaintRow, ComplaintStatus, ComplaintValues } from '@shared/features/complaints/model';
import type { Saved } from '@shared/schemas';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../rpc/api';
import { type ComplaintDetail, complaintQueries } from './queries';

export type RowValues = Omit<ComplaintRow, 'id' | 'complaintId' | 'kind' | 'version'>;
type Setting<T> = T | ((current: ComplaintDetail) => T);

export interface ComplaintSaver {
  /** Saves some fields; a function is given the newest values, so that quick changes of one list never cross. */
  save(set: Setting<Partial<ComplaintValues>>): Promise<Saved>;
  setStatus(status: ComplaintStatus): Promise<Saved>;
  addRow(kind: 'why' | 'measure', values: Partial<RowValues>): Promise<Saved>;
  saveRow(id: string, set: Partial<RowValues>): Promise<Saved>;
  removeRow(id: string): Promise<{ batchId: string | null }>;
}

/** Saves of one complaint wait for one another: each names the version the one before it made. */
const queues = new Map<string, Promise<unknown>>();

function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const run = (queues.get(id) ?? Promise.resolve()).then(work, work);
  queues.set(
    id,
    run.catch(() => undefined),
  );
  return run;
}

/** Saves of one complaint, seen on screen at once and taken back there when the file refuses them. */
export function createSaver(client: QueryClient, id: string): ComplaintSaver {
  const { queryKey } = complaintQueries.detail(id);
  const current = () => client.getQueryData(queryKey);
  const put = (change: (detail: ComplaintDetail) => ComplaintDetail) =>
    client.setQueryData(queryKey, (detail) => detail && change(detail));

  const optimistic = (
    change: (detail: ComplaintDetail) => ComplaintDetail,
    send: (before: ComplaintDetail) => Promise<Saved>,
    settle: (detail: ComplaintDetail, saved: Saved) => ComplaintDetail,
  ) =>
    inTurn(id, async () => {
      await client.cancelQueries({ queryKey });
      const before = current() ?? (await client.fetchQuery(complaintQueries.detail(id)));
      put(change);
      try {
        const saved = await send(before);
        put((detail) => settle(detail, saved));
        return saved;
      } catch (error) {
        put(() => before);
        void client.invalidateQueries({ queryKey });
        throw error;
      }
    });

  const versioned = (detail: ComplaintDetail, { version }: Saved): ComplaintDetail => ({
    ...detail,
    complaint: { ...detail.complaint, version: Math.max(version, detail.complaint.version) },
  });
  const rowsWith = (detail: ComplaintDetail, rowId: string, set: Partial<ComplaintRow>): ComplaintDetail => ({
    ...detail,
    rows: detail.rows.map((row) => (row.id === rowId ? { ...row, ...set } : row)),
  });

  return {
    save(set) {
      let values: Partial<ComplaintValues> = {};
      return optimistic(
        (detail) => {
          values = typeof set === 'function' ? set(detail) : set;
          return { ...detail, complaint: { ...detail.complaint, ...values } };
        },
        (before) => api.complaints.save({ id, baseVersion: before.complaint.version, set: values }),
        versioned,
      );
    },
    setStatus: (status) =>
      optimistic(
        (detail) => ({ ...detail, complaint: { ...detail.complaint, status } }),
        (before) => api.complaints.setStatus({ id, baseVersion: before.complaint.version, status }),
        versioned,
      ),
    addRow: (kind, values) => inTurn(id, () => api.complaints.addRow({ complaintId: id, kind, ...values })),
    saveRow: (rowId, set) =>
      optimistic(
        (detail) => rowsWith(detail, rowId, set),
        (before) => {
          const row = before.rows.find((one) => one.id === rowId);
          return api.complaints.saveRow({ id: rowId, baseVersion: row?.version ?? 1, set });
        },
        (detail, { version }) => rowsWith(detail, rowId, { version }),
      ),
    removeRow: (rowId) => inTurn(id, () => api.complaints.removeRows({ ids: [rowId] })),
  };
}

/** The saver of a complaint on screen. */
export function useComplaintSaver(id: string): ComplaintSaver {
  const client = useQueryClient();
  return useMemo(() => createSaver(client, id), [client, id]);
}
