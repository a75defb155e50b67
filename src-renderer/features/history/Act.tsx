import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { useMayWrite } from '../team/access';
import type { Act, ActEntry, ActField } from './acts';
import classes from './HistoryPanel.module.css';
import { useChangeWords } from './useChangeWords';

interface ActProps {
  readonly act: Act;
  /** One line, without values and undo. */
  readonly compact: boolean;
}

/** What was done at once: who, when, each change with its values, and the way to take it back. */
export function ActItem({ act, compact }: ActProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const mayWrite = useMayWrite();
  const [first] = act.entries;
  if (!first) return null;
  const more = act.entries.length - 1;
  return (
    <li className={classes.act}>
      <div className={classes.changes}>
        {(compact ? act.entries.slice(0, 1) : act.entries).map((entry) => (
          <Change key={entry.id} entry={entry} compact={compact} />
        ))}
      </div>
      <span className={classes.who}>
        {compact && more > 0 ? t('andMore', { count: more }) : ''}
        {t('byAt', { by: first.by, at: format.time(first.at) })}
      </span>
      {!compact && mayWrite && <UndoAct batchId={act.batchId} />}
    </li>
  );
}

function UndoAct({ batchId }: { batchId: string }) {
  const { t } = useTranslation('history');
  const failureText = useFailureText();
  const undo = async () => {
    try {
      const { count, skipped } = await api.history.undo({ batchId });
      toast({ message: skipped > 0 ? t('undoneSkipped', { skipped }) : t('undone', { count }) });
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Tooltip label={t('undoThis')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('undoThis')} onClick={() => void undo()}>
        <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';
const actionKeys = { create: 'created', update: 'changed', delete: 'deleted', restore: 'restored' } as const;

const isMerged = ({ label, table, action }: ActEntry) =>
  label === 'duplicates.merge' && table === 'customers' && action === 'delete';

function Change({ entry, compact }: { entry: ActEntry; compact: boolean }) {
  const { t } = useTranslation('history');
  const words = useChangeWords();
  const fields = entry.action === 'update' ? entry.fields.filter((one) => !words.isSilent(one.field)) : [];
  const table = t(`table.${entry.table}`);
  const record = entry.table === 'planTexts' ? null : entry.recordTitle;
  const named = fields.length > 0;
  const what = named
    ? fields.map((one) => words.label(entry, one.field)).join(t('listComma', { ns: 'common' }))
    : (record ?? table);
  const about = named
    ? entry.table === 'customers'
      ? ''
      : `${table} ${record ?? ''}`
    : [...(record ? [table] : []), t(isMerged(entry) ? 'merged' : actionKeys[entry.action])].join(t('comma'));
  return (
    <div className={classes.change}>
      <p className={classes.what}>
        <b>{what}</b> <span className="t3">{about}</span>
        {entry.label === 'import' && <span className="t3"> {t('import')}</span>}
        {entry.keptAside && <span className="t3"> {t('keptAside')}</span>}
      </p>
      {!compact &&
        fields.map((one) => (
          <p key={one.field} className={classes.values}>
            {fields.length > 1 && <span className="t3">{words.label(entry, one.field)} </span>}
            <Values field={one} show={(value) => words.show(entry, one.field, value)} />
          </p>
        ))}
    </div>
  );
}

interface ValuesProps {
  readonly field: ActField;
  show(value: unknown): string;
}

/** Before and after; in a conflict also what was written and not chosen, or that alone when the other's value stayed. */
function Values({ field: { before, after, givenUp }, show }: ValuesProps) {
  const { t } = useTranslation('history');
  const stayed = givenUp !== undefined && before === after;
  return (
    <>
      {!stayed && (
        <>
          {isBlank(before) ? <span className="t3">{t('blank')}</span> : <del>{show(before)}</del>}
          <span aria-hidden> → </span>
          <ins>{show(after)}</ins>
        </>
      )}
      {givenUp !== undefined && (
        <span>
          {!stayed && t('comma')}
          <span className="t3">{t('notChosen')} </span>
          {show(givenUp)}
          {stayed && (
            <>
              {t('comma')}
              <span className="t3">{t('stayed')} </span>
              {show(after)}
            </>
          )}
        </span>
      )}
    </>
  );
}
