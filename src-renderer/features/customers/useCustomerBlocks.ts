import type { CustomerRow } from '@shared/features/customers/model';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { RowSpan } from '../../components/table/props';
import { blockSize, type CustomerListInput, customerQueries } from './queries';

const firstBlock: readonly number[] = [0];

/** The blocks that hold some spans of rows, in order. */
export function blocksOf(spans: readonly RowSpan[]): readonly number[] {
  const blocks = new Set<number>();
  for (const { first, last } of spans)
    for (let block = Math.floor(first / blockSize); block * blockSize <= last; block += 1) blocks.add(block);
  return [...blocks].sort((a, b) => a - b);
}

/** The blocks of the list that are on screen, loaded as it scrolls; the last known total stays while a new one is asked. */
export function useCustomerBlocks(input: CustomerListInput) {
  const client = useQueryClient();
  const [blocks, setBlocks] = useState(firstBlock);
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
  const onRange = useCallback((first: number, last: number, spans?: readonly RowSpan[]) => {
    const next = blocksOf(spans ?? [{ first, last }]);
    setBlocks((now) => (now.join() === next.join() ? now : next));
  }, []);
  /** Rows by running index, for what goes beyond the ones on screen. */
  const load = async (first: number, last: number): Promise<readonly CustomerRow[]> => {
    const found: CustomerRow[] = [];
    for (const block of blocksOf([{ first, last }])) {
      const page = await client.fetchQuery({ ...customerQueries.block(input, block), staleTime: 5000 });
      const from = Math.max(0, first - block * blockSize);
      found.push(...page.rows.slice(from, last + 1 - block * blockSize));
    }
    return found;
  };
  const failed = answers.find((answer) => answer.error);
  return {
    total: shown?.total ?? null,
    /** False while the rows shown are those of the question before. */
    settled,
    getRow,
    onRange,
    load,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    loaded: shown?.rows ?? null,
    /** Nothing is written as it was searched for; these are spelt nearly so. */
    mended: settled && answers[0]?.data?.mended === true,
  };
}
