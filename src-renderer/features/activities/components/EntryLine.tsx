import { ActionIcon, Menu } from '@mantine/core';
import { activityKinds, type TimelineEntry } from '@shared/features/activities/model';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChangeLabel } from '../../../app/shell/useChangeLabel';
import { useFormat } from '../../../app/useFormat';
import { useMemberName } from '../../../components/team';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { localDay } from '../../today/days';
import { kindIcons } from '../kinds';
import { openQuickAdd } from '../store';
import classes from '../Timeline.module.css';

interface EntryLineProps {
  readonly entry: TimelineEntry;
  readonly customer: { readonly id: string; readonly name: string };
  readonly readOnly: boolean;
  /** Two lines at most, nothing to do with it. */
  readonly compact?: boolean;
}

/** What an entry says in its first line. */
function useEntryTitle(entry: TimelineEntry): string {
  const { t } = useTranslation('activities');
  const changeLabel = useChangeLabel();
  const memberName = useMemberName();
  const name = (id: string | null) => memberName(id)?.name ?? t('timeline.nobody');
  if (entry.kind === 'handover')
    return t('timeline.handover', { from: name(entry.byId), to: name(entry.toId) });
  if (entry.kind === 'edit' || entry.kind === 'merge') return changeLabel(entry.what ?? '');
  return entry.title ?? '';
}

/** One thing that happened: what, when, by whom, with whom; notes and contacts can be changed here. */
export function EntryLine({ entry, customer, readOnly, compact = false }: EntryLineProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const memberName = useMemberName();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const title = useEntryTitle(entry);
  const Icon = kindIcons[entry.kind];
  const own = activityKinds.some((kind) => kind === entry.kind);
  const by = entry.kind === 'handover' ? null : (memberName(entry.byId)?.name ?? entry.byName);
  const address =
    entry.kind === 'complaint'
      ? `/complaints/${entry.id}`
      : entry.kind === 'plan'
        ? `/plans/${entry.id}`
        : null;
  const about = [
    entry.kind === 'complaint' && entry.what
      ? t(`complaint.${entry.what as 'received'}`)
      : entry.kind === 'plan' && entry.what
        ? t(`plan.${entry.what as 'created'}`)
        : t(`kind.${entry.kind}`),
    entry.contactName && t('timeline.with', { name: entry.contactName }),
    entry.minutes && t('timeline.minutes', { count: entry.minutes }),
    entry.count > 1 && t('timeline.fields', { count: entry.count }),
    entry.kind === 'risk' &&
      (entry.closedOn ? t('timeline.over', { date: format.date(entry.closedOn) }) : t('timeline.open')),
    by && t('timeline.by', { name: by }),
  ].filter(Boolean);
  const act = async (run: () => Promise<{ batchId: string | null }>, message: string) => {
    try {
      undoToast(message, (await run()).batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <li
      className={classes.entry}
      data-kind={entry.kind}
      data-compact={compact || undefined}
      id={`entry-${entry.id}`}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      {address ? (
        <Link to={address} className="m ell">
          {title}
        </Link>
      ) : (
        <span className="m" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </span>
      )}
      <span className="t3 sm n" title={format.dateTime(entry.at)}>
        {format.date(entry.at.slice(0, 10))}
        {entry.timed && !compact ? ` ${entry.at.slice(11, 16)}` : ''}
      </span>
      {!compact &&
        (own && !readOnly ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('timeline.actions', { title })}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => openQuickAdd({ customer, entry })}>{t('timeline.edit')}</Menu.Item>
              {entry.kind === 'risk' && !entry.closedOn && (
                <Menu.Item
                  onClick={() =>
                    void act(
                      () =>
                        api.activities.save({
                          id: entry.id,
                          baseVersion: entry.version,
                          set: { closedOn: localDay() },
                        }),
                      t('timeline.closed', { title }),
                    )
                  }
                >
                  {t('timeline.closeRisk')}
                </Menu.Item>
              )}
              <Menu.Item
                onClick={() =>
                  void act(() => api.activities.remove({ ids: [entry.id] }), t('timeline.deleted', { title }))
                }
              >
                {t('timeline.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : (
          <span />
        ))}
      <span className={`${classes.about} t3 sm`}>{about.join(' · ')}</span>
      {entry.text && <p className={classes.body}>{entry.text}</p>}
    </li>
  );
}
