import { ActionIcon, Button, NumberInput, Popover, TextInput } from '@mantine/core';
import type { Contact, ContactDate } from '@shared/features/contacts/model';
import { daysFrom, nextDay } from '@shared/features/contacts/rules';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { localDay } from '../../today/days';
import { parseBirthday, shownBirthday } from '../birthday';
import { FoldGroup } from './FoldGroup';
import classes from './ImportantDays.module.css';

interface ImportantDaysProps {
  readonly person: Contact;
  readonly dates: readonly ContactDate[];
  readonly readOnly: boolean;
}

const weekBefore = 7;

/** Days that matter to a person, once or every year, told on Today some days before. The birthday counts by itself. */
export function ImportantDays({ person, dates, readOnly }: ImportantDaysProps) {
  const { t } = useTranslation('contacts');
  return (
    <FoldGroup
      title={t('group.days')}
      empty={dates.length === 0}
      note={!readOnly && <DayForm contactId={person.id} />}
    >
      {dates.length === 0 && <p className="t3">{t('days.empty')}</p>}
      <ul>
        {dates.map((one) => (
          <Day key={one.id} one={one} contactId={person.id} readOnly={readOnly} />
        ))}
      </ul>
    </FoldGroup>
  );
}

function Day({ one, contactId, readOnly }: { one: ContactDate; contactId: string; readOnly: boolean }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const today = localDay();
  const next = nextDay(one.day, today);
  const ahead = next === null ? null : daysFrom(today, next);
  const line = (
    <>
      <span className="grow ell">{one.label}</span>
      <span className="n t2">
        {one.day.startsWith('--') ? shownBirthday(one.day) : format.date(one.day, 'long')}
      </span>
      <span className={`${classes.when} sm ${ahead !== null && ahead <= one.remindDays ? 'warn' : 't3'}`}>
        {ahead === null ? t('days.past') : t('days.ahead', { count: ahead })}
      </span>
    </>
  );
  return (
    <li className={classes.day}>
      {readOnly ? (
        <span className={classes.line}>{line}</span>
      ) : (
        <DayForm contactId={contactId} one={one} line={line} />
      )}
    </li>
  );
}

interface DayFormProps {
  readonly contactId: string;
  readonly one?: ContactDate;
  readonly line?: React.ReactNode;
}

/** The card in which a day is written, added or deleted. */
function DayForm({ contactId, one, line }: DayFormProps) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [open, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [day, setDay] = useState('');
  const [remind, setRemind] = useState<number | string>(weekBefore);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = () => {
    setLabel(one?.label ?? '');
    setDay(shownBirthday(one?.day ?? null) ?? '');
    setRemind(one?.remindDays ?? weekBefore);
    setProblem(null);
    setOpen(!open);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const stored = parseBirthday(day);
    if (label.trim() === '') return setProblem(t('field.required', { ns: 'common' }));
    if (stored === null) return setProblem(t('days.hint'));
    const values = { label: label.trim(), day: stored, remindDays: Number(remind) || 0 };
    try {
      await (one
        ? api.contacts.saveDate({ id: one.id, baseVersion: one.version, set: values })
        : api.contacts.addDate({ ...values, contactId }));
      setOpen(false);
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  const remove = async () => {
    if (!one) return;
    setOpen(false);
    try {
      const { batchId } = await api.contacts.removeDates({ ids: [one.id] });
      undoToast(t('deleted', { name: one.label }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        {one ? (
          <button type="button" className={classes.line} onClick={begin}>
            {line}
          </button>
        ) : (
          <ActionIcon variant="subtle" color="gray" aria-label={t('days.add')} onClick={begin}>
            <IconPlus size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown className={classes.card}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            data-autofocus
            label={t('days.label')}
            placeholder={t('days.labelExample')}
            value={label}
            maxLength={120}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TextInput
            label={t('days.day')}
            description={t('days.dayLead')}
            placeholder="05-18"
            value={day}
            error={problem}
            onChange={(event) => {
              setProblem(null);
              setDay(event.currentTarget.value);
            }}
          />
          <NumberInput
            label={t('days.remind')}
            min={0}
            max={90}
            clampBehavior="strict"
            allowDecimal={false}
            value={remind}
            onChange={setRemind}
          />
          <div className={classes.foot}>
            {one && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                onClick={() => void remove()}
              >
                {t('delete', { ns: 'common' })}
              </Button>
            )}
            <Button type="submit" variant="filled" className="end">
              {t('save', { ns: 'common' })}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
