import { Tooltip } from '@mantine/core';
import { silentDissatisfied } from '@shared/features/complaints/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';

interface ComplaintsFooterProps {
  readonly total: number;
  readonly overdue: number;
  /** All complaints of the filter, whichever tab is shown. */
  readonly received: number;
}

/** The line under the list: what is overdue, and how many dissatisfied customers these complaints stand for. */
export function ComplaintsFooter({ total, overdue, received }: ComplaintsFooterProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  if (total === 0 && received === 0) return null;
  const { silent, told } = silentDissatisfied(received);
  const help = t('silentHelp', { from: format.number(told[0]), to: format.number(told[1]) });
  return (
    <>
      <Tooltip label={help} multiline w={320}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
        <span tabIndex={0} aria-description={help}>
          {t('silent', { count: received, silent: format.number(silent) })}
        </span>
      </Tooltip>
      {overdue > 0 && <span className="danger end">{t('overdueCount', { count: overdue })}</span>}
    </>
  );
}
