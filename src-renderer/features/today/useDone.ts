import type { DueItem } from '@shared/features/today/contract';
import type { Saved } from '@shared/schemas';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { localDay } from './days';
import { type DoneItem, keyOf } from './due';

export interface Done {
  readonly items: readonly DoneItem[];
  tick(item: DueItem): void;
  untick(done: DoneItem): void;
}

/** Marks a due thing as done today. */
export function tickOff(item: DueItem): Promise<Saved> {
  const base = { id: item.id, baseVersion: item.version };
  const doneOn = localDay();
  if (item.kind === 'action') return api.plans.saveRow({ ...base, set: { doneOn, status: 'done' } });
  if (item.kind === 'measure') return api.complaints.saveRow({ ...base, set: { doneOn } });
  if (item.kind === 'task') return api.tasks.save({ ...base, set: { doneOn } });
  return api.customers.save({ ...base, set: { nextStep: null, nextStepOn: null } });
}

/** Ticks due things off and keeps them in sight, struck through, until the page is left; a second click takes it back. */
export function useDone(): Done {
  const failureText = useFailureText();
  const [items, setItems] = useState<readonly DoneItem[]>([]);
  const onError = (error: unknown) => toast({ message: failureText(error), tone: 'danger' });
  const without = (item: DueItem) => (list: readonly DoneItem[]) =>
    list.filter((one) => keyOf(one.item) !== keyOf(item));
  const tick = useMutation({
    mutationFn: tickOff,
    onSuccess: ({ batchId }, item) => setItems((list) => [...without(item)(list), { item, batchId }]),
    onError,
  });
  const untick = useMutation({
    mutationFn: (done: DoneItem) => api.history.undo(done.batchId ? { batchId: done.batchId } : {}),
    onSuccess: (_answer, done) => setItems(without(done.item)),
    onError,
  });
  return { items, tick: (item) => tick.mutate(item), untick: (done) => untick.mutate(done) };
}
