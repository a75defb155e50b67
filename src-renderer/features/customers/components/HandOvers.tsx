import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Section } from '../../../components/Section';
import { useMemberName } from '../../../components/team';
import { customerQueries } from '../queries';
import classes from './HandOver.module.css';

/** From whom to whom a customer went, newest first; nothing while it has had one owner only. */
export function HandOvers({ customerId }: { customerId: string }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const memberName = useMemberName();
  const { data } = useQuery(customerQueries.handovers(customerId));
  if (!data || data.length === 0) return null;
  const name = (id: string | null) => memberName(id)?.name ?? t('handOver.nobody');
  return (
    <Section title={t('handOver.history')} count={data.length}>
      <ul className={classes.list}>
        {data.map((one) => (
          <li key={one.id}>
            <span className={classes.way}>
              <span className={one.fromId === null ? 'ell t3' : 'ell'}>{name(one.fromId)}</span>
              <IconArrowNarrowRight size={14} stroke={1.6} aria-label={t('handOver.arrow')} role="img" />
              <span className="ell m">{name(one.toId)}</span>
              <span className="t3 sm n end">{format.date(one.at)}</span>
            </span>
            {one.note && <p className={`${classes.note} t2 sm`}>{one.note}</p>}
            {one.by !== name(one.fromId) && <p className="t3 sm">{t('handOver.by', { name: one.by })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
