import { Button } from '@mantine/core';
import type { PlanText, PlanTextKey } from '@shared/features/plans/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { FieldEditors } from '../../../components/FieldEditors';
import { Notice, Notices } from '../../../components/Notice';
import { showConflict } from '../../history/pending';
import { useWriting } from '../../sharing/useWriting';
import { asBody, blankBody, oneBelowOther, plainText } from '../finding';
import { useAutosave } from '../useAutosave';
import classes from './PlanTextField.module.css';
import { RichTextEditor } from './RichTextEditor';

interface PlanTextFieldProps {
  readonly planId: string;
  readonly textKey: PlanTextKey;
  readonly label: string;
  readonly text: PlanText | undefined;
  readonly readOnly: boolean;
}

/** One text of the plan with its heading; saved while it is written. */
export function PlanTextField({ planId, textKey, label, text, readOnly }: PlanTextFieldProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { saver, state } = useAutosave(planId, textKey, text?.version ?? 0);
  const writing = useWriting(textKey);
  const [round, setRound] = useState(0);
  const { conflict } = saver;

  const compare = () => {
    if (!conflict) return;
    const mine = saver.unsaved ?? blankBody;
    showConflict({
      fields: [{ ...conflict.field, mine }],
      label: () => label,
      show: (_field, value) => plainText(asBody(value)),
      combine: ({ theirs }) => oneBelowOther(asBody(theirs), mine),
      resolve: (chosen) => {
        showConflict(null);
        if (!chosen) return;
        saver.resolve(asBody(chosen[conflict.field.field]));
        setRound(round + 1);
      },
    });
  };
  return (
    <section className={classes.text} aria-label={label}>
      <h3>
        {label}
        <FieldEditors field={textKey} />
        <span className={classes.state} role="status">
          {state === 'waiting' && <span className="danger">{t('notSaved')}</span>}
        </span>
      </h3>
      <RichTextEditor
        key={round}
        label={label}
        value={saver.shown(text?.body ?? null)}
        readOnly={readOnly}
        onChange={(body) => saver.change(body)}
        onFocus={writing.begin}
        onBlur={() => {
          writing.end();
          void saver.flush();
        }}
      />
      {state === 'conflict' && conflict && (
        <Notices>
          <Notice
            action={
              <Button variant="subtle" onClick={compare}>
                {t('compare')}
              </Button>
            }
          >
            {t('changedBy', {
              name: conflict.field.theirsBy ?? t('somebody'),
              time: format.time(conflict.field.theirsAt),
            })}
          </Notice>
        </Notices>
      )}
    </section>
  );
}
