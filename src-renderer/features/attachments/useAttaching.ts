import { maxAttachmentBytes } from '@shared/features/attachments/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { isAppError } from '../../rpc/failure';
import { attach } from './content';
import { sizeText } from './size';

export interface Sending {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

/** What is wrong with a file, and what to do. */
export function useAttachmentProblem(): (error: unknown, name: string) => string {
  const { t } = useTranslation('attachments');
  const failureText = useFailureText();
  return (error, name) => {
    const kind = isAppError(error) ? error.details.kind : undefined;
    if (kind === 'too_large') return t('problem.tooLarge', { name, most: sizeText(maxAttachmentBytes) });
    if (kind === 'empty') return t('problem.empty', { name });
    if (kind === 'not_opened') return t('problem.notOpened');
    if (kind === 'attachment') return t('problem.damaged');
    return failureText(error);
  };
}

/** Sends files one after the other, and says what became of them; one that fails does not stop the others. */
export function useAttaching(customerId: string) {
  const { t } = useTranslation('attachments');
  const problemText = useAttachmentProblem();
  const undoToast = useUndoToast();
  const [sending, setSending] = useState<Sending | null>(null);
  const send = async (files: readonly File[]) => {
    const done: string[] = [];
    let last: string | null = null;
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        last = await attach(file, customerId, (share) => setSending({ name: file.name, share }));
        done.push(file.name);
      } catch (error) {
        toast({ message: problemText(error, file.name), tone: 'danger' });
      }
    }
    setSending(null);
    const [name] = done;
    if (name !== undefined)
      undoToast(t('attached', { count: done.length, name }), done.length === 1 ? last : null);
  };
  return { sending, send };
}
