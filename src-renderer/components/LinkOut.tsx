import { linkOf } from '@shared/features/fields/rules';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './LinkOut.module.css';

/**
 * A small arrow that opens a web page, a mail or a call outside this program; nothing for any other text. Main opens what is asked of
 * a new window, and asks the same rule again.
 */
export function LinkOut({ text }: { text: string | null }) {
  const { t } = useTranslation();
  const address = text === null ? undefined : linkOf(text);
  if (address === undefined) return null;
  return (
    <a
      className={classes.out}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('openLink', { address: text })}
      title={t('openLink', { address: text })}
    >
      <IconArrowUpRight size={14} stroke={1.6} aria-hidden />
    </a>
  );
}
