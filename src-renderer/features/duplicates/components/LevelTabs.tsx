import { type Level, levels } from '@shared/features/duplicates/rules';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../components/Tabs';

interface LevelTabsProps {
  readonly counts: Readonly<Record<Level, number>>;
  readonly value: Level | null;
  onChange(level: Level | null): void;
}

/** All pairs, or those of one sureness. */
export function LevelTabs({ counts, value, onChange }: LevelTabsProps) {
  const { t } = useTranslation('duplicates');
  return (
    <Tabs<Level | 'all'>
      id="pairs"
      label={t('level.label')}
      value={value ?? 'all'}
      items={[
        { value: 'all', label: t('level.all') },
        ...levels.map((level) => ({
          value: level,
          label: t(`level.${level}`),
          count: counts[level] || null,
        })),
      ]}
      onChange={(level) => onChange(level === 'all' ? null : level)}
    />
  );
}
