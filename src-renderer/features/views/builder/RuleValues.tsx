import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { FilterRule } from '@shared/features/customers/filter';
import { type ListField, valueKindOf, valuesOf } from '@shared/features/customers/filter-rules';
import { minorDigits } from '@shared/text/currency';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePartialDate } from '../../../components/field-values';
import { teamQueries } from '../../../components/team';
import { useListFields } from '../../customers/list-fields';
import { customerQueries } from '../../customers/queries';
import classes from './builder.module.css';
import { CustomersInput } from './CustomersInput';

interface RuleValuesProps {
  readonly rule: FilterRule;
  readonly field: ListField;
  /** The file's currency, in which amounts are typed. */
  readonly currency: string;
  onChange(values: FilterRule['values']): void;
}

/** What the values of a rule are entered with, by the field's kind and the test. */
export function RuleValues({ rule, field, currency, onChange }: RuleValuesProps) {
  const { t } = useTranslation('views');
  const fields = useListFields();
  const kind = valueKindOf(field.kind, rule.test);
  const [, most] = valuesOf(rule.test);
  const tagged = field.kind === 'tags' && kind === 'text';
  const { data: team } = useQuery({ ...teamQueries.list(), enabled: kind === 'member' });
  const { data: tags } = useQuery({ ...customerQueries.tags(), enabled: tagged });
  if (most === 0) return null;
  const label = t('value');
  const texts = rule.values.map(String);
  const several = (data: readonly { value: string; label: string }[]) => (
    <MultiSelect
      aria-label={label}
      data={[...data]}
      value={texts}
      onChange={onChange}
      openOnFocus={false}
      searchable={data.length > 7}
      clearable
      placeholder={texts.length === 0 ? t('choose') : undefined}
      nothingFoundMessage={t('nothingMatches', { ns: 'common' })}
    />
  );
  switch (kind) {
    case 'choice':
      return several(fields.choices(field.key));
    case 'member':
      return several((team?.members ?? []).map(({ id, name }) => ({ value: id, label: name })));
    case 'yesNo':
      return (
        <Select
          aria-label={label}
          data={[...fields.choices(field.key)]}
          value={texts[0] ?? null}
          allowDeselect={false}
          onChange={(value) => onChange(value === null ? [] : [value])}
        />
      );
    case 'customer':
      return <CustomersInput label={label} value={texts} onChange={onChange} />;
    case 'days':
      return (
        <span className={classes.values}>
          <NumberInput
            aria-label={label}
            min={0}
            max={36_500}
            allowDecimal={false}
            value={rule.values[0] ?? ''}
            onChange={(value) => onChange(typeof value === 'number' ? [value] : [])}
          />
          <span>{t('days')}</span>
        </span>
      );
    case 'number': {
      const scale = field.kind === 'money' ? 10 ** minorDigits(currency) : 1;
      return (
        <Several most={most} values={rule.values} onChange={onChange}>
          {(value, set, name) => (
            <NumberInput
              key={name}
              aria-label={name}
              value={typeof value === 'number' ? value / scale : ''}
              thousandSeparator={field.kind === 'money' ? ',' : undefined}
              onChange={(next) =>
                set(typeof next === 'number' ? Math.round(next * scale * 1e6) / 1e6 : undefined)
              }
            />
          )}
        </Several>
      );
    }
    case 'date':
      return (
        <Several most={most} values={rule.values} onChange={onChange}>
          {(value, set, name) => (
            <DateText
              key={name}
              label={name}
              value={value === undefined ? '' : String(value)}
              onChange={set}
            />
          )}
        </Several>
      );
    case 'text':
      if (most > 1)
        return (
          <TagsInput
            aria-label={label}
            data={tagged ? (tags ?? []).map((one) => one.tag) : []}
            value={texts}
            onChange={onChange}
            acceptValueOnBlur
          />
        );
      return (
        <TextInput
          aria-label={label}
          value={texts[0] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? [] : [value])}
        />
      );
  }
}

type One = string | number | undefined;
interface SeveralProps {
  /** Two are the ends of a span, any more are entered as one. */
  readonly most: number;
  readonly values: FilterRule['values'];
  onChange(values: FilterRule['values']): void;
  children(value: One, set: (value: One) => void, label: string): React.ReactNode;
}

/** One input, or two with "to" between them. */
function Several({ most, values, onChange, children }: SeveralProps) {
  const { t } = useTranslation('views');
  const [second, setSecond] = useState<One>(values[1]);
  const set = (at: 0 | 1) => (value: One) => {
    if (at === 1) setSecond(value);
    const [first, last] = at === 0 ? [value, values[1] ?? second] : [values[0], value];
    if (most !== 2) onChange(first === undefined ? [] : [first]);
    else if (first === undefined) onChange([]);
    else onChange(last === undefined ? [first] : [first, last]);
  };
  return (
    <span className={classes.values}>
      {children(values[0], set(0), most === 2 ? t('from') : t('value'))}
      {most === 2 && (
        <>
          <span>{t('to')}</span>
          {children(values[1], set(1), t('until'))}
        </>
      )}
    </span>
  );
}

function DateText({ label, value, onChange }: { label: string; value: string; onChange(value: One): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    setText((now) => ((parsePartialDate(now.trim()) ?? '') === value ? now : value));
  }, [value]);
  const wrong = text.trim() !== '' && parsePartialDate(text.trim()) === null;
  return (
    <TextInput
      aria-label={label}
      placeholder={t('field.datePlaceholder')}
      value={text}
      error={wrong}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(parsePartialDate(currentTarget.value.trim()) ?? undefined);
      }}
    />
  );
}
