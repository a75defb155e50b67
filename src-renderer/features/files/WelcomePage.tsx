import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileImport, IconFolderOpen, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { fileQueries } from '../../app/file-state';
import { Logo } from '../../app/shell/Logo';
import { Kbd } from '../../components/Kbd';
import { Notice, Notices } from '../../components/Notice';
import { AskDialog } from './components/AskDialog';
import { BackupsDialog } from './components/BackupsDialog';
import { EmptyPicture, ImportPicture, SamplePicture } from './components/Pictures';
import { ProblemActions } from './components/ProblemActions';
import { RecentFiles } from './components/RecentFiles';
import { RescueDialog } from './components/RescueDialog';
import { WelcomeHead } from './components/WelcomeHead';
import { fileName, type Problem, problemKind, wasOpen } from './problem';
import { useStart } from './useStart';
import classes from './WelcomePage.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The first page: three ways to begin, a file of a colleague, recent files, backups, and what stood in the way. */
export default function WelcomePage() {
  const { t } = useTranslation('files');
  const navigate = useNavigate();
  const { data } = useQuery(fileQueries.current());
  const start = useStart();
  const [asking, setAsking] = useState<'name' | 'path' | 'backup' | 'rescue' | null>(null);
  const failed: Problem | null = data?.failed
    ? { kind: problemKind(data.failed.code), file: data.failed.path }
    : null;
  const problem = start.problem ?? failed;

  const create = () => (data?.hasDialogs ? void start.create(t('newFile.suggested')) : setAsking('name'));
  const open = () => (data?.hasDialogs ? void start.open() : setAsking('path'));
  useCommands([
    { id: 'record.new', label: t('welcome.emptyDo'), keys: 'N', group: 'do', run: create },
    {
      id: 'import.start',
      label: t('welcome.importDo'),
      keys: 'I',
      group: 'do',
      run: () => void start.toImport(),
    },
    {
      id: 'file.sample',
      label: t('welcome.sampleDo'),
      keys: 'S',
      group: 'do',
      run: () => void start.sample(),
    },
  ]);
  useEffect(() => {
    document.title = 'Keyfolio';
  }, []);

  const close = () => setAsking(null);
  return (
    <div className={classes.page}>
      <WelcomeHead />
      <main id="content" className={classes.centre}>
        <Logo size={48} />
        <h1>{t('welcome.title')}</h1>
        <p className={classes.lead}>
          {t('welcome.lead')}
          <br />
          {t('welcome.lead2')}
        </p>
        {problem && (
          <div className={classes.problem} role="alert">
            <Notices>
              <Notice
                tone="danger"
                action={
                  <ProblemActions
                    problem={problem}
                    onRescue={() => setAsking('rescue')}
                    onBackup={() => setAsking('backup')}
                    {...(failed && !start.problem && { onAgain: () => void start.open(failed.file) })}
                  />
                }
              >
                <b>
                  {t(wasOpen(problem) ? 'problem.closed' : 'problem.title', { name: fileName(problem.file) })}
                </b>{' '}
                {t(`problem.${problem.kind}`)} <span className="t3">{problem.file}</span>
              </Notice>
            </Notices>
          </div>
        )}
        <div className={classes.choices}>
          <section className={classes.choice}>
            <EmptyPicture />
            <h2>{t('welcome.empty')}</h2>
            <p>{t('welcome.emptyText')}</p>
            <Button rightSection={<Kbd keys="N" />} disabled={start.busy} onClick={create}>
              {t('welcome.emptyDo')}
            </Button>
          </section>
          <section className={classes.choice}>
            <ImportPicture />
            <h2>{t('welcome.import')}</h2>
            <p>{t('welcome.importText')}</p>
            <Button
              variant="filled"
              leftSection={<IconFileImport {...icon} />}
              rightSection={<Kbd keys="I" />}
              disabled={start.busy}
              onClick={() => void start.toImport()}
            >
              {t('welcome.importDo')}
            </Button>
          </section>
          <section className={classes.choice}>
            <SamplePicture />
            <h2>{t('welcome.sample')}</h2>
            <p>{t('welcome.sampleText')}</p>
            <Button rightSection={<Kbd keys="S" />} disabled={start.busy} onClick={() => void start.sample()}>
              {t('welcome.sampleDo')}
            </Button>
          </section>
        </div>
        <div className={classes.links}>
          {data?.file && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconArrowLeft {...icon} />}
              onClick={() => void navigate('/')}
            >
              {t('welcome.back', { name: data.file.name })}
            </Button>
          )}
          <Button variant="subtle" color="gray" leftSection={<IconFolderOpen {...icon} />} onClick={open}>
            {t('welcome.open')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconRestore {...icon} />}
            onClick={() => setAsking('backup')}
          >
            {t('welcome.restore')}
          </Button>
        </div>
        <RecentFiles
          files={(data?.recent ?? []).filter((one) => one.path !== data?.file?.path)}
          onOpen={(path) => void start.open(path)}
        />
      </main>
      <footer className={classes.foot}>{data && t('welcome.folder', { folder: data.defaultFolder })}</footer>
      {asking === 'name' && (
        <AskDialog
          title={t('newFile.title')}
          lead={t('newFile.lead', { folder: data?.defaultFolder ?? '' })}
          label={t('newFile.name')}
          action={t('newFile.create')}
          initial={t('newFile.suggested')}
          onClose={close}
          onAnswer={(name) => {
            close();
            void start.create(name);
          }}
        />
      )}
      {asking === 'path' && (
        <AskDialog
          title={t('openPath.title')}
          lead={t('openPath.lead')}
          label={t('openPath.path')}
          action={t('openPath.title')}
          initial=""
          onClose={close}
          onAnswer={(path) => {
            close();
            void start.open(path);
          }}
        />
      )}
      {asking === 'rescue' && problem && <RescueDialog path={problem.file} onClose={close} />}
      {asking === 'backup' && (
        <BackupsDialog
          onClose={close}
          onOpen={(path, name) => {
            close();
            void start.openBackup(path, name);
          }}
        />
      )}
    </div>
  );
}
