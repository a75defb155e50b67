import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd';
import { PageHeader } from '../../../components/PageHeader';
import { ListSearch } from './ListSearch';

interface ListHeaderProps {
  readonly count: number | null;
  readonly search: string;
  onAhead(text: string): Promise<void>;
  onSearch(text: string): void;
  /** Left out for who may not. */
  readonly onNew?: (() => void) | undefined;
  readonly onImport?: (() => void) | undefined;
}

/** The head of the list: how many, the search, import and new. */
export const ListHeader = memo(function ListHeader(props: ListHeaderProps) {
  const { count, search, onAhead, onSearch, onNew, onImport } = props;
  const { t } = useTranslation('customers');
  return (
    <PageHeader title={t('title')} count={count}>
      <ListSearch value={search} onAhead={onAhead} onSearch={onSearch} />
      {onImport && (
        <Button leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />} onClick={onImport}>
          {t('import')}
        </Button>
      )}
      {onNew && (
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          rightSection={<Kbd keys="N" />}
          onClick={onNew}
        >
          {t('new')}
        </Button>
      )}
    </PageHeader>
  );
});
