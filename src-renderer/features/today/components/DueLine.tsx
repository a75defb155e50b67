import { Checkbox } from '@mantine/core';
import type { DueItem } from '@shared/features/today/contract';
import {
  IconArrowForward,
  IconCake,
  IconCalendarHeart,
  IconCheckbox,
  IconClock,
  IconFileText,
  IconMessageExclamation,
  IconPhone,
  IconReport,
  IconSquareCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { ClassBadge } from '../../../components/ClassBadge';
import { Kbd } from '../../../components/Kbd';
import { useMayWrite } from '../../team/access';
import { addressOf, canTick } from '../due';
import classes from '../TodayPage.module.css';
import { useDueNote, useDueTitle } from '../useDueNote';

const icons = {
  action: IconFileText,
  complaint: IconMessageExclamation,
  follow_up: IconPhone,
  measure: IconCheckbox,
  next_step: IconArrowForward,
  task: IconSquareCheck,
  review: IconReport,
  birthday: IconCake,
  important_day: IconCalendarHeart,
};

interface DueLineProps {
  readonly item: DueItem;
  readonly now: Date;
  readonly late: boolean;
  readonly ticked: boolean;
  onTick(): void;
}

/** One due thing: tick, when, whose class, what, for whom, and how it stands. */
export function DueLine({ item, now, late, ticked, onTick }: DueLineProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const note = useDueNote(item, now);
  const KindIcon = icons[item.kind];
  const tickable = useMayWrite() && canTick(item);
  const title = useDueTitle(item);
  return (
    <li className={classes.item} data-done={ticked || undefined}>
      {tickable ? (
        <Checkbox checked={ticked} onChange={onTick} aria-label={t('tick', { title })} />
      ) : (
        <span aria-hidden="true" />
      )}
      <span className={classes.date} data-late={(late && !ticked) || undefined}>
        {item.dueAt && !late ? format.time(item.dueAt) : format.date(item.dueOn)}
      </span>
      <ClassBadge value={item.abcClass} />
      <Link
        to={addressOf(item)}
        className={classes.link}
        data-due-link
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || !tickable) return;
          event.preventDefault();
          onTick();
        }}
      >
        <KindIcon size={16} stroke={1.6} aria-hidden />
        <span className="ell">
          <span className={classes.title}>{title}</span>
          <span className={classes.firm}>{item.customerName}</span>
        </span>
      </Link>
      <span className={classes.note}>
        <span className={`${classes.words} ${note.soon && !ticked ? 'warn row' : ''}`} style={{ gap: 4 }}>
          {note.soon && !ticked && <IconClock size={12} stroke={2} aria-hidden />}
          {note.text}
        </span>
        <span className={classes.keys} aria-hidden="true">
          {tickable && (
            <>
              <Kbd keys="E" /> {ticked ? t('keys.undo') : t('keys.done')}
            </>
          )}
          <Kbd keys="Enter" /> {t('keys.open')}
        </span>
      </span>
    </li>
  );
}
