import { readMail } from '@shared/features/activities/mail';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { localDay } from '../today/days';
import { dayFrom, timeFrom } from './days';
import type { QuickKind, QuickRequest } from './store';

export interface QuickForm {
  readonly kind: QuickKind;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly contactId: string | null;
  /** The whole text; its first line becomes the title where the kind has no subject of its own. */
  readonly text: string;
  readonly subject: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly ownerId: string | null;
  readonly followUp: string;
  readonly followUpOn: string;
}

const now = () => new Date().toTimeString().slice(0, 5);
function begin({ customer, kind = 'call', entry, task }: QuickRequest): QuickForm {
  const bare = { time: '', minutes: '', followUp: '', followUpOn: '', subject: '' };
  if (task) {
    const { contactId, ownerId, title, note, dueOn } = task;
    const text = [title, note].filter(Boolean).join('\n');
    return { ...bare, kind: 'task', customer: customer ?? null, contactId, ownerId, text, day: dueOn ?? '' };
  }
  const timed = entry?.timed ? entry.at.slice(11, 16) : '';
  return {
    ...bare,
    kind: entry ? (entry.kind as QuickKind) : kind,
    customer: customer ?? null,
    contactId: entry?.contactId ?? null,
    text: entry ? [entry.kind === 'mail' ? null : entry.title, entry.text].filter(Boolean).join('\n') : '',
    subject: entry?.kind === 'mail' ? (entry.title ?? '') : '',
    day: entry?.at.slice(0, 10) ?? localDay(),
    time: entry ? timed : now(),
    minutes: entry?.minutes?.toString() ?? '',
    ownerId: entry?.byId ?? null,
  };
}

/** First line and the rest. */
function split(text: string): { title: string; body: string | null } {
  const [first = '', ...rest] = text.trim().split('\n');
  const title = first.trim().slice(0, 400);
  const body = [first.trim().slice(400), ...rest].join('\n').trim();
  return { title, body: body === '' ? null : body };
}

/** The state of the small dialog, and what saves it; `submit` answers the field that is missing. */
export function useQuickForm(request: QuickRequest, onClose: () => void) {
  const { t } = useTranslation('activities');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [form, setForm] = useState(() => begin(request));
  const [problem, setProblem] = useState<'customer' | 'text' | 'day' | 'time' | 'followUpOn' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (set: Partial<QuickForm>) => {
    setProblem(null);
    setForm((before) => {
      const next = { ...before, ...set };
      // A mail's own head says what it is about and when it came, unless that was written already.
      const mail = set.text !== undefined && next.kind === 'mail' ? readMail(set.text) : null;
      if (!mail) return next;
      return {
        ...next,
        text: mail.body,
        subject: next.subject || mail.title || mail.from || '',
        day: mail.day ?? next.day,
        time: mail.time ?? next.time,
      };
    });
  };
  const task = form.kind === 'task';
  const values = () => {
    if (form.kind !== 'mail') return split(form.text);
    const title = form.subject.trim() || split(form.text).title;
    return { title, body: form.text.trim() || null };
  };
  const followUp = form.followUp.trim();
  const save = async (customerId: string, { title, body }: ReturnType<typeof split>) => {
    const { contactId, ownerId } = form;
    const day = dayFrom(form.day);
    if (task) {
      const set = { title, note: body, contactId, ownerId, dueOn: day };
      const { task: old } = request;
      return old
        ? api.tasks.save({ id: old.id, baseVersion: old.version, set })
        : api.tasks.create({ ...set, customerId });
    }
    const set = {
      kind: form.kind as 'call',
      title,
      body,
      contactId,
      happenedOn: day ?? localDay(),
      happenedAt: timeFrom(form.time),
      minutes: form.minutes === '' ? null : Math.max(0, Math.round(Number(form.minutes)) || 0),
    };
    const { entry } = request;
    if (entry) return api.activities.save({ id: entry.id, baseVersion: entry.version, set });
    const dueOn = dayFrom(form.followUpOn);
    return api.activities.create({
      ...set,
      customerId,
      ...(followUp && dueOn && { followUp: { title: followUp, dueOn } }),
    });
  };
  const submit = async () => {
    const content = values();
    const missing = !form.customer
      ? 'customer'
      : content.title === ''
        ? 'text'
        : !(task && form.day.trim() === '') && dayFrom(form.day) === null
          ? 'day'
          : !task && form.time.trim() !== '' && timeFrom(form.time) === null
            ? 'time'
            : followUp && dayFrom(form.followUpOn) === null
              ? 'followUpOn'
              : null;
    setProblem(missing);
    if (missing || busy || !form.customer) return;
    setBusy(true);
    try {
      const { batchId } = await save(form.customer.id, content);
      const kind = t(`kind.${form.kind}`);
      const customer = form.customer.name;
      undoToast(t(followUp ? 'quick.savedTwo' : 'quick.saved', { kind, customer }), batchId);
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      toast({ message: failureText(error), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return { form, change, problem, failure, busy, submit };
}
