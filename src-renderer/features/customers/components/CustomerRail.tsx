import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '../../../components/Avatar';
import { Section, SideRail } from '../../../components/Section';
import { Attitude } from '../../contacts/components/marks';
import { contactQueries } from '../../contacts/queries';
import { usePhotos } from '../../contacts/usePhotos';
import { HistoryPanel } from '../../history/HistoryPanel';
import { SealedNotes } from '../../notes/SealedNotes';
import classes from './CustomerRail.module.css';
import { HandOvers } from './HandOvers';

/** People and the latest changes beside the file. */
export function CustomerRail({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('customers');
  const contacts = useTranslation('contacts');
  const { data } = useQuery(contactQueries.ofCustomer(customerId));
  const people = data?.filter((person) => person.leftOn === null);
  const photoOf = usePhotos(customerId);
  return (
    <SideRail label={t('rail.people')}>
      <div className={classes.rail}>
        <Section
          title={t('rail.people')}
          note={
            !readOnly && (
              <Link className="link" to={`/customers/${customerId}/people`}>
                {t('rail.addPerson')}
              </Link>
            )
          }
        >
          {people?.length === 0 && <p className="t3">{t('rail.noPeople')}</p>}
          <ul className={classes.people}>
            {people?.slice(0, 6).map((person) => (
              <li key={person.id}>
                <Link to={`/customers/${customerId}/people?person=${person.id}`} className={classes.person}>
                  <Avatar name={person.name} size="l" src={photoOf(person)} />
                  <span className={classes.lines}>
                    <span className={classes.line}>
                      <span className={classes.name}>{person.name}</span>
                      {person.attitude !== null && <Attitude value={person.attitude} />}
                    </span>
                    <span className={classes.line}>
                      <span className={classes.job}>{person.position}</span>
                      <span className={classes.role}>
                        {person.buyingRole ? contacts.t(`choice.buyingRole.${person.buyingRole}`) : ''}
                      </span>
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
        <SealedNotes customerId={customerId} />
        <HandOvers customerId={customerId} />
        <Section
          title={t('rail.recent')}
          note={
            <Link className="link" to={`/customers/${customerId}/history`}>
              {t('rail.all')}
            </Link>
          }
        >
          <HistoryPanel recordId={customerId} compact />
        </Section>
      </div>{' '}
    </SideRail>
  );
}
