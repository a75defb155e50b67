import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomerNames } from '../../views/builder/CustomersInput';
import type { ListValue, ListWords } from '../list-words';
import classes from './Changes.module.css';

export interface ShownChange {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly before: ListValue;
  readonly after: ListValue;
}

/** A list that scrolls by itself, by keys as well. */
export function ChangesBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={classes.list} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** What would change: customer, field, before and after. */
export function ChangesTable({ changes, words }: { changes: readonly ShownChange[]; words: ListWords }) {
  const { t } = useTranslation('customers');
  const parents = changes.flatMap(({ field, before, after }) =>
    field === 'parentId' ? [before, after].flatMap((id) => (id ? [String(id)] : [])) : [],
  );
  const names = useCustomerNames([...new Set(parents)]);
  const show = (field: string, value: ListValue) => {
    if (value !== null && field === 'parentId') return names.get(String(value)) ?? '…';
    const key = field === 'lifecycleSet' ? 'lifecycle' : field;
    return words.show(key, value) || t('empty', { ns: 'common' });
  };
  const label = (field: string) => words.fields.label(field === 'lifecycleSet' ? 'lifecycle' : field);
  return (
    <ChangesBox label={t('changes.listed')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('changes.field')}</th>
            <th scope="col">{t('changes.before')}</th>
            <th scope="col">{t('changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.id} ${change.field}`}>
              <td title={change.name}>{change.name}</td>
              <td>{label(change.field)}</td>
              <td className={classes.before}>{show(change.field, change.before)}</td>
              <td>{show(change.field, change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChangesBox>
  );
}
