import { Button, Menu } from '@mantine/core';
import type { FilterGroup, FilterTree } from '@shared/features/customers/filter';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { useListFields } from '../../customers/list-fields';
import classes from './builder.module.css';
import { newRule, RuleGroup, type TreeEdits } from './RuleGroup';
import { startNames, starts } from './starts';
import { askable, emptyTree, joined, type Place, replaced, treeText, withEntry, without } from './tree';

interface FilterPanelProps {
  readonly value: FilterTree | null;
  /** Told at every change what of the tree can be asked. */
  onChange(tree: FilterTree | null): void;
  onClose(): void;
  /** How many match now; null while it is not known. */
  readonly matches: number | null;
  readonly currency: string;
}

/** The filter builder, open over the list: what is built holds at once. Esc closes it. */
export function FilterPanel({ value, onChange, onClose, matches, currency }: FilterPanelProps) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const { all } = useListFields();
  const panel = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState<FilterGroup>(() => value ?? { ...emptyTree, rules: [newRule] });
  const focus = useRef<string | null>('0');
  // Another view was chosen, or a chip taken away.
  if (treeText(draft) !== treeText(value) && treeText(askable(draft, all)) !== treeText(value))
    setDraft(value ?? emptyTree);

  useEffect(() => {
    if (focus.current === null) return;
    const rows = panel.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [];
    const row = [...rows].find((one) => one.dataset.place === focus.current) ?? rows[rows.length - 1];
    (row?.querySelector('input') ?? panel.current?.querySelector('button'))?.focus();
    focus.current = null;
  });

  const edits = useMemo((): TreeEdits => {
    const change = (next: FilterGroup, at: Place | null) => {
      if (at) focus.current = at.join('.');
      setDraft(next);
      onChange(askable(next, all));
    };
    return {
      add: (group, entry, behind) => {
        const next = withEntry(draft, group, entry, behind);
        const index = behind === undefined ? lengthAt(next, group) - 1 : behind + 1;
        change(next, [...group, index, ...('rules' in entry ? [0] : [])]);
      },
      replace: (place, entry) => change(replaced(draft, place, entry), null),
      remove: (place) => change(without(draft, place), place),
      join: (group, join) => change(joined(draft, group, join), null),
    };
  }, [draft, onChange, all]);
  const begin = (name: (typeof startNames)[number]) => {
    // A rule in which nothing was written gives way.
    const kept = askable(draft, all) ?? emptyTree;
    const next = withEntry(kept, [], starts[name]);
    setDraft(next);
    onChange(askable(next, all));
  };
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={t('filterPanel')}
      onKeyDown={(event) => {
        const open =
          event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !open && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <RuleGroup group={draft} place={[]} currency={currency} edits={edits} />
      <div className={classes.foot}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
            >
              {t('starts')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {startNames.map((name) => (
              <Menu.Item key={name} onClick={() => begin(name)}>
                {t(`start.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className="t3 n" role="status">
          {matches !== null && t('matches', { count: matches, formatted: format.number(matches) })}
        </span>
        <Button onClick={onClose}>{t('done', { ns: 'common' })}</Button>
      </div>
    </section>
  );
}

function lengthAt(tree: FilterGroup, place: Place): number {
  let group: FilterGroup = tree;
  for (const index of place) {
    const entry = group.rules[index];
    if (entry && 'rules' in entry) group = entry;
  }
  return group.rules.length;
}
