import type { CourtesySum } from '@shared/features/courtesies/model';
import { overLimit } from '@shared/features/courtesies/rules';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Notice, Notices } from '../../components/Notice';
import { settingsQueries } from '../settings/queries';

/** Says of whom the year's courtesies are worth more than the team allows itself; nothing where all is well. */
export function LimitNotices({ sums, year }: { sums: readonly CourtesySum[]; year: number }) {
  const { t } = useTranslation('courtesies');
  const format = useFormat();
  const { data } = useQuery(settingsQueries.get());
  if (!data) return null;
  const { courtesyLimit, currency } = data.values;
  const above = sums.flatMap((sum) =>
    overLimit(sum, courtesyLimit, currency).map((direction) => ({ sum, direction })),
  );
  if (above.length === 0) return null;
  return (
    <Notices>
      {above.map(({ sum, direction }) => (
        <Notice key={`${sum.contactId}${direction}`}>
          {t(`limit.${direction}`, {
            name: sum.contactName,
            year: String(year),
            amount: format.money(sum[direction], currency),
            limit: format.money(courtesyLimit, currency),
          })}
        </Notice>
      ))}
    </Notices>
  );
}
