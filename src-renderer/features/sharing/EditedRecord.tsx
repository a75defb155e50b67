import type { RecordTable } from '@shared/features/history/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useOpenFile } from '../../app/file-state';
import { EditedContext, type EditedPlace } from '../../components/edited';
import { api } from '../../rpc/api';
import { EditingReporter } from './editing-reporter';
import { fieldName } from './place';
import { editorsOf } from './presence';
import { useSharing } from './queries';

/** The one of this window. */
const reporter = new EditingReporter((place) =>
  api.sharing.editing(place ?? { recordId: null, field: null }),
);
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => reporter.leave());

interface EditedRecordProps {
  /** The customer, plan or complaint that is open. */
  readonly rootId: string;
  readonly table: RecordTable;
  /** A person, line or step of it, whose own fields these are. */
  readonly partId?: string;
  readonly children: ReactNode;
}

/** Around fields of one record: others see where one writes, and one sees where they do. */
export function EditedRecord({ rootId, table, partId, children }: EditedRecordProps) {
  const { state } = useSharing();
  const shared = useOpenFile()?.shared === true;
  const client = useQueryClient();
  const place = useMemo((): EditedPlace => {
    const nameOf = (field: string) => fieldName(table, partId ?? null, field);
    const recordId = partId ?? rootId;
    return {
      editors: (field) => editorsOf(state, rootId, nameOf(field)),
      begin: (field) => (shared ? reporter.begin({ recordId: rootId, field: nameOf(field) }) : () => {}),
      lastChange: async (field) => {
        const changes = await client.fetchQuery({
          queryKey: ['sharing.lastChange', recordId],
          queryFn: () => api.history.ofRecord({ recordId, limit: 20 }),
          staleTime: 0,
        });
        // Cells of a line and the words of a text are kept in one column.
        const found = changes.find(
          (change) =>
            change.recordId === recordId &&
            change.fields.some((one) => [field, 'data', 'body'].includes(one.field)),
        );
        return found ? { by: found.by, at: found.at } : null;
      },
    };
  }, [state, shared, client, rootId, table, partId]);
  return <EditedContext value={place}>{children}</EditedContext>;
}
