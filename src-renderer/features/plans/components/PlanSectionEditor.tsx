import { sectionRowKinds } from '@shared/features/plans/columns';
import {
  type PlanSection,
  type PlanTextKey,
  planSections,
  planTextKeys,
  type RichText,
} from '@shared/features/plans/model';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import { api } from '../../../rpc/api';
import { useSaveWithConflict } from '../../history/useSaveWithConflict';
import { EditedRecord } from '../../sharing/EditedRecord';
import { asBody, findingText, plainText } from '../finding';
import type { PlanDetail } from '../queries';
import { noteSaved } from '../useAutosave';
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
  const words = useMemo(
    () => ({
      label: () => t('findingLabel'),
      show: (_field: string, value: unknown) => plainText(asBody(value)),
    }),
    [t],
  );
  const saveWithConflict = useSaveWithConflict(words);
  // The version this person was looking at when editing began: what others save meanwhile must be noticed.
  const seen = useRef(finding?.version ?? 0);
  const saveFinding = async (value: string | null) => {
    await saveWithConflict<Record<string, unknown>>(
      { body: value === null ? null : paragraphOf(value) },
      seen.current,
      ({ body }, baseVersion, lost) =>
        api.plans.saveText({
          planId: plan.id,
          key: findingKey,
          baseVersion,
          body: body === null ? null : asBody(body),
          ...(lost && { lost: lost.body == null ? null : asBody(lost.body) }),
        }),
    );
    noteSaved(plan.id);
  };
  const keys = planTextKeys.filter((key) => key.startsWith(`${section}.`) && key !== findingKey);
  const competitors = rows.filter((row) => row.kind === 'competitor');
  return (
    <EditedRecord rootId={plan.id} table="planTexts">
      <article className={classes.section} key={section}>
        <h2>
          <span>{planSections.indexOf(section) + 1}</span> {t(`section.${section}`)}
        </h2>
        <div className={classes.finding}>
          <EditableField
            layout="bare"
            field={findingKey}
            label={t('findingLabel')}
            kind="text"
            value={findingText(finding?.body ?? null)}
            placeholder={t('finding')}
            readOnly={readOnly}
            onBegin={() => {
              seen.current = finding?.version ?? 0;
            }}
            onSave={(value) => saveFinding(typeof value === 'string' ? value : null)}
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
    </EditedRecord>
  );
}
