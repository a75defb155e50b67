import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { SavedView, ViewData } from '@shared/features/views/model';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands/registry';
import { useMayWrite } from '../team/access';
import { NameDialog } from './NameDialog';
import { viewQueries } from './queries';
import { useViewActions } from './useViewActions';
import { ViewMenu } from './ViewMenu';
import classes from './ViewTabs.module.css';

interface ViewTabsProps {
  /** The saved view that is shown, or null for all customers. */
  readonly viewId: string | null;
  /** The list as it is now. */
  readonly data: ViewData;
  /** True when that is not what was saved. */
  readonly changed: boolean;
  /** Shows a view, or all customers for null. */
  onView(view: SavedView | null): void;
  /** The list as it is now became this view: nothing is to be changed in it. */
  onSaved(id: string): void;
  onReset(): void;
}

/** The views of the list as tabs: all customers, then own and shared ones. Ctrl+Alt+1 to 9 goes to them. */
export const ViewTabs = memo(function ViewTabs(props: ViewTabsProps) {
  const { viewId, data, changed, onView, onSaved, onReset } = props;
  const { t } = useTranslation('views');
  const { data: views = [] } = useQuery(viewQueries.list());
  const actions = useViewActions();
  const mayWrite = useMayWrite();
  const [naming, setNaming] = useState<'new' | SavedView | null>(null);
  const tabs: readonly (SavedView | null)[] = [null, ...views];
  const shown = views.find((view) => view.id === viewId) ?? null;
  const nameOf = (view: SavedView | null) => view?.name ?? t('all');

  useCommands(
    tabs.map((view, index) => ({
      id: `view.show.${view?.id ?? 'all'}`,
      label: t('switchTo', { name: nameOf(view) }),
      group: 'do',
      whileTyping: true,
      ...(index < 9 && { keys: `mod+alt+${index + 1}` }),
      run: () => onView(view),
    })),
  );
  const create = async (name: string, shared: boolean) => {
    const id = await actions.create(name, shared, data);
    if (id !== null) onSaved(id);
  };
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.indexOf(shown);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const place = (target + tabs.length) % tabs.length;
    onView(tabs[place] ?? null);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus();
  };
  return (
    <div className={classes.bar}>
      <div className={classes.tabs} role="tablist" aria-label={t('tabs')} onKeyDown={move}>
        {tabs.map((view) => (
          <button
            key={view?.id ?? 'all'}
            type="button"
            role="tab"
            aria-selected={view === shown}
            tabIndex={view === shown ? 0 : -1}
            className={classes.tab}
            onClick={() => onView(view)}
          >
            <span className="ell">{nameOf(view)}</span>
            {view?.shared && (
              <>
                <IconUsers size={13} stroke={1.6} aria-hidden className={classes.shared} />
                <span className="vh">{t('shared')}</span>
              </>
            )}
            {changed && view === shown && (
              <>
                <span className={classes.dot} />
                <span className="vh">{t('changed')}</span>
              </>
            )}
          </button>
        ))}
      </div>
      {mayWrite && (
        <span className={classes.tools}>
          {shown && (
            <ViewMenu
              view={shown}
              views={views}
              onRename={() => setNaming(shown)}
              onRemoved={() => onView(null)}
              onDuplicated={onSaved}
            />
          )}
          <Tooltip label={t('newView')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('newView')}
              onClick={() => setNaming('new')}
            >
              <IconPlus size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
      {changed && (
        <span className={classes.changes}>
          {mayWrite && shown && (
            <Button variant="subtle" onClick={() => void actions.saveData(shown, data)}>
              {t('save')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="subtle" {...(shown && { color: 'gray' })} onClick={() => setNaming('new')}>
              {shown ? t('saveAsNew') : t('saveView')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onReset}>
            {t('reset')}
          </Button>
        </span>
      )}
      {naming === 'new' && (
        <NameDialog
          title={t('createTitle')}
          lead={t('createLead')}
          name=""
          shared={false}
          onSave={create}
          onClose={() => setNaming(null)}
        />
      )}
      {naming !== null && naming !== 'new' && (
        <NameDialog
          title={t('renameTitle')}
          name={naming.name}
          onSave={(name) => actions.rename(naming, name)}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
});
