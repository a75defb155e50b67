import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export { fileSettingsQueries as settingsQueries } from '../../app/file-state';

/** Backups lie beside the file; a commit does not change the list, making one does. */
export const backupQueries = {
  list: () =>
    queryOptions({
      queryKey: tableKey(['backups', 'files'], 'files.backups'),
      queryFn: () => api.files.backups({}),
    }),
  preview: (path: string) =>
    queryOptions({
      queryKey: tableKey(['backups', 'files'], 'files.previewBackup', path),
      queryFn: () => api.files.previewBackup({ path }),
      gcTime: 0,
    }),
  difference: (path: string) =>
    queryOptions({
      queryKey: tableKey(['backups', 'files'], 'files.backupDifference', path),
      queryFn: () => api.files.backupDifference({ path }),
      gcTime: 0,
    }),
};
