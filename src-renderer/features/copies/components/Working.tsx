import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { useDelayed } from '../../../components/SkeletonRows';
import classes from '../BringBack.module.css';

interface WorkingProps {
  readonly title: string;
  readonly text?: string;
  /** A short wait needs no words. */
  readonly after?: number;
}

/** Long work under way, over the page it comes from. */
export function Working({ title, text, after = 400 }: WorkingProps) {
  const visible = useDelayed(after);
  if (!visible) return null;
  return (
    <div className={classes.working} role="status">
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <span className={classes.running} aria-hidden>
        <i />
      </span>
    </div>
  );
}

/** The merge itself. */
export function Merging({ count }: { count: number }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  return (
    <Working title={t('working.title')} text={t('working.text', { count, number: format.number(count) })} />
  );
}
