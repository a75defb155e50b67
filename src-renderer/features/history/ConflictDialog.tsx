import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { FieldConflict } from '@shared/schemas';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Dialog } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import classes from './ConflictDialog.module.css';
import { wordDiff } from './diff';
import { currentConflict, type PendingConflict, subscribeConflict } from './pending';

type Side = 'original' | 'theirs' | 'mine';
const sides: readonly Side[] = ['original', 'theirs', 'mine'];

/** The one conflict dialog of the window: original, theirs and mine for each field; keys 1 2 3 choose, Ctrl+Enter saves. */
export function ConflictHost() {
  const pending = useSyncExternalStore(subscribeConflict, currentConflict);
  return pending ? (
    <ConflictDialog key={pending.fields.map((one) => one.field).join()} pending={pending} />
  ) : null;
}

function ConflictDialog({ pending }: { pending: PendingConflict }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [active, setActive] = useState(0);
  const { fields } = pending;
  useEffect(() => setChosen(Object.fromEntries(fields.map((one) => [one.field, 'mine']))), [fields]);
  const first = fields[0];

  const save = () =>
    pending.resolve(
      Object.fromEntries(fields.map((one) => [one.field, one[chosen[one.field] ?? 'mine'] ?? null])),
    );
  const all = (side: Side) => setChosen(Object.fromEntries(fields.map((one) => [one.field, side])));
  // The focus begins on Save, outside of the choices, so the keys are taken wherever it is.
  useWindowEvent('keydown', (event) => {
    const side = sides[Number(event.key) - 1];
    const field = fields[active];
    if (side && field && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setChosen({ ...chosen, [field.field]: side });
      setActive(Math.min(active + 1, fields.length - 1));
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
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
          <FieldChoice
            key={one.field}
            conflict={one}
            pending={pending}
            count={t('conflict.count', { index: index + 1, total: fields.length })}
            value={chosen[one.field] ?? 'mine'}
            onChange={(side) => {
              setActive(index);
              setChosen({ ...chosen, [one.field]: side });
            }}
          />
        ))}
        <p className={classes.keys}>
          <Kbd keys="1" /> <Kbd keys="2" /> <Kbd keys="3" /> {t('conflict.keys')}
        </p>
      </div>
    </Dialog>
  );
}

interface FieldChoiceProps {
  readonly conflict: FieldConflict;
  readonly pending: PendingConflict;
  readonly count: string;
  readonly value: Side;
  onChange(side: Side): void;
}

function FieldChoice({ conflict, pending, count, value, onChange }: FieldChoiceProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const label = pending.label(conflict.field);
  const text = (side: Side) => pending.show(conflict.field, conflict[side]);
  return (
    <fieldset className={classes.field}>
      <legend>
        <b>{label}</b> <span className="t3">{count}</span>
      </legend>
      <div className={classes.sides}>
        {sides.map((side) => (
          <label key={side} className={classes.side} data-on={value === side || undefined} data-side={side}>
            <span className={classes.who}>
              <input
                type="radio"
                name={`conflict-${conflict.field}`}
                checked={value === side}
                onChange={() => onChange(side)}
              />
              <b>{t(`conflict.${side}`)}</b>
              {side === 'theirs' && <span className="t3">{conflict.theirsBy}</span>}
              <span className={classes.when}>
                {side === 'theirs' && conflict.theirsAt
                  ? format.time(conflict.theirsAt)
                  : side === 'mine'
                    ? t('conflict.now')
                    : ''}
              </span>
            </span>
            <span className={classes.text}>
              {side === 'original' ? (
                text(side) || t('blank')
              ) : (
                <Marked before={text('original')} after={text(side)} />
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A text with what it lost and gained against another. */
function Marked({ before, after }: { before: string; after: string }) {
  const parts = wordDiff(before, after).map((part, index) => ({ ...part, key: `${index}${part.kind}` }));
  return parts.map((part) =>
    part.kind === 'same' ? (
      <span key={part.key}>{part.text}</span>
    ) : part.kind === 'removed' ? (
      <del key={part.key}>{part.text}</del>
    ) : (
      <ins key={part.key}>{part.text}</ins>
    ),
  );
}
