import type { FileSettings } from '@shared/features/settings/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { settingsQueries } from './queries';

/** The file's settings and the way to save some of them, based on the version that was shown. */
export function useFileSettings() {
  const query = useQuery(settingsQueries.get());
  const version = query.data?.version ?? 0;
  const { mutateAsync } = useMutation({
    mutationFn: (set: Partial<FileSettings>) => api.settings.save({ baseVersion: version, set }),
  });
  return { ...query, save: mutateAsync };
}
