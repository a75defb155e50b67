import type { CustomerRow } from '@shared/features/customers/model';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { blockSize, type CustomerListInput, customerQueries } from './queries';

/** The blocks of the list that are on screen, loaded as it scrolls; the last known total stays while a new one is asked. */
export function useCustomerBlocks(input: CustomerListInput) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const blocks = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const wanted = blocks.includes(0) ? blocks : [0, ...blocks];
  const answers = useQueries({ queries: wanted.map((block) => customerQueries.block(input, block)) });
  const previous = useRef<{ rows: Map<number, CustomerRow>; total: number } | null>(null);

  const rows = new Map<number, CustomerRow>();
  let total: number | null = null;
  answers.forEach((answer, index) => {
    const block = wanted[index] ?? 0;
    if (!answer.data) return;
    total = Math.max(total ?? 0, answer.data.total);
    answer.data.rows.forEach((row, place) => {
      rows.set(block * blockSize + place, row);
    });
  });
  const settled = answers[0]?.data !== undefined && total !== null;
  if (settled) previous.current = { rows, total: total ?? 0 };
  const shown = settled ? { rows, total: total ?? 0 } : previous.current;

  const getRow = useCallback((index: number) => shown?.rows.get(index), [shown]);
  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / blockSize), last: Math.floor(last / blockSize) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const failed = answers.find((answer) => answer.error);
  return {
    total: shown?.total ?? null,
    getRow,
    onRange,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    loaded: shown?.rows ?? null,
  };
}
