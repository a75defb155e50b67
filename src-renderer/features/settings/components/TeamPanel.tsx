import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ErrorState';
import { Section } from '../../../components/Section';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { teamQueries } from '../../../components/team';
import { useMayManage } from '../../team/access';
import { PeopleTable } from '../../team/components/PeopleTable';
import { SignInNotice } from '../../team/components/SignInNotice';
import { type Asked, TeamDialogs } from '../../team/components/TeamDialogs';
import classes from '../../team/components/TeamPanel.module.css';

/** The people of the file: who owns, who signs in, as what, and whose customers they see and edit. */
export function TeamPanel() {
  const { t } = useTranslation('team');
  const { data, error, refetch } = useQuery(teamQueries.list());
  const manages = useMayManage();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  return (
    <div className={classes.panel}>
      <SignInNotice on={data.signInOn} manages={manages} onAsk={setAsked} />
      <Section
        title={t('panel.title')}
        count={data.members.length}
        {...(manages && {
          note: (
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAsked({ kind: 'add' })}
            >
              {t('panel.add')}
            </Button>
          ),
        })}
      >
        <p className={classes.lead}>{manages ? t('panel.lead') : t('panel.readOnly')}</p>
        <PeopleTable
          people={data.members}
          meId={data.meId}
          signInOn={data.signInOn}
          manages={manages}
          onAsk={setAsked}
        />
        <p className={classes.foot}>{t('panel.scopeNote')}</p>
      </Section>
      <TeamDialogs asked={asked} signInOn={data.signInOn} onAsk={setAsked} />
    </div>
  );
}
