import type { Contact } from '@shared/features/contacts/model';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { contactQueries } from './queries';

/** Gives the address of a person's picture, undefined where there is none; for the people of one customer. */
export function usePhotos(customerId: string): (person: Pick<Contact, 'photo'>) => string | undefined {
  const { data } = useQuery(contactQueries.photos(customerId));
  const bySha = useMemo(
    () => new Map((data ?? []).map((photo) => [photo.sha256, `data:${photo.mime};base64,${photo.data}`])),
    [data],
  );
  return useCallback((person) => (person.photo === null ? undefined : bySha.get(person.photo)), [bySha]);
}
