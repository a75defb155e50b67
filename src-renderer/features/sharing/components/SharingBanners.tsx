import { ActionIcon, Button } from '@mantine/core';
import type { FileState } from '@shared/features/files/contract';
import { IconCloudOff, IconHourglass, IconLock, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFileActions } from '../../../app/shell/useFileActions';
import { useFormat } from '../../../app/useFormat';
import { Notice, Notices } from '../../../components/Notice';
import { useDismissed } from '../dismissed';
import { type Banner, bannersOf, minutes } from '../presence';
import { useSharing } from '../queries';
import { useCountdown } from '../useCountdown';
import classes from './SharingBanners.module.css';

/** What stands between the people and the file, above every page: the share is gone, somebody needs it alone, it is read-only. */
export function SharingBanners({ file }: { file: FileState }) {
  const { t } = useTranslation('sharing');
  const { state, updatedAt } = useSharing();
  const [dismissed, dismiss] = useDismissed(file.path);
  const banners = bannersOf(file, state, dismissed);
  return (
    <section
      className={classes.banners}
      aria-label={t('banner.region')}
      aria-live="polite"
      data-empty={banners.length === 0 || undefined}
    >
      {banners.length > 0 && (
        <Notices>
          {banners.map((banner) => (
            <One key={banner.kind} banner={banner} updatedAt={updatedAt} onDismiss={dismiss} />
          ))}
        </Notices>
      )}
    </section>
  );
}

interface OneProps {
  readonly banner: Banner;
  readonly updatedAt: number;
  onDismiss(): void;
}

function One({ banner, updatedAt, onDismiss }: OneProps) {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const actions = useFileActions();
  switch (banner.kind) {
    case 'lost':
      return <Lost />;
    case 'closing':
      return <Closing banner={banner} updatedAt={updatedAt} onClose={actions.close} />;
    case 'lease':
      return (
        <Notice icon={IconHourglass}>{t(`banner.lease.${banner.purpose}`, { name: banner.name })}</Notice>
      );
    case 'locks':
    case 'newer':
      return (
        <Notice icon={IconLock} action={<Button onClick={actions.saveCopy}>{t('banner.saveCopy')}</Button>}>
          {t(`banner.${banner.kind}`)}
        </Notice>
      );
    case 'sync':
      return (
        <Notice
          action={
            <span className={classes.actions}>
              <Button onClick={() => void navigate('/settings#backups')}>{t('banner.backups')}</Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('banner.dismiss')}
                title={t('banner.dismiss')}
                onClick={onDismiss}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </span>
          }
        >
          {banner.service === null ? t('banner.syncAny') : t('banner.sync', { service: banner.service })}
        </Notice>
      );
  }
}

/** The minute it was noticed here is told, for want of another clock. */
function Lost() {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const [since] = useState(() => new Date().toISOString());
  return (
    <Notice tone="danger" icon={IconCloudOff}>
      {t('banner.lost', { time: format.time(since) })}
    </Notice>
  );
}

interface ClosingProps {
  readonly banner: Extract<Banner, { kind: 'closing' }>;
  readonly updatedAt: number;
  onClose(): void;
}

function Closing({ banner, updatedAt, onClose }: ClosingProps) {
  const { t } = useTranslation('sharing');
  const left = useCountdown(banner.secondsLeft, updatedAt) ?? 0;
  // Read out once, with the time there was then: a clock read out each second would drown everything else.
  const [first] = useState(left);
  const text = (seconds: number) => t('banner.closing', { name: banner.name, left: minutes(seconds) });
  return (
    <Notice
      icon={IconHourglass}
      action={
        <Button variant="filled" onClick={onClose}>
          {t('banner.closeNow')}
        </Button>
      }
    >
      <span className="vh">{text(first)}</span>
      <span className="n" aria-hidden="true">
        {text(left)}
      </span>
    </Notice>
  );
}
