import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

/** False for the first moments, so that a quick answer shows no skeleton at all. */
export function useDelayed(milliseconds = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

const widths = ['62%', '48%', '70%', '55%', '40%', '66%', '52%', '58%'];

/** Grey rows of the real height while a list loads; nothing for the first 150 ms. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  const visible = useDelayed();
  const indexes = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status" aria-label={t('loading')} style={{ minHeight: `calc(var(--row) * ${rows})` }}>
      {visible &&
        indexes.map((index) => (
          <div key={index} className={classes.skeleton}>
            <span className={classes.bone} style={{ width: 18 }} />
            <span className={classes.bone} style={{ width: widths[index % widths.length] }} />
          </div>
        ))}
    </div>
  );
}
