import { ActionIcon, Checkbox } from '@mantine/core';
import { type Complaint, type Taboo, taboos } from '@shared/features/complaints/model';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import type { ComplaintSaver } from '../mutations';
import { SavedField } from './SavedField';
import classes from './TabooList.module.css';

interface TabooListProps {
  readonly complaint: Complaint;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

/** The seven taboos before closing: ticked when kept, marked when one happened, blank until somebody looked. */
export function TabooList({ complaint, saver, readOnly }: TabooListProps) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const checked = complaint.taboosChecked;
  const set = (taboo: Taboo, value: boolean | undefined) =>
    void saver
      .save((current) => {
        const { [taboo]: _, ...others } = current.complaint.taboosChecked;
        return { taboosChecked: value === undefined ? others : { ...others, [taboo]: value } };
      })
      .catch((error: unknown) => toast({ message: failureText(error), tone: 'danger' }));
  const broken = taboos.some((taboo) => checked[taboo] === false);
  return (
    <section aria-label={t('taboos.title')}>
      <h2 className={classes.title}>
        {t('taboos.title')}
        <span className={classes.count}>{t('taboos.count', { count: Object.keys(checked).length })}</span>
      </h2>
      <ul>
        {taboos.map((taboo) => {
          const value = checked[taboo];
          return (
            <li key={taboo} className={classes.line} data-broken={value === false || undefined}>
              <Checkbox
                label={t(`taboo.${taboo}`)}
                checked={value === true}
                disabled={readOnly}
                classNames={{ label: classes.label }}
                onChange={() => set(taboo, value === true ? undefined : true)}
              />
              {value === false && <span className="danger sm">{t('taboos.happened')}</span>}
              {(!readOnly || value === false) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  className={classes.happened}
                  aria-pressed={value === false}
                  aria-label={t('taboos.markHappened', { taboo: t(`taboo.${taboo}`) })}
                  title={t('taboos.markHappened', { taboo: t(`taboo.${taboo}`) })}
                  disabled={readOnly}
                  onClick={() => set(taboo, value === false ? undefined : false)}
                >
                  <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      {(broken || complaint.taboosNote) && (
        <dl className={classes.note}>
          <SavedField
            field="taboosNote"
            label={t('field.taboosNote')}
            kind="text"
            value={complaint.taboosNote}
            readOnly={readOnly}
            version={complaint.version}
            save={(value, seen) => saver.save({ taboosNote: value === null ? null : String(value) }, seen)}
          />
        </dl>
      )}
    </section>
  );
}
