import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';
import { MemberSelect } from '../../../components/MemberSelect';
import { useMemberName } from '../../../components/team';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { closeHandOver, type HandOverRequest, sharesOf, useHandOverRequest } from '../hand-over';
import { customerQueries } from '../queries';
import classes from './HandOver.module.css';
import { HandOverPreview } from './HandOverPreview';

/** Hands customers over, from a customer's page or the list. */
export function HandOverHost() {
  const request = useHandOverRequest();
  return request === null ? null : <HandOverDialog request={request} />;
}

function HandOverDialog({ request }: { request: HandOverRequest }) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const memberName = useMemberName();
  const navigate = useNavigate();
  const [toId, setToId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { ids, known } = request;
  const only = ids.length === 1 ? known[0] : undefined;
  // Without an owner before there is nothing to hand over: it is given one.
  const ownerless = known.length === ids.length && known.every((one) => one.ownerId === null);
  const owners = [...new Set(known.map((one) => one.ownerId))];
  const onlyOwner = known.length === ids.length && owners.length === 1 ? (owners[0] ?? null) : null;
  const title = only
    ? t(ownerless ? 'handOver.give' : 'handOver.titleOne', { name: only.name })
    : t('handOver.title', { count: ids.length });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const name = memberName(toId)?.name;
    if (toId === null || name === undefined) return setProblem(t('handOver.choose'));
    if (known.length === ids.length && sharesOf(known, toId).length === 0)
      return setProblem(t('handOver.nothing', { name }));
    setBusy(true);
    try {
      const { count, batchId } = await api.customers.handOver({
        ids: [...ids],
        toId,
        note: note.trim() || null,
      });
      closeHandOver();
      request.onDone?.();
      undoToast(
        only ? (
          <>
            {t('handOver.doneNamed', { customer: only.name, name })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => void navigate(`/print/handover/${only.id}`)}
            >
              {t('handOver.sheet')}
            </button>
          </>
        ) : (
          t('handOver.done', { count, name })
        ),
        batchId,
      );
      if (only) await client.invalidateQueries({ queryKey: customerQueries.detail(only.id).queryKey });
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={closeHandOver} title={title} lead={t('handOver.lead')} width={460}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <MemberSelect
          label={t('handOver.to')}
          except={onlyOwner}
          value={toId}
          onChange={(id) => {
            setToId(id);
            setProblem(null);
          }}
          error={problem ?? undefined}
          data-autofocus
          withAsterisk
        />
        <Textarea
          label={t('handOver.note')}
          placeholder={t('handOver.notePlaceholder')}
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <HandOverPreview known={known} total={ids.length} toId={toId} />
        <div className={classes.footer}>
          <Button onClick={closeHandOver}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {ownerless ? t('handOver.doGive') : t('handOver.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
