import { Popover, TagsInput } from '@mantine/core';
import { tagsOf, tagText } from '@shared/features/customers/rules';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../components/EditableField.module.css';
import { FieldEditors } from '../../components/FieldEditors';
import { Tag } from '../../components/Tag';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import type { CustomerDetail } from '../customers/queries';
import { useCustomerSaver } from '../customers/useCustomerSaver';
import classes from './GroupSection.module.css';
import { familyQueries } from './queries';

/** The tags of a customer; what others use is offered. Each change saves. */
export function TagsField({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('family');
  const failureText = useFailureText();
  const id = useId();
  const save = useCustomerSaver(customer.id);
  const [open, setOpen] = useState(false);
  const seen = useRef(customer.version);
  const { data: known } = useQuery({ ...familyQueries.tags(), enabled: open });
  const tags = tagsOf(customer.tags);
  const store = async (next: readonly string[]) => {
    try {
      seen.current = (await save({ tags: tagText(next) }, seen.current)).version;
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const chips = tags.length > 0 && (
    <span className={classes.chips}>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
  return (
    <div className={field.field}>
      <dt id={`${id}-label`}>{t('tags')}</dt>
      <dd>
        {readOnly ? (
          <span className={field.value}>
            {chips || <span className="t4">{t('empty', { ns: 'common' })}</span>}
          </span>
        ) : (
          <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
            <Popover.Target>
              <button
                type="button"
                id={`${id}-value`}
                aria-labelledby={`${id}-label ${id}-value`}
                className={field.value}
                onClick={() => {
                  seen.current = customer.version;
                  setOpen(!open);
                }}
              >
                {chips || (
                  <span className={field.add}>
                    <IconPlus size={14} stroke={1.6} aria-hidden /> {t('add', { ns: 'common' })}
                  </span>
                )}
              </button>
            </Popover.Target>
            <Popover.Dropdown className={classes.tags}>
              <TagsInput
                data-autofocus
                aria-label={t('tags')}
                placeholder={t('addTag')}
                data={(known ?? []).map(({ tag }) => tag)}
                value={tags}
                maxTags={50}
                splitChars={[',', '，', ';', '；', '、']}
                acceptValueOnBlur
                onChange={(next) => void store(next)}
                comboboxProps={{ withinPortal: false }}
              />
            </Popover.Dropdown>
          </Popover>
        )}
        <FieldEditors field="tags" />
      </dd>
    </div>
  );
}
