import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { dueInstants } from '@shared/features/complaints/rules';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSettingsQueries } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { Kbd } from '../../../components/Kbd';
import { MemberSelect } from '../../../components/MemberSelect';
import { severities, useComplaintOptions } from '../labels';
import { peopleOf } from '../queries';
import { ContactPicker } from './ContactPicker';
import { CustomerPicker } from './CustomerPicker';
import classes from './LogComplaint.module.css';
import { NumberChoice } from './NumberChoice';
import type { LogRequest } from './store';
import { useLogForm } from './useLogForm';

interface LogComplaintDialogProps {
  readonly request: LogRequest | null;
  onClose(): void;
}

/** Logs a complaint in under a minute by keyboard: who, what kind, the words, how grave; the rest is right already. */
export function LogComplaintDialog({ request, onClose }: LogComplaintDialogProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const options = useComplaintOptions();
  const { form, change, problemOf, failure, busy, submit } = useLogForm(request, onClose);
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const client = useQueryClient();
  const body = useRef<HTMLFormElement>(null);
  const contact = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLInputElement>(null);

  const preset = request?.customerId;
  // The focus begins with the people when the customer is known; where there are none it goes on.
  useEffect(() => {
    if (preset === undefined) return;
    let wanted = true;
    const read = client.ensureQueryData(peopleOf(preset)).catch(() => []);
    void read.then((people) => {
      if (wanted && people.length === 0) requestAnimationFrame(() => focusRadio(body.current));
    });
    return () => {
      wanted = false;
    };
  }, [preset, client]);

  const received = new Date(form.receivedAt);
  const due =
    settings && !Number.isNaN(received.getTime())
      ? dueInstants(received.toISOString(), form.severity, settings.values)
      : null;
  /** What is missing gets the focus, once it is marked. */
  const save = async () => {
    const [first] = await submit();
    if (first === undefined) return;
    requestAnimationFrame(() => {
      if (first === 'kind') focusRadio(body.current);
      else body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  const focusKind = () => focusRadio(body.current);
  /** A select has one frame to close its list before the focus goes on. */
  const afterChoice = (go: () => void) => requestAnimationFrame(go);
  /** To the people of the customer just chosen, or past them when the file knows nobody. */
  const goToPeople = async (customerId: string) => {
    const people = await client.ensureQueryData(peopleOf(customerId)).catch(() => []);
    afterChoice(() => (people.length > 0 ? contact.current?.focus() : focusKind()));
  };

  return (
    <Dialog
      opened={request !== null}
      onClose={onClose}
      title={t('new.title')}
      width={640}
      footer={
        <>
          <span className={classes.hint}>{t('new.keys')}</span>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            variant="filled"
            disabled={busy}
            onClick={() => void save()}
            rightSection={<Kbd keys="mod+Enter" />}
          >
            {t('new.save')}
          </Button>
        </>
      }
    >
      <form
        ref={body}
        aria-label={t('new.title')}
        className={classes.form}
        onKeyDown={keys}
        onSubmit={(event) => event.preventDefault()}
      >
        <CustomerPicker
          begins={preset === undefined}
          value={form.customer}
          onChange={(customer) => change({ customer, contactId: null })}
          onChosen={(id) => void goToPeople(id)}
          problem={problemOf('customer')}
        />
        <ContactPicker
          ref={contact}
          customerId={form.customer?.id ?? preset ?? null}
          begins={preset !== undefined}
          value={form.contactId}
          onChange={(contactId) => change({ contactId })}
          onChosen={() => afterChoice(focusKind)}
        />
        <div className={classes.wide}>
          <NumberChoice
            label={t('field.kind')}
            options={options.kinds}
            value={form.kind}
            onChange={(kind) => change({ kind })}
            onChosen={() => title.current?.focus()}
            problem={problemOf('kind')}
          />
        </div>
        <TextInput
          ref={title}
          className={classes.wide}
          label={t('new.titleField')}
          placeholder={t('new.titlePlaceholder')}
          error={problemOf('title')}
          maxLength={400}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea
          className={classes.wide}
          label={t('new.verbatim')}
          autosize
          minRows={3}
          maxRows={8}
          value={form.verbatim}
          onChange={(event) => change({ verbatim: event.currentTarget.value })}
        />
        <div className={classes.wide}>
          <NumberChoice
            label={t('field.severity')}
            options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
            value={form.severity as (typeof severities)[number]}
            onChange={(severity) => change({ severity })}
          />
          {due && (
            <p className={classes.targets} role="status">
              {t('new.targets', {
                acknowledge: format.dateTime(due.acknowledgeDue),
                solve: format.dateTime(due.solveDue),
              })}
            </p>
          )}
        </div>
        <div className={classes.row}>
          <Select
            label={t('new.how')}
            data={options.channels}
            value={form.receivedHow}
            allowDeselect={false}
            onChange={(value) =>
              change({ receivedHow: options.channels.find((one) => one.value === value)?.value ?? 'phone' })
            }
          />
          <TextInput
            type="datetime-local"
            label={t('new.when')}
            error={problemOf('receivedAt')}
            value={form.receivedAt}
            onChange={(event) => change({ receivedAt: event.currentTarget.value })}
          />
          <MemberSelect
            label={t('new.by')}
            value={form.receivedBy}
            onChange={(receivedBy) => change({ receivedBy })}
          />
          <MemberSelect
            label={t('new.owner')}
            placeholder={t('new.ownerDefault')}
            value={form.ownerId}
            onChange={(ownerId) => change({ ownerId })}
          />
        </div>
        {failure && (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function focusRadio(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[role="radiogroup"] [tabindex="0"]')?.focus();
}
