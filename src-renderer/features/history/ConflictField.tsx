import { Button, Textarea, TextInput } from '@mantine/core';
import type { FieldConflict } from '@shared/schemas';
import { IconArrowMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Kbd } from '../../components/Kbd';
import classes from './ConflictDialog.module.css';
import { bothTexts, type Choice, type Side, sides } from './choices';
import { Marked } from './Marked';
import type { PendingConflict } from './pending';

interface ConflictFieldProps {
  readonly conflict: FieldConflict;
  readonly pending: PendingConflict;
  readonly count: string;
  readonly value: Choice;
  onChange(choice: Choice): void;
}

/** One field in conflict: three values side by side, and one text written from both. */
export function ConflictField({ conflict, pending, count, value, onChange }: ConflictFieldProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const label = pending.label(conflict.field);
  const text = (side: Side) => pending.show(conflict.field, conflict[side]);
  const both = bothTexts(conflict, pending.show);
  const canJoin = both !== null || pending.combine !== undefined;
  const card = (side: Side | 'both', head: ReactNode, body: ReactNode) => (
    <label className={classes.side} data-on={value.side === side || undefined} data-side={side}>
      <span className={classes.who}>
        <input
          type="radio"
          name={`conflict-${conflict.field}`}
          checked={value.side === side}
          onChange={() => onChange(side === 'both' ? { side, text: both?.text ?? '' } : { side })}
        />
        <b>{t(`conflict.${side}`)}</b>
        {head}
      </span>
      <span className={classes.text}>{body}</span>
    </label>
  );
  const when = (at: string) => <span className={classes.when}>{at}</span>;
  return (
    <fieldset className={classes.field}>
      <legend>
        <b>{label}</b> <span className="t3">{count}</span>
      </legend>
      <div className={classes.sides}>
        {sides.map((side) => (
          <div key={side} className={classes.cell}>
            {card(
              side,
              side === 'theirs' ? (
                <>
                  <span className="t3">{conflict.theirsBy}</span>
                  {conflict.theirsAt && when(format.time(conflict.theirsAt))}
                </>
              ) : (
                side === 'mine' && when(t('conflict.now'))
              ),
              side === 'original' ? (
                text(side) || t('blank')
              ) : (
                <Marked before={text('original')} after={text(side)} />
              ),
            )}
          </div>
        ))}
      </div>
      {canJoin && value.side !== 'both' && (
        <Button
          variant="subtle"
          className={classes.join}
          leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
          rightSection={<Kbd keys="4" />}
          onClick={() => onChange({ side: 'both', text: both?.text ?? '' })}
        >
          {t('conflict.join')}
        </Button>
      )}
      {value.side === 'both' && (
        <div className={classes.both}>
          {both === null || pending.combine ? (
            card(
              'both',
              <span className="t3">{t('conflict.bothHint')}</span>,
              joined(text('theirs'), text('mine')),
            )
          ) : (
            <Joined
              label={t('conflict.joinLabel', { field: label })}
              long={both.long}
              text={value.text}
              onChange={(next) => onChange({ side: 'both', text: next })}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}

const joined = (theirs: string, mine: string) => `${theirs}\n${mine}`;

interface JoinedProps {
  readonly label: string;
  readonly long: boolean;
  readonly text: string;
  onChange(text: string): void;
}

function Joined({ label, long, text, onChange }: JoinedProps) {
  const shared = {
    label,
    value: text,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return long ? <Textarea {...shared} autosize minRows={2} maxRows={10} /> : <TextInput {...shared} />;
}
