import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableFieldProps } from './EditableField';
import { EditedContext } from './edited';
import { editText, type FieldValue, parseField } from './field-values';
import { underEdit } from './under-edit';
import { useFailureText } from './useFailureText';

export interface FieldEditing {
  readonly open: boolean;
  /** `slow` after 400 ms without an answer: before that nothing is said. */
  readonly status: 'idle' | 'saving' | 'slow' | 'saved';
  readonly draft: string;
  readonly problem: string | null;
  /** Somebody else saved the field while it is open: `ask` when both wrote, `adopt` when theirs was taken over into the input. */
  readonly under: 'same' | 'adopt' | 'ask';
  /** The stored value, or the one just saved until the file's answer comes back. */
  readonly shownValue: FieldValue;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  begin(): void;
  change(draft: string): void;
  /** Saves the draft, or the value given; `keepFocus` brings the focus back to the field. */
  commit(options?: { value?: string | null; keepFocus?: boolean }): void;
  cancel(): void;
}

type Options = Pick<
  EditableFieldProps,
  'kind' | 'value' | 'field' | 'onSave' | 'onBegin' | 'optimistic' | 'currency' | 'required' | 'validate'
>;

const wasAsked = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'asked' in answer && answer.asked === true;

/** The life of one edit: begin, draft, parse, save, tick or problem. */
export function useFieldEditing({
  kind,
  value,
  field,
  onSave,
  onBegin,
  optimistic = false,
  currency = 'CNY',
  required = false,
  validate,
}: Options): FieldEditing {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState<FieldEditing['status']>('idle');
  const [sent, setSent] = useState<{ value: FieldValue; over: FieldValue } | null>(null);
  const [base, setBase] = useState(value);
  const [adopted, setAdopted] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(false);
  const busy = useRef(false);
  // Read by a blur that comes while the input is being taken away, when `open` of that render is still true.
  const active = useRef(false);

  useEffect(() => {
    if (open || !wantsFocus.current) return;
    wantsFocus.current = false;
    buttonRef.current?.focus();
  }, [open]);
  useEffect(() => {
    if (status !== 'saving' && status !== 'saved') return;
    const next = status === 'saving' ? 'slow' : 'idle';
    const timer = setTimeout(() => setStatus(next), status === 'saving' ? 400 : 2000);
    return () => clearTimeout(timer);
  }, [status]);

  // The others see where one writes. The newest place is asked, but its coming and going is no new edit.
  const place = useContext(EditedContext);
  const placeNow = useRef(place);
  placeNow.current = place;
  useEffect(() => (open && field ? placeNow.current?.begin(field) : undefined), [open, field]);

  const under = open && status === 'idle' ? underEdit({ kind, currency, base, value, draft }) : 'same';
  useEffect(() => {
    if (under !== 'adopt') return;
    setDraft(editText(kind, value, currency));
    setBase(value);
    setAdopted(true);
    onBegin?.();
  }, [under, kind, value, currency, onBegin]);

  const begin = useCallback(() => {
    setDraft(editText(kind, value, currency));
    setBase(value);
    setAdopted(false);
    setProblem(null);
    active.current = true;
    setOpen(true);
    onBegin?.();
  }, [kind, value, currency, onBegin]);

  const close = (keepFocus: boolean) => {
    wantsFocus.current = keepFocus;
    active.current = false;
    setOpen(false);
    setProblem(null);
  };

  const save = async (next: FieldValue, keepFocus: boolean) => {
    busy.current = true;
    setStatus('saving');
    try {
      const answer = await onSave(next);
      // After a conflict another value may have been chosen: only the file knows which.
      setSent(wasAsked(answer) ? null : { value: next, over: value });
      setStatus('saved');
      close(keepFocus);
    } catch (error) {
      setStatus('idle');
      setProblem(`${t('error.notSaved')} ${failureText(error)}`);
    } finally {
      busy.current = false;
    }
  };

  const commit: FieldEditing['commit'] = ({ value: chosen, keepFocus = false } = {}) => {
    if (busy.current || !active.current) return;
    const parsed = parseField(kind, chosen === undefined ? draft : (chosen ?? ''), { currency, required });
    if ('problem' in parsed) return setProblem(t(`field.${parsed.problem}`));
    if (parsed.value === value) return close(keepFocus);
    const wrong = validate?.(parsed.value) ?? null;
    if (wrong !== null) return setProblem(wrong);
    void save(parsed.value, keepFocus);
  };

  const stillSent = !optimistic && sent !== null && sent.over === value && status !== 'idle';
  return {
    open,
    status,
    draft,
    problem,
    under: under === 'same' && adopted ? 'adopt' : under,
    shownValue: stillSent ? sent.value : value,
    buttonRef,
    begin,
    change: (next) => {
      setDraft(next);
      setProblem(null);
    },
    commit,
    cancel: () => close(true),
  };
}
