import type { mergeFigures } from '@shared/features/copies/model';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '../../../app/useFormat';
import { Figure, Figures } from '../../../components/Figures';
import { Notice, Notices } from '../../../components/Notice';

export type MergeFigureValues = z.infer<typeof mergeFigures>;

const shown = ['created', 'updated', 'deleted', 'batches'] as const;

/** What comes in, or came in, as numbers; further ones stand after them. What was kept aside is said by `KeptAside`. */
export function MergeFigures({ figures, children }: { figures: MergeFigureValues; children?: ReactNode }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  return (
    <Figures>
      {shown.map((key) => (
        <Figure key={key} label={t(`figure.${key}`)} value={format.number(figures[key])} />
      ))}
      {children}
    </Figures>
  );
}

/** Says what kept aside means; nothing when nothing was. */
export function KeptAside({ count }: { count: number }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <Notices>
      <Notice tone="plain">{t('aside', { count, number: format.number(count) })}</Notice>
    </Notices>
  );
}
