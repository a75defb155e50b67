import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../app/useFormat';
import { Dialog } from '../../components/Dialog';
import form from '../../components/NewRecordForm.module.css';
import { mostRows, rosterAddress } from '../../print/roster';
import classes from './RosterDialog.module.css';
import type { ShownList } from './shown-list';
import { fieldsOf } from './useExport';

/** So many columns are legible across a sheet, and so many upright. */
const mostColumns = 14;
const uprightColumns = 7;

interface RosterDialogProps {
  readonly opened: boolean;
  onClose(): void;
  readonly list: ShownList;
}

/** Asks what goes on the roster, and shows its pages. */
export function RosterDialog({ opened, onClose, list }: RosterDialogProps) {
  const { t } = useTranslation('exports');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('print.title')} width={460}>
      {opened && <RosterForm onClose={onClose} list={list} />}
    </Dialog>
  );
}

function RosterForm({ onClose, list }: Omit<RosterDialogProps, 'opened'>) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const navigate = useNavigate();
  const offered = fieldsOf(list);
  const [title, setTitle] = useState(list.name ?? t('print.all'));
  const [columns, setColumns] = useState(offered.slice(0, mostColumns));
  const [lie, setLie] = useState(offered.length > uprightColumns ? 'landscape' : 'portrait');
  const submit = async () => {
    const ids = list.selection.size > 0 ? (await list.selectedIds()).slice(0, mostRows) : undefined;
    const { columns: _, offset: __, limit: ___, ...question } = list.input;
    onClose();
    await navigate(
      rosterAddress({
        title: title.trim() || t('print.all'),
        columns: offered.filter((key) => columns.includes(key)),
        landscape: lie === 'landscape',
        list: question,
        ...(ids && { ids }),
      }),
    );
  };
  const count = list.selection.size > 0 ? list.selection.size : list.total;
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (columns.length > 0) void submit();
      }}
    >
      <TextInput
        data-autofocus
        label={t('print.name')}
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('print.lie')}
        value={lie}
        onChange={setLie}
        data={[
          { value: 'portrait', label: t('print.portrait') },
          { value: 'landscape', label: t('print.landscape') },
        ]}
      />
      <Checkbox.Group
        label={t('print.columns')}
        description={t('print.columnsHint')}
        value={columns}
        onChange={(next) => setColumns(next.slice(0, mostColumns))}
      >
        <div className={classes.columns}>
          {offered.map((key) => (
            <Checkbox key={key} value={key} label={list.words.fields.label(key)} />
          ))}
        </div>
      </Checkbox.Group>
      {count > mostRows && <p className="t2">{t('print.tooMany', { most: format.number(mostRows) })}</p>}
      <div className={form.footer}>
        <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
        <Button type="submit" variant="filled" disabled={columns.length === 0}>
          {t('print.run')}
        </Button>
      </div>
    </form>
  );
}
