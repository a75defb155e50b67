import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { EditableField } from '../../../components/EditableField';
import { ErrorState } from '../../../components/ErrorState';
import { Section } from '../../../components/Section';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { teamQueries } from '../../../components/team';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from '../SettingsPage.module.css';

/** The people who own customers, plans and complaints. */
export function TeamPanel() {
  const { t } = useTranslation('settings');
  const failureText = useFailureText();
  const { data, error, refetch } = useQuery(teamQueries.list());
  const [name, setName] = useState('');
  const onError = (failure: unknown) => toast({ message: failureText(failure), tone: 'danger' });
  const create = useMutation({
    mutationFn: () => api.team.create({ name: name.trim() }),
    onSuccess: () => setName(''),
    onError,
  });
  const activate = useMutation({ mutationFn: api.team.save, onError });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') create.mutate();
  };
  return (
    <Section title={t('team.title')} count={data.members.length}>
      <p className={classes.lead}>{t('team.lead')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('team.name')}</th>
            <th scope="col" data-number>
              {t('team.active')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.members.map((member) => (
            <tr key={member.id}>
              <td>
                <span className="row">
                  <Avatar name={member.name} me={member.id === data.meId} />
                  <EditableField
                    layout="bare"
                    label={t('team.name')}
                    kind="text"
                    required
                    maxLength={100}
                    value={member.name}
                    onSave={(value) =>
                      api.team.save({
                        id: member.id,
                        baseVersion: member.version,
                        set: { name: String(value) },
                      })
                    }
                  />
                  {member.id === data.meId && <span className="t3">{t('team.me')}</span>}
                </span>
              </td>
              <td data-number>
                <Switch
                  size="xs"
                  display="inline-block"
                  aria-label={t('team.activeLabel', { name: member.name })}
                  checked={member.active}
                  onChange={(event) =>
                    activate.mutate({
                      id: member.id,
                      baseVersion: member.version,
                      set: { active: event.currentTarget.checked },
                    })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="row" style={{ marginTop: 12 }} onSubmit={submit}>
        <TextInput
          aria-label={t('team.newName')}
          placeholder={t('team.newName')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || create.isPending}>
          {t('team.add')}
        </Button>
      </form>
    </Section>
  );
}
