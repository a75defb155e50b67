import { Button, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Dialog } from '../../components/Dialog';
import form from '../../components/NewRecordForm.module.css';
import { ProgressBar } from '../../components/ProgressBar';
import type { ShownList } from './shown-list';
import { type ExportFormat, fieldsOf, useExport } from './useExport';

const formats = ['xlsx', 'csv', 'vcf'] as const;

interface ExportDialogProps {
  readonly opened: boolean;
  onClose(): void;
  readonly list: ShownList;
  readonly currency: string;
}

/** Takes the list out of the file: as what, which customers, which columns. */
export function ExportDialog({ opened, onClose, list, currency }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('title')} width={460}>
      {opened && <ExportForm onClose={onClose} list={list} currency={currency} />}
    </Dialog>
  );
}

/** What reading takes of the whole, in per cent: a workbook is written afterwards, at one go. */
const readingShare = { xlsx: 60, csv: 95, vcf: 95 } as const;

/** The focus of a dialog goes to what is marked; the control itself cannot be marked, only its choices take focus. */
const beginHere = (control: HTMLElement | null): void =>
  control?.querySelector('input:checked')?.setAttribute('data-autofocus', 'true');

function ExportForm({ onClose, list, currency }: Omit<ExportDialogProps, 'opened'>) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const [kind, setKind] = useState<ExportFormat>('xlsx');
  const [who, setWho] = useState(list.selection.size > 0 ? 'selected' : 'shown');
  const [which, setWhich] = useState('seen');
  const { running, run, cancel } = useExport(list, currency);
  const count = (key: 'shown' | 'selected', value: number) =>
    t(key, { count: value, formatted: format.number(value) });
  const submit = async () => {
    if (await run(kind, { selected: who === 'selected', every: which === 'every' })) onClose();
  };
  const read = running && running.total > 0 ? running.done / running.total : 0;
  const progress =
    running &&
    (read === 1
      ? t('writing')
      : t('running', { done: format.number(running.done), total: format.number(running.total) }));
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <SegmentedControl
          fullWidth
          ref={beginHere}
          aria-label={t('format')}
          value={kind}
          onChange={(value) => setKind(value as ExportFormat)}
          data={formats.map((value) => ({ value, label: t(value) }))}
        />
        <p className="t3" style={{ paddingTop: 6 }}>
          {t(`formatHint.${kind}`)}
        </p>
      </div>
      {list.selection.size > 0 && (
        <Radio.Group label={t('who')} value={who} onChange={setWho}>
          <Radio value="selected" label={count('selected', list.selection.size)} />
          <Radio value="shown" label={count('shown', list.total)} />
        </Radio.Group>
      )}
      {kind !== 'vcf' && (
        <Radio.Group label={t('columns')} value={which} onChange={setWhich}>
          <Radio value="seen" label={`${t('seen')} (${fieldsOf(list).length})`} />
          <Radio value="every" label={`${t('every')} (${list.words.fields.all.size})`} />
        </Radio.Group>
      )}
      {list.selection.size === 0 && <p className="t2">{count('shown', list.total)}</p>}
      {progress && (
        <div role="status">
          <p className="t2 n">{progress}</p>
          <ProgressBar share={Math.round(read * readingShare[kind])} label={progress} />
        </div>
      )}
      <div className={form.footer}>
        <Button onClick={running ? cancel : onClose}>{t('cancel', { ns: 'common' })}</Button>
        <Button type="submit" variant="filled" disabled={running !== null}>
          {t('run')}
        </Button>
      </div>
    </form>
  );
}
