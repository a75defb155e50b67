import { Button, Menu } from '@mantine/core';
import type { ListField } from '@shared/features/customers/filter-rules';
import { IconLayoutRows } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldSelect } from '../../views/FieldSelect';
import type { ViewQuestion } from '../../views/view-data';
import { useListFields } from '../list-fields';

interface GroupMenuProps {
  readonly group: ViewQuestion['group'];
  onGroup(group: ViewQuestion['group']): void;
  readonly colour: ViewQuestion['colour'];
  onColour(colour: ViewQuestion['colour']): void;
  onCollapse(all: boolean): void;
}

/** What customers are usually grouped by. */
const usual = ['abcClass', 'tier', 'relationship', 'lifecycle', 'region', 'ownerId'] as const;
const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Colours mean something where the values are few. */
export const colours = (field: ListField): boolean =>
  field.kind === 'choice' || field.kind === 'yesNo' || field.kind === 'member';
const anyField = (field: ListField) => field.key !== 'name' && field.kind !== 'long';

/** Groups the list by a field, and colours its rows. */
export function GroupMenu({ group, onGroup, colour, onColour, onCollapse }: GroupMenuProps) {
  const { t } = useTranslation('customers');
  const fields = useListFields();
  const choose = (key: string | null) => onGroup(key === null ? null : { key, desc: false });
  const line = (key: string, on: boolean, run: () => void) => (
    <Menu.CheckboxItem key={key} checked={on} onChange={run} closeMenuOnClick>
      {fields.label(key)}
    </Menu.CheckboxItem>
  );
  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconLayoutRows {...icon} />}
          data-on={group !== null || undefined}
        >
          {group ? t('groupedBy', { field: fields.label(group.key) }) : t('groupBy')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('groupBy')}</Menu.Label>
        {usual.map((key) => line(key, group?.key === key, () => choose(group?.key === key ? null : key)))}
        <div style={{ padding: '4px 8px' }}>
          <FieldSelect
            label={t('groupOther')}
            placeholder={t('groupOther')}
            value={group && !(usual as readonly string[]).includes(group.key) ? group.key : null}
            offers={anyField}
            comboboxProps={{ withinPortal: false }}
            onKeyDown={(event) => event.stopPropagation()}
            onChange={choose}
          />
        </div>
        {group && (
          <>
            <Menu.Item onClick={() => onGroup({ ...group, desc: !group.desc })}>
              {t('groupReverse')}
            </Menu.Item>
            <Menu.Item onClick={() => onCollapse(true)}>{t('collapseAll')}</Menu.Item>
            <Menu.Item onClick={() => onCollapse(false)}>{t('expandAll')}</Menu.Item>
            <Menu.Item onClick={() => choose(null)}>{t('groupNone')}</Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Label>{t('colourBy')}</Menu.Label>
        {usual
          .filter((key) => key !== 'region')
          .map((key) =>
            line(key, colour?.field === key, () => onColour(colour?.field === key ? null : { field: key })),
          )}
      </Menu.Dropdown>
    </Menu>
  );
}
