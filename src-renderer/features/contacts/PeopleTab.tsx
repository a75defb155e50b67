import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Avatar } from '../../components/Avatar';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { Attitude } from './components/marks';
import { PersonPanel } from './components/PersonPanel';
import classes from './PeopleTab.module.css';
import { contactQueries } from './queries';

/** The people at a customer: the list on the left, the chosen one in full beside it. */
export function PeopleTab({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const [address, setAddress] = useSearchParams();
  const [name, setName] = useState('');
  const { data: people, error, refetch } = useQuery(contactQueries.ofCustomer(customerId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!people) return <SkeletonRows />;
  const chosen = people.find((person) => person.id === address.get('person')) ?? people[0];
  const choose = (id: string) => setAddress({ person: id }, { replace: true });

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      const saved = await api.contacts.create({ customerId, name: name.trim() });
      setName('');
      choose(saved.id);
    } catch (failed) {
      toast({ message: failureText(failed), tone: 'danger' });
    }
  };
  return (
    <div className={classes.people}>
      <div className={classes.list}>
        {!readOnly && (
          <form onSubmit={(event) => void add(event)} className={classes.add}>
            <TextInput
              aria-label={t('addName')}
              placeholder={t('addName')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}>
              {t('add')}
            </Button>
          </form>
        )}
        {people.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
        <ul aria-label={t('listLabel')}>
          {people.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes.person}
                aria-current={person.id === chosen?.id || undefined}
                onClick={() => choose(person.id)}
              >
                <Avatar name={person.name} size="l" />
                <span className={classes.name}>{person.name}</span>
                <span className={classes.mark}>
                  {person.attitude !== null && <Attitude value={person.attitude} />}
                </span>
                <span className={classes.job}>{person.position}</span>
                <span className={classes.role}>
                  {person.buyingRole ? t(`choice.buyingRole.${person.buyingRole}`) : ''}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {chosen && <PersonPanel key={chosen.id} person={chosen} people={people} readOnly={readOnly} />}
    </div>
  );
}
