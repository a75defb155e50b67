import type { SavedView, ViewData } from '@shared/features/views/model';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { viewQueries } from './queries';
import { movedPosition } from './view-data';

/** What can be done with saved views; a failure is said and answered with null. */
export function useViewActions() {
  const { t } = useTranslation('views');
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const act = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await work();
      await client.invalidateQueries({ queryKey: viewQueries.list().queryKey });
      return done;
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
      return null;
    }
  };
  const save = (view: SavedView, set: Partial<Pick<SavedView, 'name' | 'shared' | 'data' | 'position'>>) =>
    act(() => api.views.save({ id: view.id, baseVersion: view.version, set }));
  return {
    create: async (name: string, shared: boolean, data: ViewData) => {
      const made = await act(() => api.views.create({ name, shared, data }));
      if (made) undoToast(t('created', { name }), made.batchId);
      return made?.id ?? null;
    },
    saveData: async (view: SavedView, data: ViewData) => {
      const saved = await save(view, { data });
      if (saved) undoToast(t('saved'), saved.batchId);
      return saved !== null;
    },
    rename: (view: SavedView, name: string) => save(view, { name }),
    share: (view: SavedView, shared: boolean) => save(view, { shared }),
    move: (views: readonly SavedView[], view: SavedView, by: -1 | 1) => {
      const position = movedPosition(views, view.id, by);
      return position === null ? null : save(view, { position });
    },
    remove: async (view: SavedView) => {
      const done = await act(() => api.views.remove({ ids: [view.id] }));
      if (done) undoToast(t('deleted', { name: view.name }), done.batchId);
      return done !== null;
    },
  };
}
