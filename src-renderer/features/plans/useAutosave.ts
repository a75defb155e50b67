import { type PlanTextKey, planTextKeys, richText } from '@shared/features/plans/model';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { api } from '../../rpc/api';
import { type Draft, type SaveState, TextSaver } from './text-saver';

const draft = z.object({ version: z.int(), body: richText });
const draftKey = (planId: string, key: string) => `keyfolio.draft.${planId}.${key}`;

function readDraft(planId: string, key: string): Draft | null {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(draftKey(planId, key)) ?? 'null'));
  } catch {
    return null;
  }
}

function keepDraft(planId: string, key: string, kept: Draft | null): void {
  try {
    if (kept === null) localStorage.removeItem(draftKey(planId, key));
    else localStorage.setItem(draftKey(planId, key), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only costs the second net; saving itself goes on.
  }
}

/** Savers outlive their fields: what was typed in a section that was left is still being saved. */
const savers = new Map<string, TextSaver>();
const statuses = new Map<string, { readonly state: SaveState; readonly at: string | null }>();
const listeners = new Set<() => void>();
const nothing = { state: 'idle', at: null } as const;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function changed(planId: string): void {
  const own = [...savers].filter(([name]) => name.startsWith(`${planId} `)).map(([, saver]) => saver.state);
  const worst = (['conflict', 'waiting', 'saving'] as const).find((state) => own.includes(state));
  const at = worst ? (statuses.get(planId)?.at ?? null) : new Date().toISOString();
  statuses.set(planId, { state: worst ?? 'saved', at });
  for (const listener of listeners) listener();
}

/** Notes that something else of the plan, e.g. a line, was saved. */
export const noteSaved = (planId: string): void => changed(planId);

function saverOf(planId: string, key: PlanTextKey, version: number): TextSaver {
  const name = `${planId} ${key}`;
  const known = savers.get(name);
  if (known) return known;
  const saver = new TextSaver(
    {
      write: (baseVersion, body, lost) =>
        api.plans.saveText({ planId, key, baseVersion, body, ...(lost && { lost }) }),
      keep: (kept) => keepDraft(planId, key, kept),
      changed: () => changed(planId),
    },
    version,
    readDraft(planId, key),
  );
  savers.set(name, saver);
  return saver;
}

/** Saves one text of a plan 800 ms after the last key, when the field is left, and when the page is left. */
export function useAutosave(planId: string, key: PlanTextKey, version: number) {
  const saver = useMemo(() => saverOf(planId, key, version), [planId, key, version]);
  const state = useSyncExternalStore(
    subscribe,
    useCallback(() => saver.state, [saver]),
  );
  useEffect(() => saver.seen(version), [saver, version]);
  useEffect(() => () => void saver.flush(), [saver]);
  return { saver, state };
}

/**
 * Whether all of the plan is saved, and since when. Also sends what an earlier session could not save, and saves when the
 * window is closed.
 */
export function usePlanSaveStatus(planId: string, readOnly: boolean) {
  useEffect(() => {
    if (readOnly) return;
    for (const key of planTextKeys) {
      const left = readDraft(planId, key);
      if (left) saverOf(planId, key, left.version);
    }
    const leave = () => {
      for (const [name, saver] of savers) if (name.startsWith(`${planId} `)) void saver.flush();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [planId, readOnly]);
  return useSyncExternalStore(subscribe, () => statuses.get(planId) ?? nothing);
}
