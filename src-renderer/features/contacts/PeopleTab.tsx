import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { PersonList } from './components/PersonList';
import { PersonSheet } from './components/PersonSheet';
import classes from './PeopleTab.module.css';
import { contactQueries } from './queries';
import { usePhotos } from './usePhotos';

/** The people at a customer: the list on the left, the rapport sheet of the chosen one beside it. */
export function PeopleTab({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const [address, setAddress] = useSearchParams();
  const [name, setName] = useState('');
  const photoOf = usePhotos(customerId);
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
              placeholder={t('addPlaceholder')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}>
              {t('add')}
            </Button>
          </form>
        )}
        {people.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
        <PersonList people={people} chosenId={chosen?.id} photoOf={photoOf} onChoose={choose} />
        {people.length > 0 && (
          <Link className={`link ${classes.register}`} to="/courtesies">
            {t('register')}
          </Link>
        )}
      </div>
      {chosen && (
        <PersonSheet
          key={chosen.id}
          person={chosen}
          people={people}
          photo={photoOf(chosen)}
          readOnly={readOnly}
        />
      )}
    </div>
  );
}
