import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FoldGroup.module.css';

interface FoldGroupProps {
  readonly title: string;
  /** Nothing is known yet: the group begins folded. */
  readonly empty: boolean;
  /** Quiet text or a button at the right of the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A group of the rapport sheet under its name; one in which nothing stands is folded away until it is wanted. */
export function FoldGroup({ title, empty, note, children }: FoldGroupProps) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? !empty;
  return (
    <section className={classes.group} aria-labelledby={`${id}-title`}>
      <header>
        <h3>
          <button
            type="button"
            id={`${id}-title`}
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={() => setChosen(!open)}
          >
            <IconChevronRight size={14} stroke={1.6} aria-hidden />
            {title}
          </button>
        </h3>
        {empty && !open && <span className={classes.none}>{t('groupEmpty')}</span>}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </header>
      <div id={`${id}-body`} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
