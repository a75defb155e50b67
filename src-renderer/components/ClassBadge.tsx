import { useTranslation } from 'react-i18next';
import classes from './marks.module.css';

interface ClassBadgeProps {
  readonly value: 'A' | 'B' | 'C' | null;
  /** `xl` stands beside a record's name. */
  readonly size?: 'm' | 'xl';
}

/** The seal of a customer's ABC class: letter and colour, never colour alone; a dashed tile when there is none. */
export function ClassBadge({ value, size = 'm' }: ClassBadgeProps) {
  const { t } = useTranslation();
  const label = value ? t('classLabel', { letter: value }) : t('noClass');
  return (
    <span
      className={classes.badge}
      data-class={value ?? 'none'}
      data-size={size}
      role="img"
      aria-label={label}
    >
      {value ?? '–'}
    </span>
  );
}
