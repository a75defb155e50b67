import type { ComplaintValues, channels, complaintKinds } from '@shared/features/complaints/model';

/** What stands in the dialog while a complaint is being logged. Texts are as typed. */
export interface LogForm {
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly contactId: string | null;
  readonly kind: (typeof complaintKinds)[number] | null;
  readonly title: string;
  readonly verbatim: string;
  readonly severity: number;
  readonly receivedHow: (typeof channels)[number];
  /** As the date input writes it: local time, `2026-11-21T09:14`. */
  readonly receivedAt: string;
  readonly receivedBy: string | null;
  readonly ownerId: string | null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A moment as a date input writes it, in the person's own time. */
export function localInput(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** An empty form: noticeable, by telephone, now. */
export const emptyForm = (now = new Date()): LogForm => ({
  customer: null,
  contactId: null,
  kind: null,
  title: '',
  verbatim: '',
  severity: 2,
  receivedHow: 'phone',
  receivedAt: localInput(now),
  receivedBy: null,
  ownerId: null,
});

export type LogProblem = 'customer' | 'kind' | 'title' | 'receivedAt';
type NewComplaint = Partial<ComplaintValues> &
  Pick<ComplaintValues, 'customerId' | 'kind' | 'title' | 'severity'>;

/**
 * Reads the form: the values to send, or what is missing, in the order of the fields. A title left empty is taken from the
 * first words that were said. A minute into the future is allowed, for clocks differ.
 */
export function readForm(
  form: LogForm,
  now = new Date(),
): { values: NewComplaint } | { problems: readonly LogProblem[] } {
  const title = form.title.trim() || firstWords(form.verbatim);
  const received = new Date(form.receivedAt);
  const valid = !Number.isNaN(received.getTime()) && received.getTime() <= now.getTime() + 60_000;
  const { customer, kind } = form;
  const problems: LogProblem[] = [];
  if (!customer) problems.push('customer');
  if (!kind) problems.push('kind');
  if (!title) problems.push('title');
  if (!valid) problems.push('receivedAt');
  if (!customer || !kind || problems.length > 0) return { problems };
  return {
    values: {
      customerId: customer.id,
      contactId: form.contactId,
      kind,
      title,
      verbatim: form.verbatim.trim() || null,
      severity: form.severity,
      receivedHow: form.receivedHow,
      receivedAt: received.toISOString(),
      ...(form.receivedBy !== null && { receivedBy: form.receivedBy }),
      ...(form.ownerId !== null && { ownerId: form.ownerId }),
    },
  };
}

/** The beginning of what was said, up to the first full stop or some eight words. */
export function firstWords(text: string): string {
  const sentence =
    text
      .trim()
      .split(/[.!?。！？\n]/u)[0]
      ?.trim() ?? '';
  if (sentence.length <= 60) return sentence;
  const cut = sentence.slice(0, 60);
  const space = cut.lastIndexOf(' ');
  return `${(space > 30 ? cut.slice(0, space) : cut).trim()}…`;
}

/** Whether anything has been written that would be a pity to lose. */
export const hasWords = (form: LogForm): boolean => form.title.trim() !== '' || form.verbatim.trim() !== '';
