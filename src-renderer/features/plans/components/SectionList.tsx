import { type PlanSection, planSections } from '@shared/features/plans/model';
import type { Progress } from '@shared/features/plans/rules';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Editors } from '../../../components/FieldEditors';
import classes from './SectionList.module.css';

interface SectionListProps {
  readonly progress: Readonly<Record<PlanSection, Progress>>;
  readonly value: PlanSection;
  /** Names of the others who write in a section now. */
  editors(section: PlanSection): readonly string[];
  onChange(section: PlanSection): void;
}

/** The ten sections with how far each is; arrow keys go through them. */
export function SectionList({ progress, value, editors, onChange }: SectionListProps) {
  const { t } = useTranslation('plans');
  const count = (state: Progress) => planSections.filter((section) => progress[section] === state).length;
  const done = count('done');
  const begun = count('begun');
  return (
    <nav className={classes.list} aria-label={t('sections')}>
      <p className={classes.sum}>{t('progress', { done, begun, empty: 10 - done - begun })}</p>
      <div className={classes.bar} aria-hidden>
        <i style={{ width: `${done * 10}%` }} />
        <i style={{ width: `${begun * 10}%` }} />
      </div>
      <ol>
        {planSections.map((section, index) => (
          <li key={section}>
            <button
              type="button"
              aria-current={section === value ? 'step' : undefined}
              onClick={() => onChange(section)}
            >
              <span className={classes.number}>{index + 1}</span>
              <Mark state={progress[section]} />
              <span className="ell">{t(`section.${section}`)}</span>
              <span className="vh">{t(`state.${progress[section]}`)}</span>
              <Editors names={editors(section)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ state }: { state: Progress }) {
  if (state === 'done') return <IconCircleCheck size={14} stroke={1.8} color="var(--accent-t)" aria-hidden />;
  return <span className={classes.ring} data-state={state} aria-hidden />;
}
