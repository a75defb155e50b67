import type { Contact } from '@shared/features/contacts/model';
import type { Influence, InfluenceKind } from '@shared/features/map/model';
import { type MapPerson, mapPeople } from '@shared/features/map/people';
import { wouldCircle } from '@shared/features/map/rules';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import type { Places } from '../../print/charts/map-layout';
import { api } from '../../rpc/api';

export interface MapActions {
  /** Puts cards down; answers false when that failed. */
  place(places: Places): Promise<boolean>;
  /** Gives all cards back to the layout. */
  arrange(): Promise<void>;
  /** Makes somebody report to a head, or to nobody; refuses circles. */
  report(id: string, headId: string | null): Promise<void>;
  /** Draws a line of influence; answers its id, or that of the line there is. */
  influence(fromId: string, toId: string, kind?: InfluenceKind): Promise<string | null>;
  removeLine(line: Influence): Promise<void>;
  /** Adds somebody, below a head or alone; answers their id. */
  add(name: string, headId: string | null): Promise<string | null>;
}

/** What the map changes; each act says what it did and can be taken back. */
export function useMapActions(
  customerId: string,
  contacts: readonly Contact[],
  lines: readonly Influence[],
): MapActions {
  const { t } = useTranslation('map');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const people: readonly MapPerson[] = mapPeople(contacts);
  const nameOf = (id: string | null) => contacts.find((one) => one.id === id)?.name ?? '';
  const refuse = (message: string) => toast({ message, tone: 'danger', id: 'map' });
  const trying = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      refuse(failureText(error));
      return null;
    }
  };
  return {
    place: async (places) => {
      const put = [...places].map(([id, { x, y }]) => ({ id, x, y }));
      return (await trying(() => api.map.place({ customerId, places: put }))) !== null;
    },
    arrange: async () => {
      const places = people.filter((one) => one.place !== null).map(({ id }) => ({ id, x: null, y: null }));
      if (places.length === 0) return;
      const done = await trying(() => api.map.place({ customerId, places }));
      if (done) undoToast(t('done.arranged'), done.batchId);
    },
    report: async (id, headId) => {
      const person = contacts.find((one) => one.id === id);
      if (!person || person.reportsTo === headId) return;
      if (headId !== null && wouldCircle(people, id, headId)) {
        refuse(t('refused.circle', { person: person.name, head: nameOf(headId) }));
        return;
      }
      const set = { reportsTo: headId };
      const saved = await trying(() => api.contacts.save({ id, baseVersion: person.version, set }));
      if (!saved) return;
      const names = { person: person.name, head: nameOf(headId ?? person.reportsTo) };
      undoToast(t(headId === null ? 'done.reportRemoved' : 'done.reports', names), saved.batchId);
    },
    influence: async (fromId, toId, kind = 'strong') => {
      if (fromId === toId) {
        refuse(t('refused.self'));
        return null;
      }
      const there = lines.find((line) => line.fromId === fromId && line.toId === toId);
      if (there) return there.id;
      const saved = await trying(() => api.map.connect({ customerId, fromId, toId, kind }));
      if (saved) undoToast(t('done.influences', { from: nameOf(fromId), to: nameOf(toId) }), saved.batchId);
      return saved?.id ?? null;
    },
    removeLine: async (line) => {
      const done = await trying(() => api.map.removeLines({ ids: [line.id] }));
      if (done)
        undoToast(t('done.lineRemoved', { from: nameOf(line.fromId), to: nameOf(line.toId) }), done.batchId);
    },
    add: async (name, headId) => {
      const made = await trying(() =>
        api.contacts.create({ customerId, name, ...(headId !== null && { reportsTo: headId }) }),
      );
      return made?.id ?? null;
    },
  };
}
