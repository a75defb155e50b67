import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';
import { Notice, Notices } from '../../../components/Notice';
import { useFailureText } from '../../../components/useFailureText';
import { serviceName } from '../service-name';
import { shareProblem } from '../share-problem';
import { type Place, useShare } from '../useShare';
import { FolderInput } from './FolderInput';
import classes from './ShareDialog.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Which folder, what that folder is, what will happen; then it happens. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const { place, look, share, forget, hasDialogs } = useShare();
  const refused = place?.kind === 'sync';
  const { isPending: moving } = share;
  const backups = () => {
    onClose();
    void navigate('/settings#backups');
  };
  if (share.data) return <Shared path={share.data.path} onClose={onClose} />;
  const choose = (
    <Button
      variant={place ? 'default' : 'filled'}
      leftSection={<IconFolder {...icon} />}
      disabled={look.isPending || moving}
      onClick={() => look.mutate(undefined)}
      data-autofocus
    >
      {place ? t('share.other') : t('share.choose')}
    </Button>
  );
  return (
    <Dialog
      opened
      onClose={moving ? () => {} : onClose}
      title={t('share.title')}
      lead={t('share.lead')}
      width={560}
      footer={
        <>
          <Button onClick={onClose} disabled={moving}>
            {t('cancel', { ns: 'common' })}
          </Button>
          {hasDialogs && choose}
          {refused && <Button onClick={backups}>{t('share.backups')}</Button>}
          {place && !refused && (
            <Button
              variant="filled"
              disabled={moving || look.isPending}
              onClick={() => share.mutate(place.folder)}
            >
              {t('share.do')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.body}>
        {!hasDialogs && (
          <FolderInput
            busy={look.isPending || moving}
            onLook={(folder) => look.mutate(folder)}
            onWrite={forget}
          />
        )}
        {place && <Explained place={place} named={hasDialogs} />}
        <div role="status" className={classes.progress}>
          {(moving || look.isPending) && (
            <>
              <Loader size={14} /> {t(moving ? 'share.sharing' : 'share.checking')}
            </>
          )}
        </div>
        <Failure error={share.error ?? look.error} />
      </div>
    </Dialog>
  );
}

/** What the folder is, and what sharing in it does, or why not. */
function Explained({ place, named }: { place: Place; named: boolean }) {
  const { t } = useTranslation('sharing');
  const { kind } = place;
  const service = serviceName(kind, place.service);
  const what =
    kind === 'local' || service === null ? t(`share.kind.${kind}`) : t(`share.kind.${kind}Of`, { service });
  return (
    <>
      {named && (
        <p className={classes.folder}>
          <IconFolder {...icon} /> <span>{place.folder}</span>
        </p>
      )}
      <p className={classes.kind} data-kind={kind}>
        {kind === 'network' ? <IconCircleCheck {...icon} /> : <IconAlertTriangle {...icon} />}
        <span>{what}</span>
      </p>
      {kind === 'sync' ? (
        <p className={classes.why}>{t('share.syncWhy')}</p>
      ) : (
        <ol className={classes.steps}>
          <li>{t('share.steps.test')}</li>
          <li>{t('share.steps.move')}</li>
          <li>{t('share.steps.live')}</li>
        </ol>
      )}
    </>
  );
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation('sharing');
  const failureText = useFailureText();
  if (!error) return null;
  const kind = shareProblem(error);
  return (
    <div role="alert">
      <Notices>
        <Notice tone="danger">{kind ? t(`share.error.${kind}`) : failureText(error)}</Notice>
      </Notices>
    </div>
  );
}

function Shared({ path, onClose }: { path: string; onClose(): void }) {
  const { t } = useTranslation('sharing');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('share.done')}
      lead={t('share.doneText')}
      footer={
        <Button variant="filled" onClick={onClose} data-autofocus>
          {t('done', { ns: 'common' })}
        </Button>
      }
    >
      <p className={classes.folder}>
        <IconCircleCheck {...icon} /> <span>{path}</span>
      </p>
    </Dialog>
  );
}
