import type { FilterTree } from '@shared/features/customers/filter';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import panels from '../../../components/panels.module.css';
import { useListWords } from '../../customers/list-words';
import { useCustomerNames } from './CustomersInput';
import { sentenceOf } from './sentences';
import { without } from './tree';

interface RuleChipsProps {
  readonly value: FilterTree | null;
  onChange(tree: FilterTree | null): void;
  /** Opens the builder. */
  onOpen(): void;
}

/** What the builder asks for, a sentence each, with a cross to take it away. */
export function RuleChips({ value, onChange, onOpen }: RuleChipsProps) {
  const { t } = useTranslation('views');
  const words = useListWords();
  const ids = useMemo(() => (value ? customersIn(value) : []), [value]);
  const names = useCustomerNames(ids);
  if (value === null) return null;
  const say = { t, words, customerName: (id: string) => names.get(id) ?? null };
  return value.rules.map((entry, index) => {
    const sentence = sentenceOf(entry, say);
    const key = `${index} ${sentence}`;
    return (
      <span key={key} className={panels.chips}>
        {value.join === 'or' && index > 0 && (
          <span className="t3" style={{ padding: '0 6px 0 0', lineHeight: '26px' }}>
            {t('or')}
          </span>
        )}
        <button type="button" className={panels.chip} onClick={onOpen}>
          <b style={{ maxWidth: 360 }}>{sentence}</b>
        </button>
        <button
          type="button"
          className={panels.chipClear}
          aria-label={t('clearFilter', { ns: 'common', label: sentence })}
          onClick={() => {
            const next = without(value, [index]);
            onChange(next.rules.length === 0 ? null : (next as FilterTree));
          }}
        >
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      </span>
    );
  });
}

/** The customers that rules name. */
function customersIn(tree: FilterTree): string[] {
  const ids = new Set<string>();
  const look = (entry: FilterTree['rules'][number]) => {
    if ('rules' in entry) entry.rules.forEach(look);
    else if (entry.field === 'parentId') for (const id of entry.values) ids.add(String(id));
  };
  tree.rules.forEach(look);
  return [...ids];
}
