import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState';

interface ListEmptyProps {
  /** Something is asked for; otherwise there are no customers at all. */
  readonly filtered: boolean;
  readonly mayWrite: boolean;
  onClear(): void;
  onNew(): void;
  /** Left out for who may not import. */
  readonly onImport?: (() => void) | undefined;
}

/** In place of the rows: nothing matches, or no customers yet. */
export function ListEmpty({ filtered, mayWrite, onClear, onNew, onImport }: ListEmptyProps) {
  const { t } = useTranslation('customers');
  if (filtered)
    return (
      <EmptyState
        title={t('noMatch')}
        actions={<Button onClick={onClear}>{t('clearFilters', { ns: 'common' })}</Button>}
      />
    );
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        mayWrite && (
          <>
            <Button onClick={onNew}>{t('empty.add')}</Button>
            {onImport && <Button onClick={onImport}>{t('empty.import')}</Button>}
          </>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
