import type { PlanTextKey, RichText } from '@shared/features/plans/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';

/** A text is saved this long after the last key. */
const pauseMs = 800;
const retryMs = 5000;

export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'conflict';

const draftKey = (planId: string, key: string) => `keyfolio.draft.${planId}.${key}`;

/** What was typed but could not be saved, kept on this computer until it is. */
export function readDraft(planId: string, key: string): RichText | null {
  const kept = localStorage.getItem(draftKey(planId, key));
  return kept === null ? null : (JSON.parse(kept) as RichText);
}

interface Autosave {
  readonly state: SaveState;
  change(body: RichText): void;
  /** Saves at once, e.g. when the field is left. */
  flush(): void;
  /** After a conflict: writes mine on top of theirs. */
  keepMine(theirVersion: number): void;
  dropMine(): void;
}

/**
 * Saves one text of a plan while it is written. What cannot be saved stays in a draft on this computer and is tried again, so
 * that nothing typed is lost.
 */
export function useAutosave(planId: string, key: PlanTextKey, version: number): Autosave {
  const [state, setState] = useState<SaveState>('idle');
  const latest = useRef({ version, body: null as RichText | null, timer: 0, busy: false });
  if (latest.current.body === null && !latest.current.busy) latest.current.version = version;

  const save = useCallback(async () => {
    const now = latest.current;
    window.clearTimeout(now.timer);
    const { body } = now;
    if (body === null || now.busy) return;
    now.busy = true;
    setState('saving');
    try {
      const saved = await api.plans.saveText({ planId, key, baseVersion: now.version, body });
      now.version = saved.version;
      if (now.body === body) {
        now.body = null;
        localStorage.removeItem(draftKey(planId, key));
        setState('saved');
      }
    } catch (error) {
      const conflict = isAppError(error) && error.code === 'conflict';
      setState(conflict ? 'conflict' : 'waiting');
      if (!conflict) now.timer = window.setTimeout(() => void save(), retryMs);
      return;
    } finally {
      now.busy = false;
    }
    if (now.body !== null) void save();
  }, [planId, key]);

  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      leave();
    };
  }, [save]);

  return {
    state,
    change: (body) => {
      const now = latest.current;
      now.body = body;
      localStorage.setItem(draftKey(planId, key), JSON.stringify(body));
      window.clearTimeout(now.timer);
      now.timer = window.setTimeout(() => void save(), pauseMs);
    },
    flush: () => void save(),
    keepMine: (theirVersion) => {
      latest.current.version = theirVersion;
      void save();
    },
    dropMine: () => {
      latest.current.body = null;
      localStorage.removeItem(draftKey(planId, key));
      setState('idle');
    },
  };
}
