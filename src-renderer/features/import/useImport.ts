import type { ImportPlan, Inspection, LoadOptions } from '@shared/features/import/model';
import { importPlan } from '@shared/features/import/model';
import { keyFor } from '@shared/features/import/plan';
import type { ImportRecord } from '@shared/features/import/targets';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../rpc/api';
import { oneFile } from './files';
import { uploadFile } from './upload';

export type Step = 'file' | 'columns' | 'check' | 'run';
export const steps: readonly Step[] = ['file', 'columns', 'check', 'run'];

/** The plan a file starts with: as a file of its shape was imported the last time, or as its columns look. */
function planFor(inspection: Inspection, load: LoadOptions): ImportPlan {
  const { mapping, record, remembered, kind } = inspection;
  if (remembered) return { ...remembered.plan, load, edits: [] };
  // What stands in an address book is seldom newer than the file.
  const existing = kind === 'vcard' ? 'fill' : 'update';
  return importPlan.parse({ load, record, mapping, existing, key: keyFor(mapping, record) });
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
  /** When and from what the matching was remembered. */
  readonly recalled: { readonly name: string; readonly usedAt: string } | null;
  go(step: Step): void;
  /** Shows the import of this upload, which has just begun. */
  follow(uploadId: string): void;
  /** Takes one spreadsheet, or any number of vCards. */
  choose(files: readonly File[]): Promise<void>;
  /** Goes on with another sheet of the workbook that was just imported. */
  takeSheet(uploadId: string, sheet: string, record: ImportRecord): Promise<void>;
  setRecord(record: ImportRecord): Promise<void>;
  /** Reads the file another way. */
  reload(load: LoadOptions): Promise<void>;
  change(part: Partial<ImportPlan>): void;
  setTarget(column: number, target: string): void;
  matchAgain(): Promise<void>;
  /** Forgets what was remembered and begins with what the columns look like. */
  startOver(): void;
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
  const [recalled, setRecalled] = useState<ImportWizard['recalled']>(null);

  const inspect = useCallback(async (uploadId: string, options: LoadOptions) => {
    const found = await api.import.inspect({ uploadId, load: options });
    setLoad(options);
    setInspection(found);
    setPlan(planFor(found, options));
    setRecalled(found.remembered);
    return found;
  }, []);

  const rematch = useCallback(async (uploadId: string, record: ImportRecord) => {
    const { mapping } = await api.import.match({ uploadId, record });
    setPlan((before) => before && { ...before, record, mapping, key: keyFor(mapping, record, before.key) });
    setRecalled(null);
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
    setRecalled(null);
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
    choose: async (files) => {
      reset();
      try {
        const file = await oneFile(files);
        setSending({ name: file.name, share: 0 });
        const uploadId = await uploadFile(file, (share) => setSending({ name: file.name, share }));
        await inspect(uploadId, {});
      } catch (error) {
        setFailure(error);
      } finally {
        setSending(null);
      }
    },
    takeSheet: async (uploadId, sheet, record) => {
      const found = await inspect(uploadId, { sheet });
      started = null;
      setRunId(null);
      if (!found.remembered && found.record !== record) await rematch(uploadId, record);
      setStep('columns');
    },
    setRecord: async (record) => {
      if (inspection) await rematch(inspection.uploadId, record);
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
        return { ...before, mapping, key: keyFor(mapping, before.record, before.key) };
      }),
    recalled,
    startOver: () => {
      if (inspection) setPlan(planFor({ ...inspection, remembered: null }, load));
      setRecalled(null);
    },
    matchAgain: async () => {
      if (inspection && plan) await rematch(inspection.uploadId, plan.record);
    },
  };
}
