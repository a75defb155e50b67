import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { useMemberName } from '../../../components/team';
import { type Given, sharesOf } from '../hand-over';
import classes from './HandOver.module.css';

interface HandOverPreviewProps {
  readonly known: readonly Given[];
  readonly total: number;
  readonly toId: string | null;
}

/** How many customers come from whom to whom, before it is done. */
export function HandOverPreview({ known, total, toId }: HandOverPreviewProps) {
  const { t } = useTranslation('team');
  const memberName = useMemberName();
  const to = memberName(toId);
  const staying = toId === null ? 0 : known.filter((one) => one.ownerId === toId).length;
  const rest = total - known.length;
  const person = (found: { name: string; me: boolean } | null) =>
    found ? (
      <span className={classes.person}>
        <Avatar name={found.name} me={found.me} />
        <span className="ell">{found.name}</span>
      </span>
    ) : null;
  return (
    <section className={classes.preview} aria-label={t('handOver.preview')} aria-live="polite">
      <h3>{t('handOver.preview')}</h3>
      <ul>
        {sharesOf(known, toId).map(({ ownerId, count }) => (
          <li key={ownerId ?? ''}>
            <span className={classes.count}>{t('handOver.count', { count })}</span>
            {person(memberName(ownerId)) ?? <span className="t3">{t('handOver.nobody')}</span>}
            <IconArrowNarrowRight size={16} stroke={1.6} aria-label={t('handOver.arrow')} role="img" />
            {person(to) ?? <span className="t4">{t('empty', { ns: 'common' })}</span>}
          </li>
        ))}
        {rest > 0 && <li className="t3">{t('handOver.rest', { count: rest })}</li>}
        {staying > 0 && to && <li className="t3">{t('handOver.same', { count: staying, name: to.name })}</li>}
      </ul>
    </section>
  );
}
