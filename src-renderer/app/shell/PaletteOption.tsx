import { useTranslation } from 'react-i18next';
import { Avatar } from '../../components/Avatar';
import { ClassBadge } from '../../components/ClassBadge';
import { Kbd } from '../../components/Kbd';
import { SearchMarks } from '../../components/SearchMarks';
import classes from './CommandPalette.module.css';
import { wordMarks } from './marked';
import type { PaletteEntry } from './usePaletteEntries';

interface PaletteOptionProps {
  readonly id: string;
  readonly entry: PaletteEntry & { readonly index: number };
  readonly text: string;
  readonly active: boolean;
  onPoint(): void;
  onChoose(): void;
}

/** One line of the palette. The keys are taken by its input; the mouse by the line. */
export function PaletteOption({ id, entry, text, active, onPoint, onChoose }: PaletteOptionProps) {
  const { t } = useTranslation('shell');
  const { icon: EntryIcon } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter in the input choose it
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className={classes.mark}>
        {entry.badge !== undefined ? (
          <ClassBadge value={entry.badge} />
        ) : entry.person ? (
          <Avatar name={entry.title} />
        ) : (
          EntryIcon && <EntryIcon size={16} stroke={1.6} aria-hidden />
        )}
      </span>
      <span className={entry.record ? 'm ell' : 'ell'}>
        <SearchMarks text={entry.title} marks={entry.marks ?? wordMarks(entry.title, text)} />
      </span>
      {entry.subtitle && (
        <span className="t3 ell">
          <SearchMarks text={entry.subtitle} marks={entry.subtitleMarks ?? []} />
        </span>
      )}
      <span className={classes.keys}>
        {active && entry.record && <span className="t3 sm">{t('palette.openVerb')}</span>}
        {entry.keys ? <Kbd keys={entry.keys} /> : active && <Kbd keys="Enter" />}
      </span>
    </div>
  );
}
