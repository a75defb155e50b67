import { Button } from '@mantine/core';
import { IconFolderOpen, IconKey, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../app/shell/Logo';
import { useFileActions } from '../../app/shell/useFileActions';
import { WelcomeHead } from '../files/components/WelcomeHead';
import { RecoverForm } from './components/RecoverForm';
import { SignInForm } from './components/SignInForm';
import { type SignInState, signInQueries } from './queries';
import classes from './SignInPage.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface SignInPageProps {
  readonly file: { readonly name: string; readonly path: string };
  readonly people: SignInState['people'];
  /** Somebody else was signed in since these screens were loaded. */
  readonly afterSomebody: boolean;
}

/** Asks who is here, when the file wants to know: a name, a password, Enter. */
export function SignInPage({ file, people, afterSomebody }: SignInPageProps) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const files = useFileActions();
  const [byKey, setByKey] = useState(people.length === 0);
  useEffect(() => {
    document.title = `${file.name} – Keyfolio`;
  }, [file.name]);
  const letIn = () => client.invalidateQueries({ queryKey: signInQueries.state().queryKey });
  // Loading again leaves nothing in memory of who was here before: filters, an open question about two values.
  const onSignedIn = async () => (afterSomebody ? location.reload() : letIn());
  return (
    <div className={classes.page}>
      <WelcomeHead />
      <main id="content" className={classes.centre}>
        <div className={classes.card}>
          <Logo size={40} />
          <h1 title={file.path}>{file.name}</h1>
          {byKey ? (
            <RecoverForm people={people} onSignedIn={letIn} />
          ) : (
            <SignInForm people={people} onSignedIn={onSignedIn} />
          )}
        </div>
        <div className={classes.links}>
          {byKey && people.length > 0 ? (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconUser {...icon} />}
              onClick={() => setByKey(false)}
            >
              {t('signIn.usePassword')}
            </Button>
          ) : (
            !byKey && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconKey {...icon} />}
                onClick={() => setByKey(true)}
              >
                {t('signIn.useKey')}
              </Button>
            )
          )}
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFolderOpen {...icon} />}
            onClick={() => files.open()}
          >
            {t('signIn.openOther')}
          </Button>
        </div>
      </main>
    </div>
  );
}
