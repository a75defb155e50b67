import type { sharingContract } from '@shared/features/sharing/contract';
import type { OutputOf } from '@shared/rpc/operation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fileQueries, landAt } from '../../app/file-state';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';

/** A folder, and where it lies. */
export type Place = OutputOf<typeof sharingContract.inspect>;

/** The steps of sharing: a folder is looked at, then the file goes there. */
export function useShare() {
  const client = useQueryClient();
  const { data: files } = useQuery(fileQueries.current());
  const [place, setPlace] = useState<Place | null>(null);
  const look = useMutation({
    mutationFn: async (folder: string | undefined) => {
      try {
        return await api.sharing.inspect(folder === undefined ? {} : { folder });
      } catch (error) {
        // The system's dialog was closed: what was chosen before still holds.
        if (isAppError(error) && error.code === 'cancelled') return null;
        throw error;
      }
    },
    onMutate: () => share.reset(),
    onSuccess: (found) => found && setPlace(found),
  });
  const share = useMutation({
    mutationFn: async (folder: string) => {
      // The same records at another place: one stays where one is.
      landAt('/settings#file');
      return api.sharing.share({ folder });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const forget = () => {
    setPlace(null);
    look.reset();
    share.reset();
  };
  return { place, look, share, forget, hasDialogs: files?.hasDialogs === true };
}
