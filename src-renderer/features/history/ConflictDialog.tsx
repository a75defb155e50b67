import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Dialog } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import classes from './ConflictDialog.module.css';
import { ConflictField } from './ConflictField';
import { bothTexts, type Choice, chosenValue, namedFields, type Side, sides } from './choices';
import { currentConflict, type PendingConflict, subscribeConflict } from './pending';

export { Marked } from './Marked';

/** The one conflict dialog of the window: original, theirs and mine for each field; keys 1 2 3 choose, Ctrl+Enter saves. */
export function ConflictHost() {
  const pending = useSyncExternalStore(subscribeConflict, currentConflict);
  return pending ? (
    <ConflictDialog key={pending.fields.map((one) => one.field).join()} pending={pending} />
  ) : null;
}

const mine: Choice = { side: 'mine' };
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

function ConflictDialog({ pending }: { pending: PendingConflict }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [active, setActive] = useState(0);
  const { fields } = pending;
  const first = fields[0];
  const merged = namedFields(pending);
  const choiceOf = (field: string) => chosen[field] ?? mine;

  const save = () =>
    pending.resolve(
      Object.fromEntries(fields.map((one) => [one.field, chosenValue(one, choiceOf(one.field), pending)])),
    );
  const all = (side: Side) => setChosen(Object.fromEntries(fields.map((one) => [one.field, { side }])));
  // The focus begins on Save, outside of the choices, so the keys are taken wherever it is.
  useWindowEvent('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      return save();
    }
    const field = fields[active];
    if (!field || isWriting(event.target) || event.ctrlKey || event.metaKey) return;
    const side = sides[Number(event.key) - 1];
    const both = event.key === '4' ? bothTexts(field, pending.show) : null;
    if (side) {
      setChosen({ ...chosen, [field.field]: { side } });
      setActive(Math.min(active + 1, fields.length - 1));
    } else if (both || (event.key === '4' && pending.combine)) {
      setChosen({ ...chosen, [field.field]: { side: 'both', text: both?.text ?? '' } });
    } else return;
    event.preventDefault();
  });
  return (
    <Dialog
      opened
      onClose={() => pending.resolve(null)}
      title={t('conflict.title', { count: fields.length })}
      lead={t('conflict.lead', {
        name: first?.theirsBy ?? t('conflict.someone'),
        time: first?.theirsAt ? format.time(first.theirsAt) : '',
      })}
      width={940}
      footer={
        <>
          <span className={classes.left}>
            <Button variant="subtle" color="gray" onClick={() => all('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => all('mine')}>
              {t('conflict.allMine')}
            </Button>
          </span>
          <Button rightSection={<Kbd keys="Escape" />} onClick={() => pending.resolve(null)}>
            {t('conflict.keep')}
          </Button>
          <Button variant="filled" rightSection={<Kbd keys="mod+Enter" />} onClick={save} data-autofocus>
            {t('conflict.save', { count: fields.length })}
          </Button>
        </>
      }
    >
      <div className={classes.body}>
        {fields.map((one, index) => (
          <ConflictField
            key={one.field}
            conflict={one}
            pending={pending}
            count={t('conflict.count', { index: index + 1, total: fields.length })}
            value={choiceOf(one.field)}
            onChange={(choice) => {
              setActive(index);
              setChosen({ ...chosen, [one.field]: choice });
            }}
          />
        ))}
        <p className={classes.keys}>
          <Kbd keys="1" /> <Kbd keys="2" /> <Kbd keys="3" /> {t('conflict.keys')}
        </p>
        {merged.length > 0 && (
          <p className={classes.merged}>
            <IconCircleCheck size={16} stroke={1.6} aria-hidden />
            <span>
              {t('conflict.merged', { count: merged.length })}{' '}
              <span className="t3">{merged.join(t('listComma', { ns: 'common' }))}</span>
            </span>
          </p>
        )}
      </div>
    </Dialog>
  );
}
