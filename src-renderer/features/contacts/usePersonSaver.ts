import type { Contact, ContactValues } from '@shared/features/contacts/model';
import { api } from '../../rpc/api';
import { useConflictWords } from '../history/useConflictWords';
import { type AskedSaved, useSaveWithConflict } from '../history/useSaveWithConflict';

/** Saves fields of a person over the version given; asks when somebody else changed the same field meanwhile. */
export type PersonSaver = (set: Partial<ContactValues>, baseVersion: number) => Promise<AskedSaved>;

/** @param people everybody at the customer, for the names behind "reports to" */
export function usePersonSaver(person: Contact, people: readonly Contact[]): PersonSaver {
  const saveWithConflict = useSaveWithConflict(
    useConflictWords('contacts', {
      reportsTo: (value) => people.find((one) => one.id === value)?.name ?? '',
    }),
  );
  return (set, baseVersion) =>
    saveWithConflict(set, baseVersion, (values, version, lost) =>
      api.contacts.save({ id: person.id, baseVersion: version, set: values, ...(lost && { lost }) }),
    );
}
