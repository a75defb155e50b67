import type { ImportPlan, Inspection, KeyField, LoadOptions } from '@shared/features/import/model';
import { importPlan, keyFields } from '@shared/features/import/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../rpc/api';
import { uploadFile } from './upload';

export type Step = 'file' | 'columns' | 'check' | 'run';
export const steps: readonly Step[] = ['file', 'columns', 'check', 'run'];

/** The key that fits a mapping best: the customer's number where there is one, else the name. */
export function keyFor(mapping: readonly string[], wanted?: KeyField): KeyField {
  if (wanted === 'none' || (wanted && mapping.includes(`customer.${wanted}`))) return wanted;
  return keyFields.find((key) => mapping.includes(`customer.${key}`)) ?? 'name';
}

function planFor(inspection: Inspection, load: LoadOptions): ImportPlan {
  return importPlan.parse({ load, mapping: inspection.mapping, key: keyFor(inspection.mapping) });
}

/** The import that was started last: whoever leaves the page while it runs finds it again. */
let started: string | null = null;

export interface ImportWizard {
  readonly step: Step;
  /** The upload whose import runs or has run. */
  readonly runId: string | null;
  readonly inspection: Inspection | null;
  readonly plan: ImportPlan | null;
  readonly load: LoadOptions;
  /** Share of the file sent, while it is being sent. */
  readonly sending: { readonly name: string; readonly share: number } | null;
  readonly failure: unknown;
  go(step: Step): void;
  /** Shows the import of this upload, which has just begun. */
  follow(uploadId: string): void;
  choose(file: File): Promise<void>;
  /** Reads the file another way. */
  reload(load: LoadOptions): Promise<void>;
  change(part: Partial<ImportPlan>): void;
  setTarget(column: number, target: string): void;
  matchAgain(): Promise<void>;
  reset(): void;
}

const forget = (uploadId: string): void => void api.import.close({ uploadId }).catch(() => undefined);

/** The state of the wizard; what the main process knows about the file is asked for by queries. */
export function useImport(): ImportWizard {
  const [step, setStep] = useState<Step>(started ? 'run' : 'file');
  const [runId, setRunId] = useState(started);
  const [load, setLoad] = useState<LoadOptions>({});
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [sending, setSending] = useState<ImportWizard['sending']>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const inspect = useCallback(async (uploadId: string, options: LoadOptions) => {
    const found = await api.import.inspect({ uploadId, load: options });
    setLoad(options);
    setInspection(found);
    setPlan(planFor(found, options));
  }, []);

  // A file that is left without being imported is not kept.
  const open = useRef<string | null>(null);
  open.current = step === 'run' ? null : (inspection?.uploadId ?? null);
  useEffect(
    () => () => {
      if (open.current) forget(open.current);
    },
    [],
  );

  const reset = useCallback(() => {
    const uploadId = inspection?.uploadId ?? runId;
    if (uploadId) forget(uploadId);
    started = null;
    setRunId(null);
    setStep('file');
    setInspection(null);
    setPlan(null);
    setFailure(null);
  }, [inspection, runId]);

  return {
    step,
    runId,
    inspection,
    plan,
    load,
    sending,
    failure,
    go: (next) => {
      if (next !== 'run') started = null;
      setStep(next);
    },
    follow: (uploadId) => {
      started = uploadId;
      setRunId(uploadId);
      setStep('run');
    },
    reset,
    choose: async (file) => {
      reset();
      setSending({ name: file.name, share: 0 });
      try {
        const uploadId = await uploadFile(file, (share) => setSending({ name: file.name, share }));
        await inspect(uploadId, {});
      } catch (error) {
        setFailure(error);
      } finally {
        setSending(null);
      }
    },
    reload: async (options) => {
      if (!inspection) return;
      try {
        await inspect(inspection.uploadId, options);
        setFailure(null);
      } catch (error) {
        setFailure(error);
      }
    },
    change: (part) => setPlan((before) => before && { ...before, ...part }),
    setTarget: (column, target) =>
      setPlan((before) => {
        if (!before) return before;
        // A field is filled by one column: the other one that had it goes to the notes.
        const mapping = before.mapping.map((old, index) => {
          if (index === column) return target;
          return target.includes('.') && old === target ? 'notes' : old;
        });
        return { ...before, mapping, key: keyFor(mapping, before.key) };
      }),
    matchAgain: async () => {
      if (!inspection) return;
      const { mapping } = await api.import.match({ uploadId: inspection.uploadId });
      setPlan((before) => before && { ...before, mapping, key: keyFor(mapping, before.key) });
    },
  };
}
