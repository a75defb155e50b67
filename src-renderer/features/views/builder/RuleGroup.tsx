import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { type FilterGroup, isGroup } from '@shared/features/customers/filter';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './builder.module.css';
import { RuleRow } from './RuleRow';
import { deepest, type Entry, type Place } from './tree';

/** What can be done to the tree, by the place of a group or an entry. */
export interface TreeEdits {
  add(group: Place, entry: Entry, behind?: number): void;
  replace(place: Place, entry: Entry): void;
  remove(place: Place): void;
  join(group: Place, join: FilterGroup['join']): void;
}

interface RuleGroupProps {
  readonly group: FilterGroup;
  readonly place: Place;
  readonly currency: string;
  readonly edits: TreeEdits;
}

/** A rule before anything was chosen. */
export const newRule = { field: 'name', test: 'contains', values: [] } as const satisfies Entry;

/** Rules and groups of which all, or any, must hold. */
export function RuleGroup({ group, place, currency, edits }: RuleGroupProps) {
  const { t } = useTranslation('views');
  const inner = place.length > 0;
  const plus = <IconPlus size={14} stroke={1.6} aria-hidden />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: groups stand inside groups, without borders or legends
    <div className={classes.group} role="group" aria-label={t(group.join === 'and' ? 'allOf' : 'anyOf')}>
      {(inner || group.rules.length > 1) && (
        <div className={classes.head}>
          <SegmentedControl
            size="xs"
            aria-label={t('join')}
            data={[
              { value: 'and', label: t('allOf') },
              { value: 'or', label: t('anyOf') },
            ]}
            value={group.join}
            onChange={(join) => edits.join(place, join === 'or' ? 'or' : 'and')}
          />
          {inner && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeGroup')}
              onClick={() => edits.remove(place)}
            >
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
      {group.rules.map((entry, index) => {
        const at = [...place, index];
        return isGroup(entry) ? (
          <RuleGroup key={at.join('.')} group={entry} place={at} currency={currency} edits={edits} />
        ) : (
          <RuleRow
            key={at.join('.')}
            rule={entry}
            place={at.join('.')}
            currency={currency}
            onChange={(rule) => edits.replace(at, rule)}
            onRemove={() => edits.remove(at)}
            onNext={() => edits.add(place, newRule, index)}
          />
        );
      })}
      <div className={classes.adds}>
        <Button variant="subtle" color="gray" leftSection={plus} onClick={() => edits.add(place, newRule)}>
          {t('addRule')}
        </Button>
        {place.length < deepest - 1 && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={plus}
            onClick={() => edits.add(place, { join: group.join === 'and' ? 'or' : 'and', rules: [newRule] })}
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}
