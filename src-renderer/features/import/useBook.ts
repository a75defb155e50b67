import { type TargetBook, targetBook } from '@shared/features/import/targets';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldQueries } from '../fields/queries';

/** Everything a column can become in this file, the team's own fields included. */
export function useBook(): TargetBook {
  const { data } = useQuery(fieldQueries.all());
  return useMemo(() => targetBook(data), [data]);
}
