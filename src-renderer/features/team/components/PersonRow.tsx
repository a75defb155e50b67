import { ActionIcon, Menu, Switch, Tooltip } from '@mantine/core';
import { type Member, type MemberValues, roles, scopes } from '@shared/features/team/model';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { EditableField } from '../../../components/EditableField';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import type { Asked } from './TeamDialogs';
import classes from './TeamPanel.module.css';

interface PersonRowProps {
  readonly person: Member;
  readonly me: boolean;
  readonly manages: boolean;
  /** Who must stay a manager with a sign-in, or nobody could manage the file. */
  readonly lastManager: boolean;
  onAsk(what: Asked): void;
}

/** One person of the file; each value is edited in place. */
export function PersonRow({ person, me, manages, lastManager, onAsk }: PersonRowProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const { id, name, role, signsIn, active } = person;
  const save = (set: Partial<MemberValues>) => api.team.save({ id, baseVersion: person.version, set });
  const isManager = role === 'manager';
  const activate = async (next: boolean) => {
    try {
      await save({ active: next });
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const scope = (key: 'sees' | 'edits') => (
    <EditableField
      layout="bare"
      kind="select"
      label={`${t(`panel.${key}`)}: ${name}`}
      required
      readOnly={!manages || isManager || (key === 'edits' && role === 'read_only')}
      value={person[key]}
      options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
      {...(isManager && { display: <span className="t3">{t('scope.all')}</span> })}
      {...(key === 'edits' &&
        role === 'read_only' && {
          display: <span className="t4">{t('empty', { ns: 'common' })}</span>,
        })}
      onSave={(value) => save({ [key]: value })}
    />
  );
  return (
    <tr data-left={!active || undefined}>
      <td>
        <span className={classes.name}>
          <Avatar name={name} me={me} />
          <EditableField
            layout="bare"
            label={t('panel.name')}
            kind="text"
            required
            maxLength={100}
            readOnly={!manages}
            value={name}
            onSave={(value) => save({ name: String(value) })}
          />
          {me && <span className="t3">{t('panel.me')}</span>}
        </span>
      </td>
      <td>
        <EditableField
          layout="bare"
          kind="select"
          label={`${t('panel.role')}: ${name}`}
          required
          readOnly={!manages || lastManager}
          value={role}
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          onSave={(value) => save({ role: value as Member['role'] })}
        />
      </td>
      <td>
        <EditableField
          layout="bare"
          kind="text"
          label={`${t('panel.team')}: ${name}`}
          maxLength={100}
          readOnly={!manages}
          value={person.team}
          onSave={(value) => save({ team: value === null ? null : String(value) })}
        />
      </td>
      <td>{scope('sees')}</td>
      <td>{scope('edits')}</td>
      <td>{signsIn ? t('panel.hasSignIn') : <span className="t3">{t('panel.noSignIn')}</span>}</td>
      <td>
        {manages && !lastManager ? (
          <Switch
            size="xs"
            display="inline-block"
            aria-label={t('panel.activeLabel', { name })}
            checked={active}
            onChange={(event) => void activate(event.currentTarget.checked)}
          />
        ) : (
          <Tooltip label={t('lastManager')} disabled={!manages} multiline w={240}>
            <span className={active ? undefined : 't3'}>{t(active ? 'yes' : 'no', { ns: 'common' })}</span>
          </Tooltip>
        )}
      </td>
      {manages && (
        <td className={classes.end}>
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('panel.more', { name })}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={!active} onClick={() => onAsk({ kind: 'give', person })}>
                {signsIn ? t('panel.reset') : t('panel.give')}
              </Menu.Item>
              {signsIn && (
                <Menu.Item
                  disabled={lastManager}
                  title={lastManager ? t('lastManager') : undefined}
                  onClick={() => onAsk({ kind: 'take', person })}
                >
                  {t('panel.take')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </td>
      )}
    </tr>
  );
}
