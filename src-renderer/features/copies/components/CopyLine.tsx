import { Menu, Tooltip } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFile } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import { useMayWrite } from '../../team/access';
import { useCopy } from '../queries';
import { useCopyActions } from '../useCopyActions';
import classes from './CopyLine.module.css';

/** In the sidebar of a copy: of what, since when, how much was done, and the two ways of bringing both together. */
export function CopyLine({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const copy = useCopy();
  const file = useOpenFile();
  const actions = useCopyActions();
  const mayWrite = useMayWrite();
  if (!copy || !file) return null;
  const title = t('line.of', { name: copy.originName });
  const note = t('line.note', {
    date: format.date(copy.takenAt),
    count: copy.changesSince,
    number: format.number(copy.changesSince),
  });
  const more = t('line.by', {
    name: copy.takenBy,
    date: format.date(copy.takenAt, 'long'),
    path: copy.originPath,
  });
  const bringBack = () => actions.bringBack(file.path);
  if (narrow) {
    return (
      <Menu position="right-end" width={240}>
        <Menu.Target>
          <button type="button" className={classes.icon} aria-label={`${title}. ${note}`} title={title}>
            <IconBriefcase size={16} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{`${title}. ${note}`}</Menu.Label>
          {mayWrite && (
            <>
              <Menu.Item onClick={bringBack}>{t('line.bringBack')}</Menu.Item>
              <Menu.Item onClick={actions.fetch}>{t('command.fetch', { name: copy.originName })}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <section className={classes.line} aria-label={t('line.label')}>
      <IconBriefcase size={14} stroke={1.6} aria-hidden />
      <div>
        <Tooltip label={more} multiline maw={320} position="right">
          <div>
            <p className={classes.title}>{title}</p>
            <p className="n">{note}</p>
          </div>
        </Tooltip>
        {mayWrite && (
          <p className={classes.actions}>
            <button type="button" onClick={bringBack}>
              {t('line.bringBack')}
            </button>
            <button
              type="button"
              onClick={actions.fetch}
              title={t('command.fetch', { name: copy.originName })}
            >
              {t('line.fetch')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
