import { Button } from '@mantine/core';
import type { PlanText, PlanTextKey } from '@shared/features/plans/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Notices } from '../../../components/Notice';
import { readDraft, useAutosave } from '../useAutosave';
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
  const saver = useAutosave(planId, textKey, text?.version ?? 0);
  const [draft] = useState(() => readDraft(planId, textKey));
  const [round, setRound] = useState(0);
  const value = draft && saver.state === 'idle' && round === 0 ? draft : (text?.body ?? null);
  return (
    <section className={classes.text} aria-label={label}>
      <h3>
        {label}
        <span className={classes.state} role="status">
          {saver.state === 'saving' && t('saving')}
          {saver.state === 'waiting' && <span className="danger">{t('notSaved')}</span>}
        </span>
      </h3>
      <RichTextEditor
        key={round}
        label={label}
        value={value}
        readOnly={readOnly}
        onChange={saver.change}
        onBlur={saver.flush}
      />
      {saver.state === 'conflict' && (
        <Notices>
          <Notice
            action={
              <>
                <Button variant="subtle" onClick={() => saver.keepMine(text?.version ?? 0)}>
                  {t('useMine')}
                </Button>
                <Button
                  variant="subtle"
                  onClick={() => {
                    saver.dropMine();
                    setRound(round + 1);
                  }}
                >
                  {t('useTheirs')}
                </Button>
              </>
            }
          >
            {t('conflictLead')}
          </Notice>
        </Notices>
      )}
    </section>
  );
}
