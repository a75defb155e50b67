import { Checkbox, Popover } from '@mantine/core';
import type { ComplaintRow } from '@shared/features/complaints/model';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Member } from '../../../components/Member';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { localDay } from '../days';
import type { ComplaintSaver } from '../mutations';
import classes from './Measures.module.css';
import { RowCard } from './RowCard';

interface MeasuresProps {
  readonly rows: readonly ComplaintRow[];
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

/** Emergency measures and corrective actions: ticked, each with person and due date; Enter adds another. */
export function Measures({ rows, saver, readOnly }: MeasuresProps) {
  const { t } = useTranslation('complaints');
  const measures = rows.filter((row) => row.kind === 'measure');
  return (
    <section aria-label={t('measures.title')}>
      <h2 className={classes.title}>{t('measures.title')}</h2>
      {(['emergency', 'corrective'] as const).map((kind) => {
        const ofKind = measures.filter((row) => (row.measure ?? 'corrective') === kind);
        if (readOnly && ofKind.length === 0) return null;
        return (
          <div key={kind}>
            <h3 className={classes.kind}>{t(`measure.${kind}`)}</h3>
            {ofKind.map((row) => (
              <Measure key={row.id} row={row} saver={saver} readOnly={readOnly} />
            ))}
            {!readOnly && <AddMeasure kind={kind} saver={saver} />}
          </div>
        );
      })}
    </section>
  );
}

function Measure({ row, saver, readOnly }: { row: ComplaintRow; saver: ComplaintSaver; readOnly: boolean }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [open, setOpen] = useState(false);
  const title = row.title || t('measures.untitled');
  const late = row.doneOn === null && row.dueOn !== null && row.dueOn < localDay();
  const failed = (error: unknown) => toast({ message: failureText(error), tone: 'danger' });
  const remove = async () => {
    setOpen(false);
    try {
      const { batchId } = await saver.removeRow(row.id);
      undoToast(t('measures.removed'), batchId);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div className={classes.line}>
      <Checkbox
        aria-label={t('measures.doneLabel', { title })}
        checked={row.doneOn !== null}
        disabled={readOnly}
        onChange={() => void saver.saveRow(row.id, { doneOn: row.doneOn ? null : localDay() }).catch(failed)}
      />
      <Popover opened={open} onChange={setOpen} position="left-start" width={320} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.open} title={title} onClick={() => setOpen(!open)}>
            <span className={`grow ell ${row.doneOn ? 't3' : ''}`}>{title}</span>
            {row.ownerId && !row.doneOn && <Member id={row.ownerId} nameless />}
            <span className={`sm n ${late ? 'danger' : 't3'}`}>
              {late && <span className="vh">{t('tab.overdue')} </span>}
              {row.doneOn ? format.date(row.doneOn) : row.dueOn ? format.date(row.dueOn) : ''}
            </span>
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.card}>
          <RowCard row={row} saver={saver} readOnly={readOnly} onRemove={() => void remove()} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function AddMeasure({ kind, saver }: { kind: 'emergency' | 'corrective'; saver: ComplaintSaver }) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const [draft, setDraft] = useState('');
  const add = async () => {
    const title = draft.trim();
    if (title === '') return;
    setDraft('');
    try {
      await saver.addRow('measure', { title, measure: kind });
    } catch (error) {
      setDraft(title);
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <input
      className={classes.add}
      aria-label={t(`measures.add.${kind}`)}
      placeholder={t(`measures.add.${kind}`)}
      value={draft}
      maxLength={4000}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={keys}
      onBlur={() => void add()}
    />
  );
}
