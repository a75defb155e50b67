import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { teamQueries } from '../../../components/team';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { complaintQueries } from '../queries';
import { emptyForm, hasWords, type LogForm, type LogProblem, readForm } from './form';
import type { LogRequest } from './store';

/** The form of the dialog. What was written stays when the dialog is closed by mistake, until it is saved. */
export function useLogForm(request: LogRequest | null, onClose: () => void) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: team } = useQuery(teamQueries.list());
  const me = team?.meId ?? null;
  const [form, setForm] = useState<LogForm>(emptyForm);
  const [problems, setProblems] = useState<readonly LogProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<LogForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems((before) => (before.length === 0 ? before : before.filter((problem) => !(problem in part))));
  };

  useEffect(() => {
    if (!request) return;
    setProblems([]);
    setFailure(null);
    setForm((before) => ({
      ...(hasWords(before) ? before : emptyForm()),
      receivedBy: before.receivedBy ?? me,
    }));
    const { customerId } = request;
    if (customerId === undefined) return;
    let wanted = true;
    void api.customers
      .get({ id: customerId })
      .then((found) => {
        if (!wanted) return;
        setForm((before) =>
          before.customer?.id === customerId
            ? before
            : { ...before, customer: { id: customerId, name: found.name }, contactId: null },
        );
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [request, me]);

  /** Saves, or answers what is missing. */
  const submit = async (): Promise<readonly LogProblem[]> => {
    if (busy) return [];
    const read = readForm(form);
    if ('problems' in read) {
      setProblems(read.problems);
      return read.problems;
    }
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await api.complaints.create(read.values);
      setForm({ ...emptyForm(), receivedBy: me });
      onClose();
      const { complaint } = await client.fetchQuery(complaintQueries.detail(id));
      toast({
        message: t('new.saved', { number: complaint.number }),
        action: { label: t('open', { ns: 'common' }), run: () => void navigate(`/complaints/${id}`) },
      });
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      setBusy(false);
    }
    return [];
  };

  const texts = {
    customer: t('new.needCustomer'),
    kind: t('new.needKind'),
    title: t('new.needTitle'),
    receivedAt: t('new.badDate'),
  };
  const problemOf = (field: LogProblem) => (problems.includes(field) ? texts[field] : undefined);
  return { form, change, problemOf, failure, busy, submit };
}
