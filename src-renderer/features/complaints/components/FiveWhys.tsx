import { ActionIcon } from '@mantine/core';
import type { ComplaintRow } from '@shared/features/complaints/model';
import { IconTargetArrow, IconX } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../components/field-values';
import { Kbd } from '../../../components/Kbd';
import { NumberedBadge } from '../../../components/NumberedBadge';
import { Section } from '../../../components/Section';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { EditedRecord } from '../../sharing/EditedRecord';
import type { ComplaintSaver } from '../mutations';
import classes from './FiveWhys.module.css';
import { SavedField } from './SavedField';

interface FiveWhysProps {
  readonly title: string;
  readonly rows: readonly ComplaintRow[];
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

const text = (value: FieldValue) => (value === null ? null : String(value));
/** Deeper causes are not set in further, so that a long chain keeps its width. */
const deepest = 7;
const place = (level: number) => ({
  style: { '--depth': Math.min(level, deepest) } as CSSProperties,
  'data-linked': (level > 0 && level <= deepest) || undefined,
});

/** The chain of causes, each answering why the one above it happened; Enter adds the next. */
export function FiveWhys({ title, rows, saver, readOnly }: FiveWhysProps) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [draft, setDraft] = useState('');
  const whys = rows.filter((row) => row.kind === 'why');
  const marked = whys.some((row) => row.isRoot);
  const failed = (error: unknown) => toast({ message: failureText(error), tone: 'danger' });

  const add = async () => {
    const cause = draft.trim();
    if (cause === '') return;
    setDraft('');
    try {
      await saver.addRow('why', { title: cause });
    } catch (error) {
      setDraft(cause);
      failed(error);
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  const remove = async (row: ComplaintRow) => {
    try {
      const { batchId } = await saver.removeRow(row.id);
      undoToast(t('whys.removed'), batchId);
    } catch (error) {
      failed(error);
    }
  };

  return (
    <Section title={t('whys.title')} note={marked ? t('whys.rootMarked') : t('whys.rootMissing')}>
      <ol className={classes.chain}>
        <li className={classes.cause} {...place(0)}>
          <NumberedBadge shape="square">!</NumberedBadge>
          <span className="m ell">{title}</span>
        </li>
        {whys.map((row, index) => (
          <li key={row.id} className={classes.cause} {...place(index + 1)}>
            <NumberedBadge shape="square" look={row.isRoot ? 'filled' : 'plain'}>
              {index + 1}
            </NumberedBadge>
            <EditedRecord rootId={row.complaintId} table="complaintRows" partId={row.id}>
              <span className={classes.words}>
                <span className={classes.why}>
                  <span>{t('whys.why')} </span>
                  <SavedField
                    layout="bare"
                    field="title"
                    label={t('whys.label', { number: index + 1 })}
                    kind="text"
                    required
                    readOnly={readOnly}
                    value={row.title}
                    version={row.version}
                    save={(value, seen) => saver.saveRow(row.id, { title: text(value) }, seen)}
                  />
                </span>
                <span className={classes.evidence} data-empty={row.note === null || undefined}>
                  <SavedField
                    layout="bare"
                    field="note"
                    label={t('whys.evidence')}
                    placeholder={t('whys.evidence')}
                    kind="text"
                    readOnly={readOnly}
                    value={row.note}
                    version={row.version}
                    save={(value, seen) => saver.saveRow(row.id, { note: text(value) }, seen)}
                  />
                </span>
              </span>
            </EditedRecord>
            <RootMark
              row={row}
              readOnly={readOnly}
              onToggle={() => saver.saveRow(row.id, { isRoot: !row.isRoot }).catch(failed)}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={22}
                className={classes.onHover}
                aria-label={t('whys.remove')}
                onClick={() => void remove(row)}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
        {!readOnly && (
          <li className={classes.cause} {...place(whys.length + 1)}>
            <NumberedBadge shape="square" look="dashed">
              {whys.length + 1}
            </NumberedBadge>
            <input
              className={classes.input}
              aria-label={whys.length === 0 ? t('whys.first') : t('whys.label', { number: whys.length + 1 })}
              placeholder={`${t('whys.why')} ${whys.length === 0 ? t('whys.first') : t('whys.placeholder')}`}
              value={draft}
              maxLength={4000}
              onChange={(event) => setDraft(event.currentTarget.value)}
              onKeyDown={keys}
              onBlur={() => void add()}
            />
            <Kbd keys="Enter" />
          </li>
        )}
      </ol>
    </Section>
  );
}

interface RootMarkProps {
  readonly row: ComplaintRow;
  readonly readOnly: boolean;
  onToggle(): void;
}

function RootMark({ row, readOnly, onToggle }: RootMarkProps) {
  const { t } = useTranslation('complaints');
  if (readOnly && !row.isRoot) return null;
  return (
    <button
      type="button"
      className={classes.root}
      aria-pressed={row.isRoot}
      disabled={readOnly}
      title={row.isRoot ? t('whys.unmarkRoot') : t('whys.markRoot')}
      onClick={onToggle}
    >
      <IconTargetArrow size={12} stroke={2} aria-hidden />
      {row.isRoot ? t('whys.root') : t('whys.markRoot')}
    </button>
  );
}
