import { ActionIcon, Select } from '@mantine/core';
import type { FilterRule, FilterTest } from '@shared/features/customers/filter';
import { type ListField, testsFor, valueKindOf, valuesOf } from '@shared/features/customers/filter-rules';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useListFields } from '../../customers/list-fields';
import { FieldSelect } from '../FieldSelect';
import classes from './builder.module.css';
import { RuleValues } from './RuleValues';

interface RuleRowProps {
  readonly rule: FilterRule;
  readonly currency: string;
  /** The row's place as a text, to find it again for the focus. */
  readonly place: string;
  onChange(rule: FilterRule): void;
  onRemove(): void;
  /** Enter in a value: the next rule. */
  onNext(): void;
}

/** The test a field begins with: days, where it is a date. */
const firstTest = (field: ListField | undefined): FilterTest =>
  field ? (testsFor(field.kind)[0] ?? 'is') : 'is';

/** Keeps the values only where they mean the same under another test. */
function withTest(rule: FilterRule, test: FilterTest, field: ListField): FilterRule {
  const same = valueKindOf(field.kind, rule.test) === valueKindOf(field.kind, test);
  return { ...rule, test, values: same ? rule.values.slice(0, valuesOf(test)[1]) : [] };
}

/** One rule of the builder: which field, which test, which values. */
export function RuleRow({ rule, currency, place, onChange, onRemove, onNext }: RuleRowProps) {
  const { t } = useTranslation('views');
  const fields = useListFields();
  const field = fields.all.get(rule.field);
  const word = (test: FilterTest) =>
    field?.kind === 'date' && (test === 'is' || test === 'isNot') ? t(`dateTest.${test}`) : t(`test.${test}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of inputs, not a set with a legend
    <div
      role="group"
      aria-label={fields.label(rule.field)}
      className={classes.rule}
      data-place={place}
      onKeyDown={(event) => {
        const open =
          event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
        const inText = event.target instanceof HTMLInputElement && event.target.closest('[data-values]');
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || open || !inText) return;
        event.preventDefault();
        onNext();
      }}
    >
      <FieldSelect
        label={t('field')}
        value={rule.field}
        onChange={(key) => onChange({ field: key, test: firstTest(fields.all.get(key)), values: [] })}
      />
      <Select
        aria-label={t('condition')}
        data={field ? testsFor(field.kind).map((test) => ({ value: test, label: word(test) })) : []}
        value={rule.test}
        allowDeselect={false}
        onChange={(test) => field && test && onChange(withTest(rule, test as FilterTest, field))}
      />
      <div data-values className={classes.values}>
        {field && (
          <RuleValues
            key={`${rule.field} ${rule.test}`}
            rule={rule}
            field={field}
            currency={currency}
            onChange={(values) => onChange({ ...rule, values })}
          />
        )}
      </div>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('removeRule')} onClick={onRemove}>
        <IconX size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
