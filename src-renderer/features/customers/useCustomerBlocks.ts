import type { CustomerRow } from '@shared/features/customers/model';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RowSpan } from '../../components/table/props';
import { useStable } from '../../components/useStable';
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
  const pages = useSame(answers.map(({ data }) => data));
  const blocksNow = useSame(wanted);
  const answer = useMemo(() => {
    const rows = new Map<number, CustomerRow>();
    let total: number | null = null;
    pages.forEach((page, index) => {
      if (!page) return;
      total = Math.max(total ?? 0, page.total);
      page.rows.forEach((row, place) => {
        rows.set((blocksNow[index] ?? 0) * blockSize + place, row);
      });
    });
    const settled = pages[0] !== undefined && total !== null;
    return settled ? { rows, total: total ?? 0, mended: pages[0]?.mended === true } : null;
  }, [pages, blocksNow]);
  const previous = useRef(answer);
  if (answer) previous.current = answer;
  const shown = answer ?? previous.current;
  const settled = answer !== null;

  const onRange = useCallback((first: number, last: number, spans?: readonly RowSpan[]) => {
    const next = blocksOf(spans ?? [{ first, last }]);
    setBlocks((now) => (now.join() === next.join() ? now : next));
  }, []);
  /** Rows by running index, for what goes beyond the ones on screen. */
  const load = useStable(async (first: number, last: number): Promise<readonly CustomerRow[]> => {
    const found: CustomerRow[] = [];
    for (const block of blocksOf([{ first, last }])) {
      const page = await client.fetchQuery({ ...customerQueries.block(input, block), staleTime: 5000 });
      const from = Math.max(0, first - block * blockSize);
      found.push(...page.rows.slice(from, last + 1 - block * blockSize));
    }
    return found;
  });
  const failed = answers.find((answer) => answer.error);
  const error = failed?.error ?? null;
  const retry = useStable(() => void failed?.refetch());
  return useMemo(
    () => ({
      total: shown?.total ?? null,
      /** False while the rows shown are those of the question before. */
      settled,
      getRow: (index: number) => shown?.rows.get(index),
      onRange,
      load,
      error,
      retry,
      loaded: shown?.rows ?? null,
      /** Nothing is written as it was searched for; these are spelt nearly so. */
      mended: settled && shown?.mended === true,
    }),
    [shown, settled, onRange, load, error, retry],
  );
}

/** The rows of the list as they are on screen; the same object while it says the same. */
export type ListRows = ReturnType<typeof useCustomerBlocks>;

/** The same list as long as the same things are in it. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const known = useRef(list);
  const same = known.current.length === list.length && list.every((one, at) => one === known.current[at]);
  if (!same) known.current = list;
  return known.current;
}
