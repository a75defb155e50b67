import { Select } from '@mantine/core';
import type { CheckResult } from '@shared/features/import/contract';
import type { ImportPlan } from '@shared/features/import/model';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamQueries } from '../../../components/team';
import { useBook } from '../useBook';
import type { ImportWizard } from '../useImport';
import { useWords } from '../useWords';
import own from './ColumnsStep.module.css';

/** More would make a list of everybody; the rest is decided as proposed. */
const shownWords = 8;
const leave = 'leave';

interface MemberChoicesProps {
  readonly wizard: ImportWizard;
  readonly plan: ImportPlan;
  readonly members: CheckResult['members'];
}

/** Names in the owner column that the team does not know: new people, or somebody spelt differently. */
export function MemberChoices({ wizard, plan, members }: MemberChoicesProps) {
  const { t } = useTranslation('import');
  const { data: team } = useQuery(teamQueries.list());
  const people = [
    { value: 'create', label: t('members.create') },
    { value: leave, label: t('members.nobody') },
    ...(team?.members ?? [])
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <li className={own.problem} data-many={members.length > 1 || undefined} data-tone="warn">
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      <span className="ell">
        <span className="m">{t('members.group', { count: members.length })}</span>
      </span>
      <span className={own.actions}>
        {members.slice(0, shownWords).map(({ text }) => (
          <span key={text} className="row">
            <span className="t3">{t('members.is', { name: text })}</span>
            <Select
              aria-label={t('members.is', { name: text })}
              w={148}
              allowDeselect={false}
              data={people}
              value={plan.members[text] === '' ? leave : (plan.members[text] ?? 'create')}
              onChange={(value) =>
                value && wizard.change({ members: { ...plan.members, [text]: value === leave ? '' : value } })
              }
            />
          </span>
        ))}
      </span>
    </li>
  );
}

interface ValueChoicesProps {
  readonly wizard: ImportWizard;
  readonly plan: ImportPlan;
  readonly values: CheckResult['values'];
}

/** Words of another vocabulary (金, VIP, B级) and the value each becomes, field by field. */
export function ValueChoices({ wizard, plan, values }: ValueChoicesProps) {
  const { t } = useTranslation('import');
  const words = useWords();
  const book = useBook();
  const fields = [...new Set(values.map(({ target }) => target))];
  return fields.map((target) => {
    const list = values.filter((word) => word.target === target);
    const unknown = list.filter(({ value }) => value === null).length;
    const Icon = unknown > 0 ? IconAlertCircle : IconAlertTriangle;
    const choices = [
      ...(book.of(target)?.choices ?? []).map((value) => ({ value, label: words.choice(target, value) })),
      { value: leave, label: t('values.leave') },
    ];
    const field = words.target(target);
    return (
      <li
        key={target}
        className={own.problem}
        data-many={list.length > 1 || undefined}
        data-tone={unknown > 0 ? 'danger' : 'warn'}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
        <span className="ell m">
          {unknown > 0
            ? t('values.unknown', { count: unknown, field })
            : t('values.group', { count: list.length, field })}
        </span>
        <span className={own.actions}>
          {list.slice(0, shownWords).map(({ text, value }) => (
            <span key={text} className="row">
              <span className="t3">{t('values.is', { text })}</span>
              <Select
                aria-label={t('values.is', { text })}
                w={148}
                allowDeselect={false}
                data={choices}
                value={value === '' ? leave : value}
                onChange={(next) => {
                  if (!next) return;
                  const decided = { ...plan.values[target], [text]: next === leave ? '' : next };
                  wizard.change({ values: { ...plan.values, [target]: decided } });
                }}
              />
            </span>
          ))}
        </span>
      </li>
    );
  });
}
