import { sectionRowKinds } from '@shared/features/plans/columns';
import {
  type PlanSection,
  type PlanTextKey,
  planSections,
  planTextKeys,
  type RichText,
} from '@shared/features/plans/model';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import { api } from '../../../rpc/api';
import { findingText } from '../finding';
import type { PlanDetail } from '../queries';
import { Overview } from './Overview';
import classes from './PlanSectionEditor.module.css';
import { PlanTextField } from './PlanTextField';
import { RowTable } from './RowTable';

interface PlanSectionEditorProps {
  readonly detail: PlanDetail;
  readonly section: PlanSection;
  readonly readOnly: boolean;
}

const paragraphOf = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** One section of the plan: its finding, its texts, its tables. */
export function PlanSectionEditor({ detail, section, readOnly }: PlanSectionEditorProps) {
  const { t } = useTranslation('plans');
  const { plan, texts, rows } = detail;
  const findingKey: PlanTextKey = `${section}.finding`;
  const finding = texts.find((text) => text.key === findingKey);
  const keys = planTextKeys.filter((key) => key.startsWith(`${section}.`) && key !== findingKey);
  const competitors = rows.filter((row) => row.kind === 'competitor');
  return (
    <article className={classes.section} key={section}>
      <h2>
        <span>{planSections.indexOf(section) + 1}</span> {t(`section.${section}`)}
      </h2>
      <div className={classes.finding}>
        <EditableField
          layout="bare"
          label={t('findingLabel')}
          kind="text"
          value={findingText(finding?.body ?? null)}
          placeholder={t('finding')}
          readOnly={readOnly}
          onSave={(value) =>
            api.plans.saveText({
              planId: plan.id,
              key: findingKey,
              baseVersion: finding?.version ?? 0,
              body: typeof value === 'string' ? paragraphOf(value) : null,
            })
          }
        />
      </div>
      {section === 'overview' && <Overview customerId={plan.customerId} />}
      {keys.map((key) => (
        <PlanTextField
          key={key}
          planId={plan.id}
          textKey={key}
          label={t(`text.${key as 'summary.standing'}`)}
          text={texts.find((text) => text.key === key)}
          readOnly={readOnly}
        />
      ))}
      {sectionRowKinds[section].map((kind) => (
        <RowTable
          key={kind}
          planId={plan.id}
          kind={kind}
          rows={rows.filter((row) => row.kind === kind)}
          competitors={competitors}
          currency={plan.currency}
          readOnly={readOnly}
        />
      ))}
    </article>
  );
}
