import type { CheckResult, IssueGroup } from '@shared/features/import/contract';
import type { ImportPlan, IssueCode } from '@shared/features/import/model';
import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import classes from '../Import.module.css';
import { useBook } from '../useBook';
import type { ImportWizard } from '../useImport';
import { useWords } from '../useWords';
import own from './ColumnsStep.module.css';
import { MemberChoices, ValueChoices } from './WordChoices';

interface ProblemsProps {
  readonly wizard: ImportWizard;
  readonly plan: ImportPlan;
  readonly check: CheckResult;
}

/** Cells that cannot be read: the person may leave them empty or keep their text. */
const unreadable: readonly IssueCode[] = [
  'bad_date',
  'bad_number',
  'out_of_range',
  'error_cell',
  'too_long',
  'mixed_currency',
  'unknown_value',
];
/** Shown by the lists of words instead. */
const asWords: readonly IssueCode[] = ['proposed_value', 'no_order'];

/** Everything that needs a look, alike things together, each with what can be done about it. */
export function Problems({ wizard, plan, check }: ProblemsProps) {
  const { t } = useTranslation('import');
  const book = useBook();
  const isWord = ({ code, target }: IssueGroup) =>
    asWords.includes(code) || (code === 'unknown_value' && book.of(target ?? '')?.kind === 'choice');
  const groups = check.groups.filter((group) => !isWord(group));
  const newMembers = check.members.filter(
    ({ text, memberId }) => memberId === null || plan.members[text] !== undefined,
  );
  const words = check.values.filter(
    ({ target, text, value, sure }) => !sure || value === null || plan.values[target]?.[text] !== undefined,
  );
  const nothing = groups.length === 0 && newMembers.length === 0 && words.length === 0;
  return (
    <ul className={classes.panel} style={{ flex: 'none' }}>
      {groups.map((group) => (
        <Problem
          key={`${group.code} ${group.target} ${group.column} ${group.severity}`}
          wizard={wizard}
          plan={plan}
          group={group}
        />
      ))}
      {newMembers.length > 0 && <MemberChoices wizard={wizard} plan={plan} members={newMembers} />}
      {words.length > 0 && <ValueChoices wizard={wizard} plan={plan} values={words} />}
      {nothing && (
        <li className={own.problem}>
          <IconCheck size={16} stroke={1.6} aria-hidden />
          <span className="t2">{t('problems.none')}</span>
        </li>
      )}
    </ul>
  );
}

function Problem({ wizard, plan, group }: { wizard: ImportWizard; plan: ImportPlan; group: IssueGroup }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = useWords();
  const { code, target, severity, count, examples, lines } = group;
  const Icon = severity === 'problem' ? IconAlertCircle : IconAlertTriangle;
  const where =
    code === 'no_name' || examples.length === 0
      ? t('problems.rows', { count: lines.length, rows: format.list(lines.map(String)) })
      : '';
  const shown = examples.slice(0, 2).map((text) =>
    // Another row of the file, see `Issue`.
    code === 'similar' && text.startsWith('#')
      ? t('problems.rows', { count: 1, rows: text.slice(1) })
      : `“${text}”`,
  );
  return (
    <li className={own.problem} data-tone={severity === 'problem' ? 'danger' : 'warn'}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className="ell">
        <span className="m">{t(`problem.${code}`, { count })}</span>{' '}
        <span className="t3">
          {target && target !== 'customer.name' && `${words.target(target)} `}
          {where || shown.join(' ')}
        </span>
      </span>
      <span className={own.actions}>
        <ProblemActions wizard={wizard} plan={plan} group={group} />
      </span>
    </li>
  );
}

function ProblemActions({
  wizard,
  plan,
  group: { code, target, severity },
}: {
  wizard: ImportWizard;
  plan: ImportPlan;
  group: IssueGroup;
}) {
  const { t } = useTranslation('import');
  const button = (label: string, run: () => void) => (
    <button type="button" className={classes.textButton} onClick={run}>
      {label}
    </button>
  );
  if (code === 'no_name' && plan.nameless === 'reject' && plan.mapping.includes('customer.shortName')) {
    return button(t('problems.useShort'), () => wizard.change({ nameless: 'shortName' }));
  }
  if (code === 'no_name' && plan.nameless === 'reject' && plan.mapping.includes('contact.name')) {
    return button(t('problems.usePerson'), () => wizard.change({ nameless: 'person' }));
  }
  if (severity === 'problem' && target && unreadable.includes(code)) {
    const settle = (how: 'empty' | 'notes') =>
      wizard.change({ unreadable: { ...plan.unreadable, [target]: how } });
    return (
      <>
        {button(t('problems.leaveEmpty'), () => settle('empty'))}
        {button(t('problems.asNote'), () => settle('notes'))}
      </>
    );
  }
  if (target && (code === 'left_empty' || code === 'kept_as_note')) {
    return button(t('problems.reconsider'), () => {
      const { [target]: _, ...others } = plan.unreadable;
      wizard.change({ unreadable: others });
    });
  }
  return null;
}
