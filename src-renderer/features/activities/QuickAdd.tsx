import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { dayAfter } from '@shared/features/today/rules';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import { MemberSelect } from '../../components/MemberSelect';
import { ContactPicker } from '../complaints/log/ContactPicker';
import { CustomerPicker } from '../complaints/log/CustomerPicker';
import { localDay } from '../today/days';
import { DayInput } from './components/DayInput';
import { closeQuickAdd, type QuickKind, type QuickRequest, useQuickRequest } from './store';
import classes from './Timeline.module.css';
import { useQuickForm } from './useQuickForm';

const kinds: readonly QuickKind[] = ['note', 'call', 'task', 'visit', 'mail', 'meeting', 'risk'];

/** Draws the dialog that `openQuickAdd` opens from anywhere. Mounted once, in the shell. */
export function QuickAddHost() {
  const request = useQuickRequest();
  return request === null ? null : <QuickAddDialog request={request} />;
}

/** A note, a call or a task within seconds by keyboard. */
function QuickAddDialog({ request }: { request: QuickRequest }) {
  const { t } = useTranslation('activities');
  const { form, change, problem, failure, busy, submit } = useQuickForm(request, closeQuickAdd);
  const text = useRef<HTMLTextAreaElement>(null);
  const contact = useRef<HTMLInputElement>(null);
  const task = form.kind === 'task';
  const editing = request.entry !== undefined || request.task !== undefined;
  const mail = form.kind === 'mail';
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const quick = event.ctrlKey || event.metaKey;
    const plain = event.target instanceof HTMLInputElement && event.target.dataset.entersave !== undefined;
    if (!quick && !plain) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };
  const toText = () => requestAnimationFrame(() => text.current?.focus());
  return (
    <Dialog
      opened
      onClose={closeQuickAdd}
      title={editing ? t('quick.editTitle', { kind: t(`kind.${form.kind}`) }) : t('quick.command')}
      width={600}
      footer={
        <>
          <Button onClick={closeQuickAdd}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            variant="filled"
            disabled={busy}
            onClick={() => void submit()}
            rightSection={<Kbd keys="mod+Enter" />}
          >
            {t('quick.save')}
          </Button>
        </>
      }
    >
      <form
        className={classes.form}
        aria-label={t('quick.command')}
        onKeyDown={keys}
        onSubmit={(event) => event.preventDefault()}
      >
        {!editing && (
          <SegmentedControl
            className={classes.wide}
            aria-label={t('quick.kind')}
            value={form.kind}
            onChange={(kind) => change({ kind })}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
        {!editing && (
          <CustomerPicker
            begins={!request.customer}
            value={form.customer}
            onChange={(customer) => change({ customer, contactId: null })}
            onChosen={toText}
            problem={problem === 'customer' ? t('quick.needCustomer') : undefined}
          />
        )}
        <ContactPicker
          ref={contact}
          customerId={form.customer?.id ?? null}
          begins={false}
          value={form.contactId}
          onChange={(contactId) => change({ contactId })}
          onChosen={toText}
        />
        {mail && (
          <TextInput
            className={classes.wide}
            label={t('quick.subject')}
            maxLength={400}
            value={form.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
        )}
        <Textarea
          ref={text}
          className={classes.wide}
          label={t(task ? 'quick.taskTitle' : mail ? 'quick.mailText' : 'quick.text')}
          description={mail ? t('quick.mailHint') : undefined}
          data-autofocus={request.customer ? true : undefined}
          autosize
          minRows={task ? 2 : 4}
          maxRows={12}
          value={form.text}
          error={problem === 'text' ? t('quick.needText') : undefined}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {!task && !editing && (
          <>
            <TextInput
              label={t('quick.followUp')}
              placeholder={t('quick.noFollowUp')}
              maxLength={400}
              data-entersave
              value={form.followUp}
              onChange={(event) => {
                const followUp = event.currentTarget.value;
                change({ followUp, ...(form.followUpOn === '' && { followUpOn: dayAfter(localDay(), 7) }) });
              }}
            />
            <DayInput
              label={t('quick.dueOn')}
              disabled={form.followUp.trim() === ''}
              value={form.followUpOn}
              error={problem === 'followUpOn' ? t('quick.needDate') : undefined}
              onChange={(followUpOn) => change({ followUpOn })}
            />
          </>
        )}
        <div className={classes.three}>
          <DayInput
            label={t(task ? 'quick.dueOn' : 'quick.date')}
            value={form.day}
            error={problem === 'day' ? t('quick.needDate') : undefined}
            onChange={(day) => change({ day })}
          />
          {task ? (
            <MemberSelect
              label={t('quick.owner')}
              value={form.ownerId}
              onChange={(ownerId) => change({ ownerId })}
            />
          ) : (
            <>
              <TextInput
                label={t('quick.time')}
                placeholder="14:30"
                autoComplete="off"
                error={problem === 'time' ? t('quick.needTime') : undefined}
                data-entersave
                value={form.time}
                onChange={(event) => change({ time: event.currentTarget.value })}
              />
              <TextInput
                label={t('quick.minutes')}
                inputMode="numeric"
                data-entersave
                value={form.minutes}
                onChange={(event) => change({ minutes: event.currentTarget.value })}
              />
            </>
          )}
        </div>
        {failure && (
          <p className={`${classes.wide} danger`} role="alert">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}
