import type { Courtesy } from '@shared/features/courtesies/model';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Direction.module.css';

/** Given by us or received from them: an arrow and the word. */
export function Direction({ value }: { value: Courtesy['direction'] }) {
  const { t } = useTranslation('courtesies');
  const Arrow = value === 'given' ? IconArrowUpRight : IconArrowDownLeft;
  return (
    <span className={classes.direction}>
      <Arrow size={14} stroke={1.6} aria-hidden />
      {t(`direction.${value}`)}
    </span>
  );
}
